import { fold } from '../../../shared/rules/fold.ts'
import type { Sqlite } from './open.ts'

/** One numbered step of the schema; once released it never changes. Its SQL may use `fold`, as the program folds texts. */
export interface Migration {
  readonly number: number
  readonly slug: string
  readonly sql: string
}

/**
 * Brings the schema up to date, each migration in a transaction of its own, and gives the numbers that were applied.
 * `backup` runs first when there is something to lose. A schema newer than this program throws `SchemaTooNew`.
 */
export async function migrate(
  sqlite: Sqlite,
  migrations: readonly Migration[],
  backup: (version: number) => Promise<void>,
): Promise<number[]> {
  const version = sqlite.pragma('user_version', { simple: true }) as number
  const newest = migrations.at(-1)?.number ?? 0
  if (version > newest) throw new SchemaTooNew(version, newest)
  const pending = migrations.filter((migration) => migration.number > version)
  if (pending.length > 0 && version > 0) await backup(version)
  sqlite.function('fold', { deterministic: true, directOnly: true }, (text) => fold(String(text)))
  for (const migration of pending) {
    sqlite
      .transaction(() => {
        sqlite.exec(migration.sql)
        sqlite.pragma(`user_version = ${migration.number}`)
      })
      .immediate()
  }
  return pending.map((migration) => migration.number)
}

/** The data folder was written by a newer Comptoir. */
export class SchemaTooNew extends Error {
  constructor(found: number, known: number) {
    super(`the database has schema ${found}; this program knows ${known}: install the newer Comptoir again`)
    this.name = 'SchemaTooNew'
  }
}
