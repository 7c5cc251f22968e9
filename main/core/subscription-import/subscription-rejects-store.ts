import type { ImportId } from '../../../shared/contract/values.ts'
import type { RejectedRow } from '../contact-import/import-rejects.ts'
import type { Sqlite } from '../db/open.ts'
import type { RowFault } from './subscription-row.ts'

/** A refused row with why: its own faults, or the line that it repeats. */
export interface RejectedSubscription extends RejectedRow {
  readonly firstLine: number | null
  readonly faults: readonly RowFault[]
}

/** The refused rows of an import, in the order of the file. */
export function createSubscriptionRejectsStore(sqlite: Sqlite) {
  const all = sqlite.prepare<[number], { row: number; firstLine: number | null; problems: string | null }>(
    'select row, first_line as firstLine, problems from import_rejects where import_id = ? order by row',
  )
  return {
    *all(importId: ImportId): Generator<RejectedSubscription, void> {
      for (const { row, firstLine, problems } of all.iterate(importId)) {
        const stored: readonly (readonly [RowFault['code'], number | null])[] = JSON.parse(problems ?? '[]')
        yield { row, firstLine, faults: stored.map(([code, column]) => ({ code, column })) }
      }
    },
  }
}
