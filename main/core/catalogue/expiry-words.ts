import type { Language } from '../../../shared/contract/values.ts'

const locales: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB', nb: 'nb-NO' }
const formats = new Map<string, Intl.DateTimeFormat>()

/**
 * Until when a link is good, in the recipient's language and the shop's time zone: "lundi 30 novembre 2026 à 11:00".
 * `instant` is milliseconds since 1970.
 */
export function expiryWords(instant: number, language: Language, timeZone: string): string {
  const key = `${language} ${timeZone}`
  // Making a format takes longer than filling in a message.
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(locales[language], { dateStyle: 'full', timeStyle: 'short', timeZone })
  formats.set(key, format)
  const words = format.format(instant)
  return language === 'fr' ? words.replace(' 1 ', ' 1er ') : words
}
