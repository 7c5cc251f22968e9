import type { ImportId } from '../../../shared/contract/values.ts'
import type { Sqlite } from '../db/open.ts'

/** The refused rows of an import, in the order of the file. */
export function createImportRejectsStore(sqlite: Sqlite) {
  const all = sqlite.prepare<[number], { row: number; firstLine: number | null }>(
    'select row, first_line as firstLine from import_rejects where import_id = ? order by row',
  )
  return { all: (importId: ImportId) => all.iterate(importId) }
}
