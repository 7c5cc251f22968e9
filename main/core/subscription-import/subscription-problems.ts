import type { SubscriptionRowProblem } from '../../../shared/contract/subscription-import.ts'
import { restoreFormula } from '../../../shared/rules/csv-dialect.ts'
import { maxCell, type RowFault } from './subscription-row.ts'

/** A fault with what its words need: the text of its cell, or a number. */
export function problemOf({ code, column }: RowFault, cells: readonly string[]): SubscriptionRowProblem {
  const detail = () => {
    if (code === 'too_many_cells') return String(cells.length)
    if (code === 'field_too_long') return String(maxCell)
    return restoreFormula(cells[column ?? -1] ?? '')
      .trim()
      .slice(0, 100)
  }
  return { code, column, severity: 'error', detail: detail() }
}

/** A duplicate names the line that came first. */
export const duplicateProblem = (firstLine: number, column: number | null): SubscriptionRowProblem => ({
  code: 'duplicate_in_file',
  column,
  severity: 'error',
  detail: String(firstLine),
})
