import type { ImportCounts, RowOutcome, RowProblem } from '../../../shared/contract/contact-import.ts'

/** All outcomes, in the order in which they are counted. */
export const outcomes: readonly RowOutcome[] = ['new', 'known', 'unchanged', 'duplicate', 'invalid', 'blank']

export const noCounts: ImportCounts = { rows: 0, new: 0, known: 0, unchanged: 0, duplicate: 0, invalid: 0, blank: 0 }

/** A duplicate's problem names the line that came first. */
export const duplicateOf = (line: number, column: number | null): RowProblem => ({
  column,
  code: 'duplicate_in_file',
  severity: 'error',
  detail: String(line),
})

/** Lets messages in, so that a call can be stopped. */
export const pause = () => new Promise<void>((resolve) => setImmediate(resolve))
