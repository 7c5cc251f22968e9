import { type CountryCode, getCountries, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js'
import type { Language } from '../../../shared/contract/values.ts'

const byLanguage: Readonly<Record<Language, CountryCode>> = { fr: 'FR', en: 'GB', nb: 'NO' }

let zones: ReadonlyMap<string, CountryCode> | undefined

/** The country whose national numbers a shop writes: that of its time zone, else that of its language. */
export function phoneCountry(shop: { readonly timeZone: string; readonly language: Language } | null): CountryCode {
  if (!shop) return byLanguage.en
  zones ??= new Map(getCountries().flatMap((country) => zonesOf(country).map((zone) => [zone, country] as const)))
  const found = zones.get(shop.timeZone)
  return found && isSupportedCountry(found) ? found : byLanguage[shop.language]
}

/** A phone number as E.164 (`+33612345678`), or null where the text is no possible number. */
export function toE164(text: string, country: CountryCode): string | null {
  const number = parsePhoneNumberFromString(text.replace(/\u00a0|\u202f/g, ' '), country)
  return number?.isPossible() && !number.ext ? number.number : null
}

// TypeScript's library does not know this part of ECMA-402 yet.
type LocaleWithZones = Intl.Locale & { getTimeZones?: () => string[] | undefined }
const zonesOf = (country: CountryCode) =>
  (new Intl.Locale('und', { region: country }) as LocaleWithZones).getTimeZones?.() ?? []
