import { useMemo } from 'react'
import { useDates } from '../../client/dates.ts'

/** Writes an instant shortly, in one of the list's columns: no day for today's, no year for this year's. */
export function useWhen(): (instant: string) => string {
  const dates = useDates()
  return useMemo(
    () => (instant) => {
      const [day, today] = [dates.isoDay(instant), dates.isoDay(new Date().toISOString())]
      if (day === today) return dates.time(instant)
      if (day.slice(0, 4) !== today.slice(0, 4)) return dates.day(instant)
      return `${dates.dayOfYear(instant)}, ${dates.time(instant)}`
    },
    [dates],
  )
}
