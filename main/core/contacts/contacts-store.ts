import type { Selectable } from 'kysely'
import type { CompanyName } from '../../../shared/contract/companies.ts'
import type { Contact, ContactRow } from '../../../shared/contract/contacts.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import { fold } from '../../../shared/rules/fold.ts'
import { roleBits, rolesOf } from '../db/contact-facets.ts'
import { createContactIndex } from '../db/contact-index.ts'
import type { Database } from '../db/database.ts'
import type { ContactsTable } from '../db/tables.ts'
import type { AddressEdit } from './contact-address.ts'
import type { CheckedFields } from './contact-fields.ts'

const rowColumns = `contacts.id, contacts.name, email, state, invited_at, invited_way, company_id,
  companies.name as company_name, terms_accepted_at, phone, contacts.language, roles, created_at, updated_at,
  undeliverable_at, undeliverable_answer`
const pendingEmail = `(select link_requests.email from link_requests where contact_id = contacts.id
  and purpose = 'address' and +standing in ('prepared', 'draft_opened', 'sent', 'uncertain')
  order by link_requests.id desc limit 1) as pending_email`
const source = 'contacts left join companies on companies.id = contacts.company_id'

type SelectedRow = Omit<Selectable<ContactsTable>, 'version'> & { readonly company_name: string | null }
type SelectedContact = SelectedRow & { readonly version: number; readonly pending_email: string | null }

const toRow = (row: SelectedRow): ContactRow => ({
  id: row.id,
  name: row.name,
  email: row.email,
  state: row.state,
  invitation: row.invited_at === null ? null : { at: row.invited_at, way: row.invited_way ?? 'mail_client' },
  undeliverableAt: row.undeliverable_at,
  undeliverableAnswer: row.undeliverable_answer,
  company: row.company_id === null ? null : { id: row.company_id, name: row.company_name ?? '' },
  termsAcceptedAt: row.terms_accepted_at,
  phone: row.phone,
  language: row.language,
  roles: rolesOf(row.roles),
  createdAt: row.created_at,
  updatedAt: row.updated_at,
})

const toContact = (row: SelectedContact): Contact => ({
  ...toRow(row),
  companyAdministrator: row.company_administrator === 1,
  interfaceAccess: row.interface_access === 1,
  notes: row.notes,
  pendingEmail: row.pending_email,
  version: row.version,
})

function inOrder<T extends { readonly id: ContactId }>(ids: readonly ContactId[], found: readonly T[]): T[] {
  const byId = new Map(found.map((contact) => [contact.id, contact]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** Contacts one by one, and the rows of a page; keeps search index and totals with every change. */
export function createContactsStore(db: Database) {
  const { build } = db
  const index = createContactIndex(db.sqlite)
  const selectRows = db.sqlite.prepare<[string], SelectedRow>(
    `select ${rowColumns} from ${source} where contacts.id in (select value from json_each(?))`,
  )
  const selectContacts = db.sqlite.prepare<[string], SelectedContact>(
    `select ${rowColumns}, company_administrator, interface_access, notes, contacts.version,
       ${pendingEmail}
     from ${source} where contacts.id in (select value from json_each(?))`,
  )
  const list = (ids: readonly ContactId[]): Contact[] =>
    inOrder(ids, selectContacts.all(JSON.stringify(ids)).map(toContact))
  const values = (fields: CheckedFields, company: CompanyName | null) => ({
    name: fields.name,
    name_key: fields.nameKey,
    email: fields.email.email,
    email_key: fields.email.key,
    email_folded: fields.email.folded,
    company_id: company?.id ?? null,
    company_key: company === null ? '' : fold(company.name),
    phone: fields.phone,
    language: fields.language,
    roles: roleBits(fields.roles),
    company_administrator: Number(fields.companyAdministrator),
    interface_access: Number(fields.interfaceAccess),
    notes: fields.notes,
  })
  return {
    find: (id: ContactId): Contact | null => list([id])[0] ?? null,

    /** The contacts of these ids, in the order of the ids; ids without a contact are left out. */
    list,

    findByEmail: (key: string): { id: ContactId; name: string } | undefined =>
      db.get(build.selectFrom('contacts').select(['id', 'name']).where('email_key', '=', key)),

    /** The rows of these ids, in the order of the ids; ids without a contact are left out. */
    rows: (ids: readonly ContactId[]): ContactRow[] => inOrder(ids, selectRows.all(JSON.stringify(ids)).map(toRow)),

    /** `unsubscribedAt` is set where the address is on the suppression list. */
    insert(fields: CheckedFields, company: CompanyName | null, at: string, unsubscribedAt: string | null): ContactId {
      const { lastInsertRowid } = db.run(
        build.insertInto('contacts').values({
          ...values(fields, company),
          state: 'unregistered',
          invited_at: null,
          invited_way: null,
          terms_accepted_at: null,
          unsubscribed_at: unsubscribedAt,
          import_id: null,
          created_at: at,
          updated_at: at,
        }),
      )
      index.enterRange(lastInsertRowid, lastInsertRowid)
      return lastInsertRowid as ContactId
    },

    update(
      id: ContactId,
      fields: CheckedFields,
      company: CompanyName | null,
      at: string,
      { moves, uninvites }: Pick<AddressEdit, 'moves' | 'uninvites'>,
      unsubscribedAt: string | null,
    ) {
      const ids = JSON.stringify([id])
      index.withdraw(ids)
      db.run(
        build
          .updateTable('contacts')
          .set((set) => ({
            ...values(fields, company),
            ...(moves && { undeliverable_at: null, undeliverable_answer: null, unsubscribed_at: unsubscribedAt }),
            ...(uninvites && { invited_at: null, invited_way: null }),
            version: set('version', '+', 1),
            updated_at: at,
          }))
          .where('id', '=', id),
      )
      index.enter(ids)
    },

    trustAddress(id: ContactId, at: string) {
      db.run(
        build
          .updateTable('contacts')
          .set((set) => ({
            undeliverable_at: null,
            undeliverable_answer: null,
            version: set('version', '+', 1),
            updated_at: at,
          }))
          .where('id', '=', id),
      )
    },
  }
}

export type ContactsStore = ReturnType<typeof createContactsStore>
