/** How far a task was at a moment, in milliseconds. */
export interface RateSample {
  readonly at: number
  readonly done: number
}

const windowMilliseconds = 8_000

/** Adds a sample and lets go of those that are too old to tell the present rate; a step back starts anew. */
export function addSample(samples: readonly RateSample[], sample: RateSample): readonly RateSample[] {
  const last = samples.at(-1)
  if (last && sample.done < last.done) return [sample]
  if (last && sample.done === last.done) return samples
  return [...samples.filter(({ at }) => sample.at - at <= windowMilliseconds), sample]
}

/** Rows per second over the samples; null while there are too few. */
export function rateOf(samples: readonly RateSample[]): number | null {
  const [first] = samples
  const last = samples.at(-1)
  if (!first || !last || last.at - first.at < 400) return null
  return ((last.done - first.done) * 1000) / (last.at - first.at)
}

export type TimeLeft =
  | { readonly unit: 'moment' }
  | { readonly unit: 'seconds' | 'minutes' | 'hours'; readonly count: number }

/** Time left in the unit that people would say it in; seconds by fives, so that they do not flicker. */
export function timeLeft(rows: number, rate: number): TimeLeft {
  const seconds = rows / rate
  if (seconds < 3) return { unit: 'moment' }
  if (seconds < 55) return { unit: 'seconds', count: Math.ceil(seconds / 5) * 5 }
  if (seconds < 55 * 60) return { unit: 'minutes', count: Math.max(1, Math.round(seconds / 60)) }
  return { unit: 'hours', count: Math.max(1, Math.round(seconds / 3600)) }
}
