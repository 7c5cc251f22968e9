import type { Database } from '../db/database.ts'

export type SuppressionReason = 'unsubscribed' | 'erased'

const prefix = 'suppressions.'

/** The list, and the sealed secrets that its hashes are made with. */
export function createSuppressionsStore({ sqlite, build, all, run }: Database) {
  const find = sqlite.prepare<[Buffer], { reason: SuppressionReason }>(
    'select reason from suppressed_addresses where hash = ?',
  )
  const any = sqlite.prepare<[], { one: number }>('select 1 as one from suppressed_addresses limit 1')
  return {
    isEmpty: (): boolean => any.get() === undefined,
    holds: (hash: Buffer): boolean => find.get(hash) !== undefined,
    add: (hash: Buffer, reason: SuppressionReason, at: string) =>
      void run(
        build
          .insertInto('suppressed_addresses')
          .values({ hash, reason, at })
          .onConflict((conflict) => conflict.column('hash').doUpdateSet({ reason, at })),
      ),
    remove: (hash: Buffer) => void run(build.deleteFrom('suppressed_addresses').where('hash', '=', hash)),
    /** Oldest first. */
    secrets: (): Uint8Array[] =>
      all(build.selectFrom('secrets').select('sealed').where('name', 'like', `${prefix}%`).orderBy('name')).map(
        ({ sealed }) => sealed,
      ),
    addSecret: (number: number, sealed: Uint8Array) =>
      void run(
        build
          .insertInto('secrets')
          .values({ name: `${prefix}${String(number).padStart(4, '0')}`, sealed: Buffer.from(sealed) }),
      ),
  }
}
