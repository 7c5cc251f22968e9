const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)(\.|$)/i

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
  const short = [...plain]
    .slice(0, length)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '')
  if (short === '') return '-'
  return reserved.test(short) ? `-${short}` : short
}
