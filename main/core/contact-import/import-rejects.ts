import iconv from 'iconv-lite'
import type { RowProblem } from '../../../shared/contract/contact-import.ts'
import type { ImportId, Language } from '../../../shared/contract/values.ts'
import { en } from '../../../shared/i18n/import-problems/en.ts'
import { fr } from '../../../shared/i18n/import-problems/fr.ts'
import { nb } from '../../../shared/i18n/import-problems/nb.ts'
import { contactColumns } from '../../../shared/rules/contact-columns.ts'
import { csvDelimiter } from '../../../shared/rules/csv-dialect.ts'
import { nameColumns, rejectColumns } from '../../../shared/rules/import-headers.ts'
import type { Sqlite } from '../db/open.ts'
import { duplicateOf } from './import-counts.ts'
import type { Dialect } from './import-dialect.ts'
import type { Judging } from './import-messages.ts'
import { createImportRejectsStore } from './import-rejects-store.ts'
import type { RowCheck } from './import-row.ts'
import { rowsOf } from './import-rows.ts'
import type { ImportTable } from './import-table.ts'

const problemWords = { en, fr, nb }

type Shape = Pick<Dialect, 'encoding' | 'delimiter' | 'lineEnd' | 'separatorLine'> & { readonly mark: boolean }

/** A workbook's rejects are CSV as the operator's Excel reads it; a text file's are in its own dialect. */
function shapeOf(table: ImportTable, language: Language): Shape {
  if (table.format === 'csv') return { ...table.dialect, mark: table.dialect.bom > 0 }
  return { encoding: 'utf-8', delimiter: csvDelimiter(language), lineEnd: '\r\n', separatorLine: false, mark: true }
}

/**
 * Writes the rejected rows with two columns in front, line and reason, by which they stay in place in rows of any
 * length. Cells are written as they were: a mended file has to be the same file.
 */
export function writeRejects(
  sqlite: Sqlite,
  table: ImportTable,
  check: RowCheck,
  { importId, language, mapping }: Judging & { readonly importId: ImportId },
  write: (chunks: Iterable<Uint8Array>) => number,
): { rows: number; size: number } {
  const shape = shapeOf(table, language)
  let rows = 0
  const record = (cells: readonly string[]) =>
    `${cells.map((cell) => quoted(cell, shape)).join(shape.delimiter)}${shape.lineEnd}`

  function* chunks(): Generator<Uint8Array> {
    const head = [
      ...(shape.separatorLine ? [`sep=${shape.delimiter}${shape.lineEnd}`] : []),
      record(headerOf(table, language, mapping)),
    ].join('')
    yield encode(head, shape, shape.mark)
    const rejects = createImportRejectsStore(sqlite).all(importId)
    let next = rejects.next()
    for (const block of rowsOf(table)) {
      const lines: string[] = []
      while (!next.done && next.value.row < block.firstRow + block.rows.length) {
        const { row, firstLine } = next.value
        const index = row - block.firstRow
        const cells = block.rows[index] ?? []
        const verdict = check(cells, block)
        const problems = verdict.kind === 'blank' ? [] : verdict.problems
        const all = firstLine === null ? problems : [...problems, duplicateOf(firstLine, null)]
        lines.push(record([String(block.lines[index] ?? ''), reasonOf(all, language), ...withoutOld(cells, table)]))
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

function headerOf(table: ImportTable, language: Language, mapping: Judging['mapping']): string[] {
  const { line, reason } = rejectColumns[language]
  if (table.header) return [line, reason, ...withoutOld(table.header, table)]
  const fields = contactColumns[language].fields
  const words: Readonly<Record<string, string>> = { ...fields, ...nameColumns[language] }
  return [line, reason, ...Array.from({ length: table.width }, (_, index) => words[mapping[index] ?? ''] ?? '')]
}

/** The reasons of a refusal in words. */
function reasonOf(problems: readonly RowProblem[], language: Language): string {
  const words = problemWords[language]
  const errors = problems.filter(({ severity }) => severity === 'error')
  return errors.map(({ code, detail }) => words[code].replace('{{detail}}', () => detail ?? '')).join(' ')
}

const quoted = (cell: string, { delimiter }: Shape) =>
  cell.includes(delimiter) || /["\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell

function encode(text: string, { encoding }: Shape, mark: boolean): Uint8Array {
  const name = { 'utf-8': 'utf8', 'utf-16le': 'utf-16le', 'utf-16be': 'utf-16be', 'windows-1252': 'win1252' }[encoding]
  return iconv.encode(text, name, { addBOM: mark && encoding !== 'windows-1252' })
}
