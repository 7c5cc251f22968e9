import { isAscii, isUtf8 } from 'node:buffer'
import type { Encoding } from '../../../shared/contract/contact-import.ts'
import { type ByteSource, looksLikeUtf16 } from './import-source.ts'

const scanBytes = 4 * 1024 * 1024

/** Length of the mark that stands for an encoding at the start of the bytes, or 0. */
export function bomOf(head: Uint8Array, encoding: Encoding): number {
  if (encoding === 'utf-8') return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0
  if (encoding === 'utf-16le') return head[0] === 0xff && head[1] === 0xfe ? 2 : 0
  if (encoding === 'utf-16be') return head[0] === 0xfe && head[1] === 0xff ? 2 : 0
  return 0
}

/** Bytes at the end of a block that may belong to a character cut in two. */
function cutOff(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return back
  }
  return 0
}

/** Counts characters beyond ASCII that are sound UTF-8, and bytes that are not. */
function weigh(bytes: Uint8Array): { sound: number; broken: number } {
  let sound = 0
  let broken = 0
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0
    if (byte < 0x80) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1
    if (length > 1 && isUtf8(bytes.subarray(index, index + length))) {
      sound++
      index += length - 1
    } else broken++
  }
  return { sound, broken }
}

/**
 * Finds the encoding from the whole file: a single Windows-1252 byte may come after a hundred megabytes. Where a file
 * mixes both, the more frequent one names it, and `decode` reads the lines of the other kind for what they are.
 */
export function findEncoding(source: ByteSource): Encoding {
  const head = Uint8Array.from(source.read(0, 4096))
  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) if (bomOf(head, encoding) > 0) return encoding
  const silent = looksLikeUtf16(head)
  if (silent) return silent
  let sound = 0
  let broken = 0
  for (let position = 0; position < source.size; ) {
    const bytes = source.read(position, scanBytes)
    const whole = position + bytes.length >= source.size ? bytes : bytes.subarray(0, bytes.length - cutOff(bytes))
    position += whole.length
    if (isAscii(whole)) continue
    if (broken === 0 && isUtf8(whole)) {
      sound++
      continue
    }
    const weight = weigh(whole)
    sound += weight.sound
    broken += weight.broken
  }
  return broken > 0 && broken >= sound ? 'windows-1252' : 'utf-8'
}

const windows1252 = new TextDecoder('windows-1252')
const utf16be = new TextDecoder('utf-16be', { ignoreBOM: true })

/** Decodes whole lines. In a UTF-8 file, a line that is none is read as Windows-1252, so that nothing is lost. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (encoding === 'utf-16le') return buffer.toString('utf16le')
  if (encoding === 'utf-16be') return utf16be.decode(bytes)
  if (isAscii(bytes)) return buffer.toString('latin1')
  if (encoding === 'windows-1252') return windows1252.decode(bytes)
  if (isUtf8(bytes)) return buffer.toString('utf8')
  const lines: string[] = []
  for (let start = 0; start < bytes.length; ) {
    const end = buffer.indexOf(10, start)
    const line = buffer.subarray(start, end === -1 ? bytes.length : end + 1)
    lines.push(isUtf8(line) ? line.toString('utf8') : windows1252.decode(line))
    start += line.length
  }
  return lines.join('')
}
