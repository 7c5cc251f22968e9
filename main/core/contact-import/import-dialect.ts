import type { Delimiter, Encoding, ReadingOptions } from '../../../shared/contract/contact-import.ts'
import { isHeaderWord } from '../../../shared/rules/import-headers.ts'
import { failure } from '../failure.ts'
import { bomOf, decode, findEncoding } from './import-encoding.ts'
import { parseText } from './import-parse.ts'
import type { ByteSource } from './import-source.ts'

/** Everything needed to read a text file as records, and to write one like it. */
export interface Dialect {
  readonly encoding: Encoding
  readonly delimiter: Delimiter
  readonly newline: '\n' | '\r'
  /** What ends a line in the file, for writing. */
  readonly lineEnd: '\n' | '\r' | '\r\n'
  readonly header: boolean
  /** Bytes before the text. */
  readonly bom: number
  /** Whether the first line is `sep=`. */
  readonly separatorLine: boolean
}

type Overruled = Omit<ReadingOptions, 'sheet'>

const delimiters: readonly Delimiter[] = [';', ',', '\t', '|']
const sampleBytes = 65_536

/** Text of the start of a file, cut after its last whole line. */
function sampleOf(source: ByteSource, encoding: Encoding, bom: number): { text: string; end: boolean } {
  let bytes = source.read(bom, sampleBytes)
  const end = bom + bytes.length >= source.size
  if (encoding.startsWith('utf-16')) bytes = bytes.subarray(0, bytes.length & ~1)
  else if (!end) {
    const cut = Math.max(bytes.lastIndexOf(10), bytes.lastIndexOf(13))
    // One endless line: letters cut in two at its end do not matter for finding the dialect.
    if (cut > 0) bytes = bytes.subarray(0, cut + 1)
  }
  return { text: decode(bytes, encoding), end }
}

/** A file is read by line feeds unless it has none but lone carriage returns, as old Macs wrote them. */
function newlineOf(text: string): Pick<Dialect, 'newline' | 'lineEnd'> {
  if (text.includes('\r\n')) return { newline: '\n', lineEnd: '\r\n' }
  const outside = text.replace(/"[^"]*"/g, '')
  if (!outside.includes('\n') && outside.includes('\r')) return { newline: '\r', lineEnd: '\r' }
  return { newline: '\n', lineEnd: '\n' }
}

const separatorPattern = /^"?sep=([,;\t|])"?(?:\r\n|\r|\n|$)/i

const isBlankRow = (row: readonly string[]) => row.every((cell) => cell.trim() === '')

function firstRows(text: string, delimiter: Delimiter, newline: '\n' | '\r', end: boolean): string[][] {
  const { rows } = parseText(text, { delimiter, newline }, 1, end)
  return rows.filter((row) => !isBlankRow(row)).slice(0, 50)
}

/** The delimiter that gives the most even columns; words known as column names tip the scales. */
function findDelimiter(text: string, newline: '\n' | '\r', end: boolean): Delimiter {
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of delimiters) {
    const rows = firstRows(text, delimiter, newline, end)
    const [first] = rows
    if (!first || first.length < 2) continue
    const even = rows.filter((row) => row.length === first.length).length / rows.length
    const score = even * (1 + Math.log2(first.length)) + 2 * first.filter(isHeaderWord).length
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

/** Finds how a text file is to be read; what the operator overruled stands. */
export function findDialect(source: ByteSource, overruled: Overruled): Dialect {
  const encoding = overruled.encoding ?? findEncoding(source)
  const bom = bomOf(Uint8Array.from(source.read(0, 4)), encoding)
  if (source.size <= bom) throw failure('FILE_EMPTY')
  const sample = sampleOf(source, encoding, bom)
  if (sample.end && sample.text.trim() === '') throw failure('FILE_EMPTY')
  const separator = separatorPattern.exec(sample.text)
  const text = separator ? sample.text.slice(separator[0].length) : sample.text
  const { newline, lineEnd } = newlineOf(sample.text)
  const delimiter =
    overruled.delimiter ?? (separator?.[1] as Delimiter | undefined) ?? findDelimiter(text, newline, sample.end)
  const [first] = firstRows(text, delimiter, newline, sample.end)
  return {
    encoding,
    bom,
    delimiter,
    newline,
    lineEnd,
    separatorLine: separator !== null,
    header: overruled.header ?? !first?.some((cell) => cell.includes('@')),
  }
}
