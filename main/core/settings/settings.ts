import type { Settings } from '../../../shared/contract/settings.ts'
import type { Changes } from '../changes/changes.ts'
import type { Database } from '../db/database.ts'

/** The shop's settings; null until the shop is set up. */
export interface ShopSettings {
  current(): Settings | null
  /** Keeps settings; call inside a transaction. */
  save(settings: Settings): void
  /** Forgets the shop, for leaving a demonstration; call inside a transaction. */
  clear(): void
}

const key = 'shop'
const defaults = { lockAfterMinutes: 15, demonstration: false }

export function createShopSettings({ db }: { readonly db: Database; readonly changes: Changes }): ShopSettings {
  return {
    current() {
      const row = db.get(db.build.selectFrom('settings').select('value').where('key', '=', key))
      return row ? { ...defaults, ...JSON.parse(row.value) } : null
    },
    save(settings) {
      const value = JSON.stringify(settings)
      db.run(
        db.build
          .insertInto('settings')
          .values({ key, value })
          .onConflict((conflict) => conflict.column('key').doUpdateSet({ value })),
      )
    },
    clear() {
      db.run(db.build.deleteFrom('settings').where('key', '=', key))
    },
  }
}
