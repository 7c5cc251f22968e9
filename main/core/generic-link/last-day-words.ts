import type { Language } from '../../../shared/contract/values.ts'

const locales: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB', nb: 'nb-NO' }

/** The last day of a link in words: `2026-11-30` → "lundi 30 novembre 2026". */
export function lastDayWords(day: string, language: Language): string {
  const words = new Intl.DateTimeFormat(locales[language], { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
  return language === 'fr' ? words.replace(' 1 ', ' 1er ') : words
}
