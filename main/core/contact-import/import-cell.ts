/** One line, single spaces, nothing invisible. */
export function tidy(text: string): string {
  if (/^[\x21-\x7e\u00c0-\u017f]+(?: [\x21-\x7e\u00c0-\u017f]+)*$/.test(text)) return text
  return text
    .replace(/[\p{Cc}\u200b-\u200d\u2060\ufeff]+/gu, ' ')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
}

/** Whether a cell holds nothing that can be seen. */
export const isBlank = (cell: string) => cell === '' || /^[\s\u00a0\u200b\ufeff]*$/.test(cell)

/** A name for who has none: what stands before the @, with its dots as spaces. */
export const nameOfAddress = (email: string) =>
  email
    .slice(0, email.lastIndexOf('@'))
    .replace(/\+.*$/, '')
    .replace(/[._-]+/g, ' ')
    .trim() || email
