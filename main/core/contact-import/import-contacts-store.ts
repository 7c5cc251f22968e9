import type { Sqlite } from '../db/open.ts'
import type { KnownValues } from './import-policy.ts'

/** Contacts as an import looks them up, by prepared statements: this runs a million times. */
export function createImportContactsStore(sqlite: Sqlite) {
  const count = sqlite.prepare<[], { contacts: number }>(
    'select coalesce(sum(contacts), 0) as contacts from contact_totals',
  )
  const find = sqlite.prepare<[string], { id: number }>('select id from contacts where email_key = ?')
  const keys = sqlite.prepare<[], { key: string; id: number }>('select email_key as key, id from contacts')
  const get = sqlite.prepare<[number], KnownValues & { version: number; company_id: number | null }>(
    `select contacts.name, coalesce(companies.name, '') as company_name, company_id, phone, contacts.language, roles,
       company_administrator, interface_access, notes, contacts.version
     from contacts left join companies on companies.id = contacts.company_id where contacts.id = ?`,
  )
  return {
    /** How many contacts the shop has. */
    count: () => count.get()?.contacts ?? 0,
    findId: (emailKey: string) => find.get(emailKey)?.id,
    keys: () => keys.iterate(),
    get: (id: number) => get.get(id),
  }
}
