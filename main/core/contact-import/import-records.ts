import { failure } from '../failure.ts'
import type { Dialect } from './import-dialect.ts'
import { decode } from './import-encoding.ts'
import { parseText } from './import-parse.ts'
import type { ByteSource } from './import-source.ts'

/** A place in a file where a record begins. */
export interface Place {
  /** Byte in the file. */
  readonly position: number
  /** Line of the file, from 1. */
  readonly line: number
}

/** Records that stand together in the file. */
export interface Block {
  readonly start: Place
  readonly end: Place
  readonly rows: readonly string[][]
  readonly lines: readonly number[]
  /** Longest text that a cell of these can have, to spare most blocks a check cell by cell. */
  readonly longest: number
  readonly hasNul: boolean
}

const blockBytes = 65_536
const maxRecordBytes = 16 * 1024 * 1024

/** Where the first line that is no `sep=` line begins. */
function startOf(source: ByteSource, dialect: Dialect): Place {
  const place = { position: dialect.bom, line: 1 }
  if (!dialect.separatorLine) return place
  const wide = dialect.encoding.startsWith('utf-16') ? 2 : 1
  const text = decode(source.read(dialect.bom, 16 * wide), dialect.encoding)
  const end = text.search(/\r\n|\r|\n/)
  const length = end === -1 ? text.length : end + (text.startsWith('\r\n', end) ? 2 : 1)
  return { position: dialect.bom + length * wide, line: 2 }
}

/** Length of the bytes up to and with the last line break; 0 where there is none. */
function wholeLines(bytes: Uint8Array, dialect: Dialect): number {
  const code = dialect.newline === '\n' ? 10 : 13
  if (!dialect.encoding.startsWith('utf-16')) return bytes.lastIndexOf(code) + 1
  const low = dialect.encoding === 'utf-16le' ? 0 : 1
  for (let at = (bytes.length & ~1) - 2; at >= 0; at -= 2) {
    if (bytes[at + low] === code && bytes[at + 1 - low] === 0) return at + 2
  }
  return 0
}

/** Bytes that the first `taken` characters of a decoded block stand for; it ends behind a line break. */
function bytesOf(bytes: Uint8Array, text: string, taken: number, dialect: Dialect): number {
  if (taken === text.length) return bytes.length
  if (dialect.encoding.startsWith('utf-16')) return taken * 2
  if (dialect.encoding === 'windows-1252' || text.length === bytes.length) return taken
  // Line breaks are the same single byte whatever a line was decoded from.
  const code = dialect.newline === '\n' ? 10 : 13
  let at = -1
  for (let c = text.indexOf(dialect.newline); c !== -1 && c < taken; c = text.indexOf(dialect.newline, c + 1)) {
    at = bytes.indexOf(code, at + 1)
  }
  return at + 1
}

/**
 * Reads one block of records from a place, null behind the last one. A block grows for a record that is longer than
 * it, up to 16 MB. Fails with QUOTE_NOT_CLOSED.
 */
export function readBlock(source: ByteSource, dialect: Dialect, start: Place): Block | null {
  if (start.position >= source.size) return null
  for (let length = blockBytes; ; length *= 4) {
    const bytes = source.read(start.position, length)
    const end = start.position + bytes.length >= source.size
    const whole = end ? bytes.length : wholeLines(bytes, dialect)
    if (whole > 0) {
      const text = decode(bytes.subarray(0, whole), dialect.encoding)
      const parsed = parseText(text, dialect, start.line, end)
      if (parsed.openQuote !== null) throw failure('QUOTE_NOT_CLOSED', { line: parsed.openQuote })
      if (end || parsed.taken > 0) {
        const taken = bytesOf(bytes.subarray(0, whole), text, parsed.taken, dialect)
        const broken = parsed.taken === text.length ? text : text.slice(0, parsed.taken)
        return {
          start,
          end: { position: start.position + taken, line: start.line + breaks(broken, dialect.newline) },
          rows: parsed.rows,
          lines: parsed.lines,
          longest: text.length,
          hasNul: text.includes('\0'),
        }
      }
    }
    if (length >= maxRecordBytes) {
      if (whole > 0) throw failure('QUOTE_NOT_CLOSED', { line: start.line })
      throw failure('FILE_NOT_READABLE', { reason: 'binary' })
    }
  }
}

const breaks = (text: string, newline: string) => {
  let found = 0
  for (let at = text.indexOf(newline); at !== -1; at = text.indexOf(newline, at + 1)) found++
  return found
}

/** Records with their number in the file; the header is left out, and blank lines before it too. */
export interface DataBlock extends Block {
  /** Number of the first of `rows`, from 0, header not counted. */
  readonly firstRow: number
}

export interface Opening {
  readonly header: readonly string[] | null
  readonly data: Place
  /** Records before the rows: the header, and what is blank before it. */
  readonly recordsBefore: number
}

/** Finds the header row and where the rows begin. */
export function openRecords(source: ByteSource, dialect: Dialect): Opening {
  const start = startOf(source, dialect)
  if (!dialect.header) return { header: null, data: start, recordsBefore: 0 }
  let before = 0
  for (let block = readBlock(source, dialect, start); block; block = readBlock(source, dialect, block.end)) {
    const index = block.rows.findIndex((row) => row.some((cell) => cell.trim() !== ''))
    const header = block.rows[index]
    if (!header) {
      before += block.rows.length
      continue
    }
    const recordsBefore = before + index + 1
    const nextLine = block.lines[index + 1]
    if (nextLine === undefined) return { header, data: block.end, recordsBefore }
    return { header, data: behindLines(source, dialect, block.start, nextLine - block.start.line), recordsBefore }
  }
  throw failure('FILE_EMPTY')
}

function behindLines(source: ByteSource, dialect: Dialect, start: Place, lines: number): Place {
  const wide = dialect.encoding.startsWith('utf-16') ? 2 : 1
  const low = dialect.encoding === 'utf-16be' ? 1 : 0
  const code = dialect.newline === '\n' ? 10 : 13
  let left = lines
  for (let length = blockBytes; ; length *= 4) {
    const bytes = source.read(start.position, length)
    left = lines
    for (let at = 0; at + wide <= bytes.length; at += wide) {
      if (bytes[at + low] !== code || (wide === 2 && bytes[at + 1 - low] !== 0)) continue
      left--
      if (left === 0) return { position: start.position + at + wide, line: start.line + lines }
    }
    if (start.position + bytes.length >= source.size) return { position: source.size, line: start.line + lines }
  }
}

/** All rows of the file, block by block, from a place with the number of its row. */
export function* readRows(source: ByteSource, dialect: Dialect, from: Place, firstRow = 0): Generator<DataBlock> {
  let row = firstRow
  for (let block = readBlock(source, dialect, from); block; block = readBlock(source, dialect, block.end)) {
    yield { ...block, firstRow: row }
    row += block.rows.length
  }
}
