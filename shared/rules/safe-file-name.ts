const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$) *(\.|$)/i

/** A file name of Linux takes 255 bytes; the rest is left for a number and an ending. */
const maxBytes = 220

/**
 * A text as a file name that Windows, macOS and Linux take: without separators, control and direction characters,
 * of at most `length` letters, no name of a device, neither dot nor space at its ends. `-` where nothing is left.
 */
export function safeFileName(text: string, length = 80): string {
  return usable(shortened(plain(text), length, maxBytes))
}

/**
 * The name of a file in the same way, but that its ending stays however much of the rest is cut off: the system knows
 * by `.pdf` what opens it.
 */
export function safeFileNameWithEnding(text: string, length = 80): string {
  const whole = trimmed(plain(text))
  const { stem = whole, ending = '' } = whole.match(/^(?<stem>.+)(?<ending>\.[a-z0-9]{1,10})$/i)?.groups ?? {}
  return usable(`${shortened(stem, length - ending.length, maxBytes - ending.length)}${ending}`)
}

const plain = (text: string) =>
  text
    .replace(/[<>:"/\\|?*]/g, '-')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu, '')
    .replace(/\s+/g, ' ')
    .normalize('NFC')

const trimmed = (text: string) => text.replace(/^[. ]+|[. ]+$/g, '')

function usable(text: string): string {
  const name = trimmed(text)
  if (name === '') return '-'
  return reserved.test(name) ? `-${name}` : name
}

function shortened(text: string, length: number, most: number): string {
  let bytes = 0
  let kept = ''
  for (const letter of [...text].slice(0, length)) {
    bytes += letter <= '\x7f' ? 1 : letter <= '\u07ff' ? 2 : letter.length === 1 ? 3 : 4
    if (bytes > most) break
    kept += letter
  }
  return kept
}
