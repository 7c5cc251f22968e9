import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { orpc } from './client.ts'

/** Writes instants (UTC, ISO 8601) for the operator. */
export interface Dates {
  /** `3 mai 2026` */
  day(instant: string): string
  /** `3 mai`, where the year goes without saying. */
  dayOfYear(instant: string): string
  /** `14:05` */
  time(instant: string): string
  /** `3 mai 2026, 14:05` */
  dayTime(instant: string): string
  /** `3 mai 2026 à 14:05:09 UTC+2`, for a title. */
  exact(instant: string): string
  /** The calendar day in the shop's time zone, `2026-05-03`, for grouping and filters. */
  isoDay(instant: string): string
  /** The instant at which a calendar day begins in the shop's time zone. */
  startOfDay(isoDay: string): string
  readonly timeZone: string
}

const locales: Readonly<Record<string, string>> = { fr: 'fr-FR', en: 'en-GB', nb: 'nb-NO' }

/** Formats in a language and a time zone. */
function createDates(language: string, timeZone: string): Dates {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locales[language] ?? language, { timeZone, ...options })
    return (instant: string) => formatter.format(new Date(instant))
  }
  const time = format({ hour: '2-digit', minute: '2-digit' })
  const day = format({ day: 'numeric', month: 'short', year: 'numeric' })
  const dayOfYear = format({ day: 'numeric', month: 'short' })
  const iso = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })
  const isoTime = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  const offsetAt = (at: number) => Date.parse(`${isoTime.format(at).replace(' ', 'T')}Z`) - at
  return {
    timeZone,
    day,
    dayOfYear,
    time,
    dayTime: (instant) => `${day(instant)}, ${time(instant)}`,
    exact: format({ dateStyle: 'long', timeStyle: 'long' }),
    isoDay: (instant) => iso.format(new Date(instant)),
    startOfDay(isoDay) {
      const midnight = Date.parse(`${isoDay}T00:00:00Z`)
      // Once more with the offset that holds there: around a change of the clock the first guess is an hour off.
      const guess = midnight - offsetAt(midnight)
      return new Date(midnight - offsetAt(guess)).toISOString()
    },
  }
}

/** Dates in the operator's language and the shop's time zone. */
export function useDates(): Dates {
  const { i18n } = useTranslation()
  const { data } = useQuery(orpc.settings.get.queryOptions())
  const timeZone = data?.timeZone ?? 'UTC'
  return useMemo(() => createDates(i18n.language, timeZone), [i18n.language, timeZone])
}

/** Numbers with the separators of the operator's language. */
export function useNumbers(): (value: number) => string {
  const { i18n } = useTranslation()
  return useMemo(() => {
    const formatter = new Intl.NumberFormat(locales[i18n.language] ?? i18n.language)
    return (value) => formatter.format(value)
  }, [i18n.language])
}
