import { isEmail } from './email-address.ts'

/** The longest `mailto:` address, in encoded characters, that mail programs and systems take whole. */
export const mailtoLimit = 2_000

export interface MailtoParts {
  readonly to: string
  readonly subject: string
  readonly body: string
}

/** Thrown for a recipient that is not one address, or a subject that is not one line. */
export class UnsafeMailto extends Error {
  override readonly name = 'UnsafeMailto'
}

/**
 * A `mailto:` address after RFC 6068 with one recipient, a subject, and a body unless it is empty. All but letters,
 * digits and `-._~` is percent-encoded, so that no value can add a header, a copy or a recipient. Throws
 * `UnsafeMailto`.
 */
export function mailtoOf({ to, subject, body }: MailtoParts): string {
  if (!isEmail(to)) throw new UnsafeMailto('the recipient is not one address')
  if (/[\r\n\0]/.test(subject)) throw new UnsafeMailto('the subject is not one line')
  const at = to.lastIndexOf('@')
  const recipient = `${encoded(to.slice(0, at))}@${encoded(to.slice(at + 1))}`
  const text = body === '' ? '' : `&body=${encoded(asLines(body))}`
  return `mailto:${recipient}?subject=${encoded(subject)}${text}`
}

export const fitsMailto = (mailto: string): boolean => mailto.length <= mailtoLimit

/**
 * The address with as many paragraphs of the body, from its beginning, as fit beside the one that holds `kept` whole;
 * null where not even that one fits.
 */
export function shortenedMailto({ to, subject, body }: MailtoParts, kept: string): string | null {
  const paragraphs = body.split(/(?:\r?\n){2,}/)
  const place = paragraphs.findIndex((paragraph) => paragraph.includes(kept))
  if (place < 0) return null
  for (let count = paragraphs.length; count >= 0; count--) {
    const shortened = paragraphs.filter((_paragraph, index) => index < count || index === place)
    const mailto = mailtoOf({ to, subject, body: shortened.join('\n\n') })
    if (fitsMailto(mailto)) return mailto
  }
  return null
}

const asLines = (body: string) =>
  body
    .replace(/\r\n?|\n/g, '\r\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: mail programs cut the text at some of them
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '')

const encoded = (text: string) =>
  encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
