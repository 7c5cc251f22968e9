const minute = 60_000
/** What leaves within a tenth of a second is one turn, counted at its end. */
const turnLength = 100

/** Keeps to so many messages a minute at most; 0 is no limit. Times are milliseconds since 1970. */
export interface Rate {
  /** How many more may leave now. */
  free(perMinute: number, now: number): number
  /** When the next may leave, where none may now. */
  nextAt(perMinute: number, now: number): number | null
  note(count: number, now: number): void
}

export function createRate(): Rate {
  const turns: { readonly from: number; readonly to: number; readonly count: number }[] = []
  const within = (now: number) => {
    // A clock that was put back leaves turns of the future behind: they no longer count.
    while (turns[0] && (turns[0].to <= now - minute || turns[0].from > now)) turns.shift()
    return turns.reduce((sum, { count }) => sum + count, 0)
  }
  const free: Rate['free'] = (perMinute, now) =>
    perMinute === 0 ? Number.POSITIVE_INFINITY : Math.max(0, perMinute - within(now))
  return {
    free,
    nextAt(perMinute, now) {
      if (free(perMinute, now) > 0) return null
      return (turns[0]?.to ?? now) + minute
    },
    note(count, now) {
      if (count === 0) return
      within(now)
      const last = turns.at(-1)
      if (last && now - last.from < turnLength) {
        turns[turns.length - 1] = { from: last.from, to: now, count: last.count + count }
      } else turns.push({ from: now, to: now, count })
    },
  }
}
