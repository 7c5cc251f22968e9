import type { Database } from '../db/database.ts'

/** Whether customers can follow links to Comptoir's own pages. */
export interface PortalState {
  /** Off until it is switched on. */
  isOn(): boolean
}

const key = 'portal'

export function createPortalState({ db }: { readonly db: Database }): PortalState {
  return {
    isOn() {
      const row = db.get(db.build.selectFrom('settings').select('value').where('key', '=', key))
      return row !== undefined && (JSON.parse(row.value) as { readonly on?: boolean }).on === true
    },
  }
}
