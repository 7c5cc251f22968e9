import type { ContactId } from '../../../shared/contract/values.ts'
import type { Sqlite } from '../db/open.ts'
import { type PackedChange, type PatternChange, unpackedChange } from '../subscriptions/pattern-change.ts'

/** What an import left for its undo, by prepared statements. */
export function createSubscriptionUndoStore(sqlite: Sqlite, entryId: number) {
  const open = sqlite
    .prepare<[number], number>(
      'select batch from subscription_undos where entry_id = ? and undone_at is null order by batch desc',
    )
    .pluck()
  const before = sqlite
    .prepare<[number, number], string>('select before from subscription_undos where entry_id = ? and batch = ?')
    .pluck()
  const close = sqlite.prepare<[string, number, number]>(
    'update subscription_undos set undone_at = ? where entry_id = ? and batch = ?',
  )
  const names = sqlite.prepare<[string], { contactId: ContactId; name: string }>(
    'select id as contactId, name from contacts where id in (select value from json_each(?)) order by name_key, id',
  )
  return {
    /** Batches that were not undone, the last one first: a contact in two of them goes back step by step. */
    open: () => open.all(entryId),
    changes(batch: number): PatternChange[] {
      const kept: { readonly contacts?: readonly PackedChange[] } = JSON.parse(before.get(entryId, batch) ?? '{}')
      return (kept.contacts ?? []).map(unpackedChange)
    },
    close: (batch: number, at: string) => void close.run(at, entryId, batch),
    names: (ids: readonly ContactId[]) => names.all(JSON.stringify(ids)),
  }
}
