import type { ImportField, ReadingOptions } from '../../../shared/contract/contact-import.ts'
import { type FileOrigin, matchHeaders } from '../../../shared/rules/import-headers.ts'
import { failure } from '../failure.ts'
import { type Dialect, findDialect } from './import-dialect.ts'
import { type Opening, openRecords, readBlock } from './import-records.ts'
import { type ByteSource, kindOf } from './import-source.ts'
import { readSheets, type Sheet } from './import-workbook.ts'

/** A file whose form is known: what to read, how, and from where. */
export interface ImportTable extends Opening {
  readonly format: 'csv' | 'xlsx'
  readonly source: ByteSource
  readonly dialect: Dialect
  readonly sheets: readonly string[]
  readonly sheet: string | null
  /** Columns of the file. */
  readonly width: number
}

const sheetDialect = {
  encoding: 'utf-8',
  delimiter: ',',
  newline: '\n',
  lineEnd: '\n',
  bom: 0,
  separatorLine: false,
} as const satisfies Partial<Dialect>

/** Opens tables; the sheets of the last workbook are kept, as a page asks for it several times. */
export function createTableOpener(open: (path: string) => ByteSource) {
  let last: { readonly path: string; readonly sheets: readonly Sheet[] } | null = null

  const workbook = async (path: string, source: ByteSource, reading: ReadingOptions): Promise<ImportTable> => {
    if (last?.path !== path) last = { path, sheets: await readSheets(path, source) }
    const { sheets } = last
    const sheet = sheets.find(({ name }) => name === reading.sheet) ?? sheets.find(({ rows }) => rows > 0)
    if (!sheet || sheet.rows === 0) throw failure('FILE_EMPTY')
    const { header } = findDialect(sheet.source, { ...reading, encoding: 'utf-8', delimiter: ',' })
    const names = sheets.map(({ name }) => name)
    return finish('xlsx', sheet.source, { ...sheetDialect, header }, names, sheet.name)
  }

  /** Fails with FILE_EMPTY, FILE_NOT_READABLE or QUOTE_NOT_CLOSED. */
  return async (path: string, reading: ReadingOptions): Promise<ImportTable> => {
    const source = open(path)
    const kind = kindOf(source)
    if (kind === 'empty') throw failure('FILE_EMPTY')
    if (kind === 'xlsx') return workbook(path, source, reading)
    if (kind !== 'text') throw failure('FILE_NOT_READABLE', { reason: kind })
    return finish('csv', source, findDialect(source, reading), [], null)
  }
}

function finish(
  format: ImportTable['format'],
  source: ByteSource,
  dialect: Dialect,
  sheets: readonly string[],
  sheet: string | null,
): ImportTable {
  const opening = openRecords(source, dialect)
  const width = opening.header?.length ?? Math.max(0, ...firstRows(source, dialect, opening).map((row) => row.length))
  return { ...opening, format, source, dialect, sheets, sheet, width }
}

const firstRows = (source: ByteSource, dialect: Dialect, opening: Opening) =>
  readBlock(source, dialect, opening.data)?.rows.slice(0, 100) ?? []

/** How a table is read, as an operator may overrule it. */
export function foundReading({ format, dialect, sheet, sheets }: ImportTable) {
  const text = format === 'csv'
  return {
    format,
    reading: {
      encoding: text ? dialect.encoding : null,
      delimiter: text ? dialect.delimiter : null,
      header: dialect.header,
      sheet,
    },
    sheets: [...sheets],
  }
}

/** The columns of a table: what stands at their head and in their first cells, whole and as it is shown. */
interface TableColumns {
  readonly columns: readonly { readonly header: string; readonly cells: readonly string[] }[]
  readonly shown: {
    readonly columns: { readonly header: string; readonly examples: string[] }[]
    readonly firstRows: string[][]
  }
}

export function columnsOfTable(table: ImportTable): TableColumns {
  const rows = firstRows(table.source, table.dialect, table)
  const columns = Array.from({ length: table.width }, (_, index) => {
    const cells = rows.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '')
    return { header: table.header?.[index]?.trim() ?? '', cells }
  })
  return {
    columns,
    shown: {
      columns: columns.map(({ header, cells }) => ({
        header: header.slice(0, 200),
        examples: [...new Set(cells)].slice(0, 3).map((cell) => cell.slice(0, 200)),
      })),
      firstRows: rows.slice(0, 10).map((row) => row.map(shortened)),
    },
  }
}

/** The columns of a table of contacts as they are shown, and what each is taken for. */
export function readColumns(
  table: ImportTable,
): TableColumns['shown'] & { readonly mapping: ImportField[]; readonly origin: FileOrigin | null } {
  const { columns, shown } = columnsOfTable(table)
  const { mapping, origin } = matchHeaders(columns.map(({ header }) => header))
  const mostly = (cells: readonly string[], pattern: RegExp) =>
    cells.length > 0 && cells.filter((cell) => pattern.test(cell)).length * 2 > cells.length
  const guess = (field: ImportField, pattern: RegExp) => {
    if (mapping.includes(field)) return
    const index = columns.findIndex(({ cells }, column) => mapping[column] === 'ignore' && mostly(cells, pattern))
    if (index !== -1) mapping[index] = field
  }
  guess('email', /\S@\S+\.\S/)
  if (!table.header) {
    guess('phone', /^[+(]?\d[\d .()/-]{6,}$/)
    guess('name', /^[^@\d]*\p{L}[^@\d]*$/u)
  }
  return { ...shown, mapping, origin }
}

/** A cell as it is shown: some are ten megabytes long. */
export const shortened = (cell: string) => (cell.length > 500 ? `${cell.slice(0, 500)}…` : cell)

/** One field for each column: what a mapping does not say is left aside. */
export const fitMapping = <Field extends string>(
  mapping: readonly (Field | 'ignore')[],
  table: ImportTable,
): (Field | 'ignore')[] =>
  Array.from({ length: Math.max(table.width, mapping.length) }, (_, index) => mapping[index] ?? 'ignore')
