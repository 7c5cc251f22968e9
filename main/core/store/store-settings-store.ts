import type { FileId } from '../../../shared/contract/values.ts'
import type { Database } from '../db/database.ts'

/** The picture of the shop, as it lies in the vault. */
export interface Logo {
  readonly fileId: FileId
  readonly type: 'image/png' | 'image/jpeg' | 'image/webp'
}

const keyOfCertificate = 'portal.key'

/** What the portal keeps beside its settings: certificate, its sealed key, logo. Writes belong into a transaction. */
export function createStoreSettingsStore(db: Database) {
  const { build } = db
  const read = <T>(key: string): T | null => {
    const row = db.get(build.selectFrom('settings').select('value').where('key', '=', key))
    return row ? JSON.parse(row.value) : null
  }
  const save = (key: string, content: unknown) => {
    const value = JSON.stringify(content)
    db.run(
      build
        .insertInto('settings')
        .values({ key, value })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value })),
    )
  }
  const remove = (key: string) => void db.run(build.deleteFrom('settings').where('key', '=', key))
  return {
    chain: (): string | null => read<{ readonly chain: string }>('portalCertificate')?.chain ?? null,
    sealedKey: (): Uint8Array | null =>
      db.get(build.selectFrom('secrets').select('sealed').where('name', '=', keyOfCertificate))?.sealed ?? null,
    saveCertificate(chain: string, sealedKey: Uint8Array) {
      const sealed = Buffer.from(sealedKey)
      save('portalCertificate', { chain })
      db.run(
        build
          .insertInto('secrets')
          .values({ name: keyOfCertificate, sealed })
          .onConflict((conflict) => conflict.column('name').doUpdateSet({ sealed })),
      )
    },
    removeCertificate() {
      remove('portalCertificate')
      db.run(build.deleteFrom('secrets').where('name', '=', keyOfCertificate))
    },
    logo: (): Logo | null => read<Logo>('portalLogo'),
    saveLogo: (logo: Logo) => save('portalLogo', logo),
    removeLogo: () => remove('portalLogo'),
    /** Takes an uploaded file out of those that wait for their use. */
    takeUpload: (id: FileId): boolean => db.run(build.deleteFrom('files').where('id', '=', id)).changes > 0,
  }
}
