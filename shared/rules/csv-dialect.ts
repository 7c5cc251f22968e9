import type { Language } from '../contract/values.ts'

/** Tells Excel that a CSV file is UTF-8. */
export const byteOrderMark = '\ufeff'

/** What separates cells where Excel speaks that language: it follows the decimal comma. */
export const csvDelimiter = (language: Language): ',' | ';' => (language === 'en' ? ',' : ';')

/**
 * A cell that no spreadsheet runs as a formula: one that begins like one gets an apostrophe in front, and so does one
 * that already has apostrophes there, so that `restoreFormula` gives back every text exactly.
 */
export const neutraliseFormula = (cell: string): string => (/^'*[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell)

/** The text that `neutraliseFormula` made the cell from; the import does this to every cell. */
export const restoreFormula = (cell: string): string => (/^'+[=+\-@\t\r＝＋－＠]/.test(cell) ? cell.slice(1) : cell)

/** Writes cells as one line of CSV (RFC 4180), line end included. */
export const csvLine = (cells: readonly string[], delimiter: string): string =>
  `${cells.map((cell) => quoted(neutraliseFormula(cell), delimiter)).join(delimiter)}\r\n`

const quoted = (cell: string, delimiter: string) =>
  cell.includes(delimiter) || /["\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
