import iconv from 'iconv-lite'
import type { Language } from '../../../shared/contract/values.ts'
import { csvDelimiter } from '../../../shared/rules/csv-dialect.ts'
import { rejectColumns } from '../../../shared/rules/import-headers.ts'
import type { Dialect } from './import-dialect.ts'
import { rowsOf, type TableBlock } from './import-rows.ts'
import type { ImportTable } from './import-table.ts'

type Shape = Pick<Dialect, 'encoding' | 'delimiter' | 'lineEnd' | 'separatorLine'> & { readonly mark: boolean }

/** A workbook's rejects are CSV as the operator's Excel reads it; a text file's are in its own dialect. */
function shapeOf(table: ImportTable, language: Language): Shape {
  if (table.format === 'csv') return { ...table.dialect, mark: table.dialect.bom > 0 }
  return { encoding: 'utf-8', delimiter: csvDelimiter(language), lineEnd: '\r\n', separatorLine: false, mark: true }
}

/** A row that was refused, by its number in the file. */
export interface RejectedRow {
  readonly row: number
}

/** What a kind of import says of rows that it refused. */
export interface RejectWords<Row extends RejectedRow> {
  readonly language: Language
  /** Refused rows in the order of the file. */
  readonly rejects: Iterable<Row>
  /** Why, in words. */
  reason(rejected: Row, cells: readonly string[], block: TableBlock): string
  /** Names for the columns of a file without a header, by their place. */
  columnName(index: number): string
}

/**
 * Writes the rejected rows with two columns in front, line and reason, by which they stay in place in rows of any
 * length. Cells are written as they were: a mended file has to be the same file.
 */
export function writeRejects<Row extends RejectedRow>(
  table: ImportTable,
  words: RejectWords<Row>,
  write: (chunks: Iterable<Uint8Array>) => number,
): { rows: number; size: number } {
  const { language } = words
  const shape = shapeOf(table, language)
  let rows = 0
  const record = (cells: readonly string[]) =>
    `${cells.map((cell) => quoted(cell, shape)).join(shape.delimiter)}${shape.lineEnd}`

  function* chunks(): Generator<Uint8Array> {
    const head = [
      ...(shape.separatorLine ? [`sep=${shape.delimiter}${shape.lineEnd}`] : []),
      record(headerOf(table, words)),
    ].join('')
    yield encode(head, shape, shape.mark)
    const rejects = words.rejects[Symbol.iterator]()
    let next = rejects.next()
    for (const block of rowsOf(table)) {
      const lines: string[] = []
      while (!next.done && next.value.row < block.firstRow + block.rows.length) {
        const index = next.value.row - block.firstRow
        const cells = block.rows[index] ?? []
        const reason = words.reason(next.value, cells, block)
        lines.push(record([String(block.lines[index] ?? ''), reason, ...withoutOld(cells, table)]))
        rows++
        next = rejects.next()
      }
      if (lines.length > 0) yield encode(lines.join(''), shape, false)
    }
  }
  const size = write(chunks())
  return { rows, size }
}

const isOldColumn = (header: string) =>
  Object.values(rejectColumns).some(({ line, reason }) => header.trim() === line || header.trim() === reason)

/** A file of rejects that was mended and imported again carries line and reason already: they are replaced. */
const withoutOld = (cells: readonly string[], table: ImportTable) =>
  table.header ? cells.filter((_, index) => !isOldColumn(table.header?.[index] ?? '')) : cells

function headerOf(
  table: ImportTable,
  { language, columnName }: Pick<RejectWords<RejectedRow>, 'language' | 'columnName'>,
): string[] {
  const { line, reason } = rejectColumns[language]
  if (table.header) return [line, reason, ...withoutOld(table.header, table)]
  return [line, reason, ...Array.from({ length: table.width }, (_, index) => columnName(index))]
}

const quoted = (cell: string, { delimiter }: Shape) =>
  cell.includes(delimiter) || /["\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell

function encode(text: string, { encoding }: Shape, mark: boolean): Uint8Array {
  const name = { 'utf-8': 'utf8', 'utf-16le': 'utf-16le', 'utf-16be': 'utf-16be', 'windows-1252': 'win1252' }[encoding]
  return iconv.encode(text, name, { addBOM: mark && encoding !== 'windows-1252' })
}
