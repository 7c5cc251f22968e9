/**
 * An address as people paste it, without what does not belong to it: white space of every kind, zero-width
 * characters, `mailto:` and what follows a `?`.
 */
export function cleanEmail(text: string): string {
  const bare = text.replace(/[\s\u00a0\u200b-\u200d\u2060\ufeff]+/g, ' ').trim()
  return /^mailto:/i.test(bare) ? decoded(bare.slice(7).replace(/\?.*$/, '')).trim() : bare
}

/**
 * Whether a cleaned text can be an e-mail address: one @, a dotted local part of at most 64 bytes, a domain name with
 * at least two labels, 254 bytes in all. Letters beyond ASCII are allowed on both sides (RFC 6531).
 */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@')
  const local = text.slice(0, at)
  const domain = text.slice(at + 1)
  return (
    at > 0 &&
    bytes(text) <= 254 &&
    bytes(local) <= 64 &&
    /^[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+)*$/u.test(local) &&
    /^([\p{L}\p{N}]([\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?\.)+[\p{L}\p{N}\p{M}-]{2,63}$/u.test(domain) &&
    !/\.(\d+|-.*|.*-)$/.test(domain)
  )
}

const bytes = (text: string) =>
  [...text].reduce(
    (sum, letter) => sum + (letter <= '\x7f' ? 1 : letter <= '\u07ff' ? 2 : letter.length === 1 ? 3 : 4),
    0,
  )

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
