import type { PageSetting } from './portal-types.ts'

/** A day in words, in the reader's language and the shop's time zone. */
export const dayWords = ({ language, shop }: PageSetting, instant: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: shop.timeZone }).format(new Date(instant))

/** A day and its hour. */
export const momentWords = ({ language, shop }: PageSetting, instant: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: shop.timeZone }).format(
    new Date(instant),
  )

/** A size in megabytes, smaller ones in kilobytes, of which there is always one. */
export function sizeWords({ language }: PageSetting, bytes: number): string {
  const small = bytes < 1024 * 1024
  const unit = small ? 'kilobyte' : 'megabyte'
  const value = small ? Math.max(1, bytes / 1024) : bytes / (1024 * 1024)
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: small ? 0 : 1 }).format(value)
}
