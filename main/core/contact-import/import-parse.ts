import Papa from 'papaparse'

/** Records of a text with the line each one starts on. */
export interface Parsed {
  readonly rows: readonly string[][]
  readonly lines: readonly number[]
  /** Characters of the text that the records take up; the rest is the beginning of one that is cut off. */
  readonly taken: number
  /** Line on which a quotation mark opens that is never closed, as far as this text shows; otherwise null. */
  readonly openQuote: number | null
}

type RawParser = new (config: {
  delimiter: string
  newline: string
}) => {
  parse(
    text: string,
    baseIndex: number,
    ignoreLastRow: boolean,
  ): {
    data: string[][]
    errors: readonly { readonly code: string; readonly row: number; readonly index: number }[]
    meta: { cursor: number }
  }
}

// The declared types know only the face that it shows to callbacks.
const Parser = Papa.Parser as unknown as RawParser

const count = (text: string, letter: string, from = 0, to = text.length) => {
  let found = 0
  for (let at = text.indexOf(letter, from); at !== -1 && at < to; at = text.indexOf(letter, at + 1)) found++
  return found
}

/**
 * Parses text that begins with a record, on `firstLine`. Unless it is the `end` of the file, its last record is taken
 * to be cut off, and left for the next text.
 *
 * The parser mends a quotation mark in the middle of a quoted cell by taking it for a letter. That is kind within a
 * line, but beyond it the same mending swallows the lines after a mark that was never closed; so there it is refused.
 */
export function parseText(
  text: string,
  dialect: { readonly delimiter: string; readonly newline: '\n' | '\r' },
  firstLine: number,
  end: boolean,
): Parsed {
  const { newline } = dialect
  const { data, errors, meta } = new Parser({ delimiter: dialect.delimiter, newline }).parse(text, 0, !end)
  const closed = end && text.endsWith(newline)
  if (closed && data.at(-1)?.length === 1 && data.at(-1)?.[0] === '') data.pop()
  const taken = end ? text.length : meta.cursor
  const breaks = count(text, newline, 0, taken)
  const simple = breaks === data.length || (end && !closed && breaks === data.length - 1)
  const lines: number[] = new Array(data.length)
  const returns = newline === '\n' && text.includes('\r')
  let line = firstLine
  for (let index = 0; index < data.length; index++) {
    const row = data[index] ?? []
    lines[index] = line++
    if (!simple) for (const cell of row) line += count(cell, newline)
    if (returns) {
      const last = row.length - 1
      const cell = row[last]
      if (cell?.endsWith('\r')) row[last] = cell.slice(0, -1)
    }
  }
  const lineAt = (index: number) => firstLine + count(text, newline, 0, index)
  const open = errors.find(({ code, row }) => {
    if (code === 'MissingQuotes' || row >= data.length) return true
    return (lines[row + 1] ?? line) - (lines[row] ?? 0) > 1
  })
  return { rows: data, lines, taken, openQuote: open ? lineAt(open.index) : null }
}
