import { useEffect, useState } from 'react'
import type { Task } from '../../../shared/contract/tasks.ts'

/** How a running task gets on, measured here. */
export interface TaskPace {
  /** Rows a second over the last moments; null until there is enough to tell. */
  readonly rate: number | null
  /** Seconds still to go; null while unknown. */
  readonly left: number | null
}

interface Sample {
  readonly at: number
  readonly done: number
}

const memory = 10_000
/** What stood still for so long, such as a sending that waits for its next try, has no rate. Milliseconds. */
const stall = 5_000

/** Rate and time left from what was seen of the last ten seconds. */
export function useTaskPace({ done, total, state }: Task): TaskPace {
  const [samples, setSamples] = useState<readonly Sample[]>([])
  useEffect(() => {
    if (state !== 'running') return
    const at = Date.now()
    setSamples((before) => [...before.filter((sample) => at - sample.at < memory && sample.done <= done), { at, done }])
    const timer = setTimeout(() => setSamples([{ at, done }]), stall)
    return () => clearTimeout(timer)
  }, [done, state])

  const first = samples.at(0)
  const last = samples.at(-1)
  if (!first || !last || last.at - first.at < 500) return { rate: null, left: null }
  const rate = ((last.done - first.done) * 1_000) / (last.at - first.at)
  if (rate <= 0) return { rate: null, left: null }
  // Slower than one in two seconds would read as nothing at all.
  return { rate: Math.round(rate) || null, left: total === null ? null : Math.ceil((total - last.done) / rate) }
}
