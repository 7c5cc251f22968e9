import readWorkbook from 'read-excel-file/node'
import { failure } from '../failure.ts'
import type { ByteSource } from './import-source.ts'

/** A sheet as a text of records, so that everything behind it knows one form only; a record is a row of the sheet. */
export interface Sheet {
  readonly name: string
  readonly rows: number
  readonly source: ByteSource
}

type Cell = string | number | boolean | Date | null

const day = (date: Date) => date.toISOString().replace(/T00:00:00\.000Z$/, '')

function textOf(cell: Cell): string {
  if (cell === null) return ''
  return cell instanceof Date ? day(cell) : String(cell)
}

const record = (cells: readonly Cell[]) => {
  const texts = cells.map((cell) => {
    const text = textOf(cell)
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  })
  return `${texts.join(',')}\n`
}

export function sourceOf(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: (position, length) => bytes.subarray(position, position + length) }
}

/**
 * Numbers as people see them: Excel keeps a phone number as 33612345678 or 3.3612345678E10, and a decimal number with
 * the noise of its binary form.
 */
function parseNumber(text: string): string {
  const number = Number(text)
  if (!Number.isFinite(number)) return text
  if (Number.isSafeInteger(number)) return String(number)
  return String(Number(number.toPrecision(15)))
}

/** Reads all sheets of a workbook. Fails with FILE_NOT_READABLE: `damaged_workbook`, or `binary` for another ZIP. */
export async function readSheets(path: string, source: ByteSource): Promise<Sheet[]> {
  const head = Buffer.from(source.read(0, 4096))
  if (head.includes('application/vnd.oasis') || head.includes('word/') || head.includes('ppt/')) {
    throw failure('FILE_NOT_READABLE', { reason: 'binary' })
  }
  const sheets = await readWorkbook(path, { trim: false, parseNumber }).catch((error: unknown) => {
    const detail = error instanceof Error ? error.message.slice(0, 200) : undefined
    throw failure('FILE_NOT_READABLE', { reason: 'damaged_workbook', detail })
  })
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.length,
    source: sourceOf(Buffer.from(data.map((row) => record(row as readonly Cell[])).join(''))),
  }))
}
