import type { CompanyAddress } from '../../../shared/contract/companies.ts'
import type { CompanyId, ContactId } from '../../../shared/contract/values.ts'
import { createContactIndex } from '../db/contact-index.ts'
import type { Database } from '../db/database.ts'

/** An address with what it is told apart by. */
interface StoredAddress extends CompanyAddress {
  readonly key: string
}

interface MoveTarget {
  readonly id: CompanyId | null
  /** Its folded name; empty for none. */
  readonly key: string
}

/** What hangs on a company: its contacts, clients, addresses and events. Ids go to SQLite as a JSON array. */
export function createCompanyBelongingsStore({ sqlite }: Database) {
  const index = createContactIndex(sqlite)
  const listed = 'id in (select value from json_each(?))'
  const statements = {
    contacts: sqlite.prepare<[string], ContactId>('select id from contacts where company_key = ? order by id').pluck(),
    rename: sqlite.prepare<[string, string]>(`update contacts set company_key = ? where ${listed}`),
    move: sqlite.prepare<[CompanyId | null, string, string, string]>(
      `update contacts set company_id = ?, company_key = ?, version = version + 1, updated_at = ? where ${listed}`,
    ),
    clients: sqlite
      .prepare<[CompanyId], CompanyId>('select id from companies where partner_id = ? order by id')
      .pluck(),
    setPartner: sqlite.prepare<[CompanyId | null, string]>(
      `update companies set partner_id = ?, version = version + 1 where ${listed}`,
    ),
    addresses: sqlite.prepare<[CompanyId], StoredAddress>(
      'select universe, category, email, email_key as key from company_subscriptions where company_id = ? order by universe, category',
    ),
    moveAddresses: sqlite.prepare<[CompanyId, CompanyId]>(
      'update or ignore company_subscriptions set company_id = ? where company_id = ?',
    ),
    removeAddresses: sqlite.prepare<[CompanyId, string]>(
      `delete from company_subscriptions where company_id = ? and universe in (select value from json_each(?))`,
    ),
    moveEvents: sqlite.prepare<[CompanyId | null, CompanyId]>('update events set company_id = ? where company_id = ?'),
    forgetAddresses: sqlite.prepare<[CompanyId]>('delete from company_subscriptions where company_id = ?'),
    forgetImport: sqlite.prepare<[CompanyId]>('delete from import_companies where company_id = ?'),
    remove: sqlite.prepare<[CompanyId]>('delete from companies where id = ?'),
  }
  return {
    /** The contacts of the company with that folded name. */
    contacts: (key: string) => statements.contacts.all(key),

    /** Their company has another name now. */
    renameFor(ids: readonly ContactId[], key: string) {
      const json = JSON.stringify(ids)
      index.withdraw(json)
      statements.rename.run(key, json)
      index.enter(json)
    },

    moveContacts(ids: readonly ContactId[], { id, key }: MoveTarget, at: string) {
      const json = JSON.stringify(ids)
      index.withdraw(json)
      statements.move.run(id, key, at, json)
      index.enter(json)
    },

    clients: (id: CompanyId) => statements.clients.all(id),
    setPartner: (clients: readonly CompanyId[], partner: CompanyId | null) =>
      void statements.setPartner.run(partner, JSON.stringify(clients)),

    addresses: (id: CompanyId) => statements.addresses.all(id),
    /** Moves the addresses whose fields are empty there; the others stay. */
    moveAddresses: (from: CompanyId, into: CompanyId) => void statements.moveAddresses.run(into, from),
    removeAddresses: (id: CompanyId, universes: readonly string[]) =>
      statements.removeAddresses.run(id, JSON.stringify(universes)).changes,
    moveEvents: (from: CompanyId, into: CompanyId | null) => void statements.moveEvents.run(into, from),

    /** Deletes a company to which neither contacts, clients nor events belong any more. Needs foreign keys off. */
    remove(id: CompanyId) {
      statements.forgetAddresses.run(id)
      statements.forgetImport.run(id)
      statements.remove.run(id)
    },
  }
}

export type CompanyBelongingsStore = ReturnType<typeof createCompanyBelongingsStore>
