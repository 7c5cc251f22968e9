import type { SubscriptionImportCounts } from '../../../shared/contract/subscription-import.ts'
import type { ImportId } from '../../../shared/contract/values.ts'
import { createContactPatterns } from '../db/contact-patterns.ts'
import type { Sqlite } from '../db/open.ts'
import { type PatternChange, packedChange } from '../subscriptions/pattern-change.ts'
import type { RowFault } from './subscription-row.ts'

/** How far an import is, as its row says. */
export interface SavedProgress {
  readonly rowsDone: number
  readonly counts: SubscriptionImportCounts
}

/** Writes what an import of subscriptions leaves, by prepared statements, inside whatever transaction is open. */
export function createSubscriptionRunStore(sqlite: Sqlite, importId: ImportId, entryId: number) {
  const patterns = createContactPatterns(sqlite)
  const keepUndo = sqlite.prepare<[number, string, number]>(
    `insert into subscription_undos (entry_id, batch, before)
     select ?, coalesce(max(batch) + 1, 0), ? from subscription_undos where entry_id = ?`,
  )
  const nameContacts = sqlite.prepare<[number, string]>(
    `insert or ignore into audit_subjects (kind, subject_id, entry_id) select 'contact', value, ? from json_each(?)`,
  )
  const countContacts = sqlite.prepare<[number, number]>('update audit_entries set count = count + ? where id = ?')
  const noteReject = sqlite.prepare<[number, number, number | null, string | null]>(
    'insert into import_rejects (import_id, row, first_line, problems) values (?, ?, ?, ?)',
  )
  const rejected = sqlite
    .prepare<[number], number>('select row from import_rejects where import_id = ? order by row')
    .pluck()
  const save = sqlite.prepare<[number, string, number]>('update imports set rows_done = ?, counts = ? where id = ?')
  const load = sqlite.prepare<[number], { rows_done: number; counts: string }>(
    'select rows_done, counts from imports where id = ?',
  )

  return {
    /** Writes the patterns of a batch, what an undo of it needs, and names its contacts in the audit log. */
    change(changes: readonly PatternChange[]) {
      if (changes.length === 0) return
      for (const { id, after } of changes) patterns.put(id, after)
      keepUndo.run(entryId, JSON.stringify({ contacts: changes.map(packedChange) }), entryId)
      const { changes: named } = nameContacts.run(entryId, JSON.stringify(changes.map(({ id }) => id)))
      countContacts.run(named, entryId)
    },
    noteInvalid: (row: number, faults: readonly RowFault[]) =>
      void noteReject.run(importId, row, null, JSON.stringify(faults.map(({ code, column }) => [code, column]))),
    noteDuplicate: (row: number, firstLine: number) => void noteReject.run(importId, row, firstLine, null),
    /** Rows that were refused so far. */
    rejected: (): ReadonlySet<number> => new Set(rejected.all(importId)),
    save: ({ rowsDone, counts }: SavedProgress) => void save.run(rowsDone, JSON.stringify(counts), importId),
    load(): SavedProgress {
      const row = load.get(importId)
      if (!row) throw new Error(`import ${importId} has no row`)
      return { rowsDone: row.rows_done, counts: JSON.parse(row.counts) }
    },
  }
}
