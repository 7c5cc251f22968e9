import type { SubscriptionCategory, Universe } from '../../../shared/contract/subscription-values.ts'
import type { CompanyId } from '../../../shared/contract/values.ts'
import type { Database } from '../db/database.ts'
import { type PackedChange, type PatternChange, packedChange, unpackedChange } from './pattern-change.ts'

/** A field of a company whose address a change replaced; empty for none. */
export interface FieldChange {
  readonly companyId: CompanyId
  readonly universe: Universe
  readonly category: SubscriptionCategory
  readonly before: string
  readonly after: string
}

interface Kept {
  readonly contacts?: readonly PackedChange[]
  readonly fields?: readonly FieldChange[]
}

/** What an undo takes back, kept beside the audit entry of the change, in batches. */
export function createSubscriptionUndoStore({ build, run, all }: Database) {
  const keep = (entryId: number, batch: number, kept: Kept) =>
    void run(build.insertInto('subscription_undos').values({ entry_id: entryId, batch, before: JSON.stringify(kept) }))
  return {
    keepPatterns: (entryId: number, batch: number, changes: readonly PatternChange[]) =>
      keep(entryId, batch, { contacts: changes.map(packedChange) }),
    keepFields: (entryId: number, changes: readonly FieldChange[]) => keep(entryId, 0, { fields: changes }),
    batches: (entryId: number) =>
      all(
        build
          .selectFrom('subscription_undos')
          .select(['batch', 'undone_at'])
          .where('entry_id', '=', entryId)
          // From its end: what one batch left, a later one may have changed again.
          .orderBy('batch', 'desc'),
      ).map(({ batch, undone_at }) => ({ batch, undone: undone_at !== null })),
    changes(entryId: number, batch: number): { patterns: PatternChange[]; fields: readonly FieldChange[] } {
      const [row] = all(
        build
          .selectFrom('subscription_undos')
          .select('before')
          .where('entry_id', '=', entryId)
          .where('batch', '=', batch),
      )
      const kept: Kept = row ? JSON.parse(row.before) : {}
      return { patterns: (kept.contacts ?? []).map(unpackedChange), fields: kept.fields ?? [] }
    },
    /** Forgets fields whose addresses are not to be kept any more. */
    forgetFields(entryId: number, gone: (change: FieldChange) => boolean) {
      const [row] = all(build.selectFrom('subscription_undos').select('before').where('entry_id', '=', entryId))
      const { fields = [] }: Kept = row ? JSON.parse(row.before) : {}
      const kept: Kept = { fields: fields.filter((change) => !gone(change)) }
      run(
        build
          .updateTable('subscription_undos')
          .set({ before: JSON.stringify(kept) })
          .where('entry_id', '=', entryId),
      )
    },
    close: (entryId: number, batch: number, at: string) =>
      void run(
        build
          .updateTable('subscription_undos')
          .set({ undone_at: at })
          .where('entry_id', '=', entryId)
          .where('batch', '=', batch),
      ),
  }
}
