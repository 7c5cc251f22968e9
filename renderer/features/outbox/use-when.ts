import { useMemo } from 'react'
import { useDates } from '../../client/dates.ts'

/** Writes an instant shortly: the time if it is today, the day with it otherwise. */
export function useWhen(): (instant: string) => string {
  const dates = useDates()
  return useMemo(
    () => (instant) =>
      dates.isoDay(instant) === dates.isoDay(new Date().toISOString()) ? dates.time(instant) : dates.dayTime(instant),
    [dates],
  )
}
