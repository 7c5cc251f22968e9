import type { PortalSettings } from '../../../shared/contract/store.ts'
import type { Database } from '../db/database.ts'

/** What the portal keeps of its own; the public address stands in the mail settings, once. */
export type KeptPortalSettings = Omit<PortalSettings, 'publicAddress'>

const defaultPortalSettings: KeptPortalSettings = {
  on: false,
  address: '0.0.0.0',
  port: 8080,
  trustedProxies: [],
  registration: true,
  contactAddress: '',
  jobNoticeAddress: '',
}

/** What other features ask of the portal's settings. */
export interface PortalState {
  /** Whether customers can follow links to Comptoir's own pages. Off until it is switched on. */
  isOn(): boolean
  /** Whether customers may open an account by themselves. */
  registration(): boolean
  /** Where the contact form goes; empty for none. */
  contactAddress(): string
  /** Who is told of a new job by mail; empty for nobody. */
  jobNoticeAddress(): string
}

/** The row of the settings: who writes it calls `save` inside a transaction. */
export interface PortalStateRow extends PortalState {
  kept(): KeptPortalSettings
  save(settings: KeptPortalSettings): void
}

const key = 'portal'

export function createPortalState({ db }: { readonly db: Database }): PortalStateRow {
  const kept = (): KeptPortalSettings => {
    const row = db.get(db.build.selectFrom('settings').select('value').where('key', '=', key))
    return row ? { ...defaultPortalSettings, ...JSON.parse(row.value) } : defaultPortalSettings
  }
  return {
    kept,
    save(settings) {
      const value = JSON.stringify(settings)
      db.run(
        db.build
          .insertInto('settings')
          .values({ key, value })
          .onConflict((conflict) => conflict.column('key').doUpdateSet({ value })),
      )
    },
    isOn: () => kept().on,
    registration: () => kept().registration,
    contactAddress: () => kept().contactAddress,
    jobNoticeAddress: () => kept().jobNoticeAddress,
  }
}
