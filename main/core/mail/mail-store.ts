import { MailSecrets, type MailSettings } from '../../../shared/contract/mail.ts'
import type { Database } from '../db/database.ts'

export type SecretName = keyof MailSecrets

const key = 'mail'
/** Others keep secrets too. */
const names = MailSecrets.keyof().options

/** The settings as JSON, and each secret sealed by its name; writes belong into a transaction. */
export function createMailStore(db: Database) {
  const { build } = db
  return {
    settings(): Partial<MailSettings> {
      const row = db.get(build.selectFrom('settings').select('value').where('key', '=', key))
      return row ? JSON.parse(row.value) : {}
    },
    saveSettings(settings: MailSettings) {
      const value = JSON.stringify(settings)
      db.run(
        build
          .insertInto('settings')
          .values({ key, value })
          .onConflict((conflict) => conflict.column('key').doUpdateSet({ value })),
      )
    },
    secretNames: (): SecretName[] =>
      db
        .all(build.selectFrom('secrets').select('name').where('name', 'in', names).orderBy('name'))
        .map(({ name }) => name as SecretName),
    sealed: (name: SecretName): Uint8Array | null =>
      db.get(build.selectFrom('secrets').select('sealed').where('name', '=', name))?.sealed ?? null,
    saveSecret(name: SecretName, sealed: Uint8Array) {
      const bytes = Buffer.from(sealed)
      db.run(
        build
          .insertInto('secrets')
          .values({ name, sealed: bytes })
          .onConflict((conflict) => conflict.column('name').doUpdateSet({ sealed: bytes })),
      )
    },
    removeSecret(name: SecretName) {
      db.run(build.deleteFrom('secrets').where('name', '=', name))
    },
  }
}
