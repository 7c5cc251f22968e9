const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)(\.|$)/i

/** A file name of Linux takes 255 bytes; the rest is left for a number and an ending. */
const maxBytes = 220

/**
 * A text as a file name that Windows, macOS and Linux take: without separators, control and direction characters,
 * of at most `length` letters, no name of a device, neither dot nor space at its ends. `-` where nothing is left.
 */
export function safeFileName(text: string, length = 80): string {
  const plain = text
    .normalize('NFC')
    .replace(/[<>:"/\\|?*]/g, '-')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu, '')
    .replace(/\s+/g, ' ')
  const short = shortened(plain, length).replace(/^[. ]+|[. ]+$/g, '')
  if (short === '') return '-'
  return reserved.test(short) ? `-${short}` : short
}

function shortened(text: string, length: number): string {
  let bytes = 0
  let kept = ''
  for (const letter of [...text].slice(0, length)) {
    bytes += letter <= '\x7f' ? 1 : letter <= '\u07ff' ? 2 : letter.length === 1 ? 3 : 4
    if (bytes > maxBytes) break
    kept += letter
  }
  return kept
}
