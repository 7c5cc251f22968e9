/** The bytes of a file to import, wherever they lie; reading is synchronous, for a thread of its own. */
export interface ByteSource {
  readonly size: number
  /** Up to `length` bytes from `position`; good until the next call. */
  read(position: number, length: number): Uint8Array
}

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte)

export type FileKind = 'text' | 'xlsx' | 'encrypted_workbook' | 'old_excel' | 'binary' | 'empty'

const includes = (bytes: Uint8Array, text: string, encoding: 'latin1' | 'utf16le') =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(text, 0, encoding)

/**
 * What a file is, by its content: an extension may lie both ways. An encrypted workbook wears the container of an old
 * Excel file and gives itself away by a stream's name.
 */
export function kindOf(source: ByteSource): FileKind {
  if (source.size === 0) return 'empty'
  const head = source.read(0, 65_536)
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04)) return 'xlsx'
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) {
    const tail = Uint8Array.from(head)
    const named = (bytes: Uint8Array) => includes(bytes, 'EncryptedPackage', 'utf16le')
    return named(tail) || named(source.read(Math.max(0, source.size - 65_536), 65_536))
      ? 'encrypted_workbook'
      : 'old_excel'
  }
  if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff)) return 'text'
  if (startsWith(head, 0x25, 0x50, 0x44, 0x46)) return 'binary'
  // A few NULs may stand in a text, and are refused row by row; control characters in number may not.
  let control = 0
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control++
  return control > 8 && control * 50 > head.length && !looksLikeUtf16(head) ? 'binary' : 'text'
}

/** UTF-16 without its mark: every other byte of a text in Latin letters is zero. */
export function looksLikeUtf16(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (head.length < 4) return null
  let even = 0
  let odd = 0
  for (let index = 0; index + 1 < head.length; index += 2) {
    if (head[index] === 0) even++
    if (head[index + 1] === 0) odd++
  }
  const pairs = head.length >> 1
  if (odd > pairs * 0.7 && even < pairs * 0.1) return 'utf-16le'
  if (even > pairs * 0.7 && odd < pairs * 0.1) return 'utf-16be'
  return null
}
