import type { Contact, ContactFields, ContactRow } from '../../../shared/contract/contacts.ts'
import type { Operator } from '../../../shared/contract/operators.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import type { Companies } from '../companies/companies.ts'
import { failure } from '../failure.ts'
import type { Foundation } from '../foundation.ts'
import { createSubscriptionFollowing } from '../subscriptions/subscription-following.ts'
import { toldCell } from '../subscriptions/told-cells.ts'
import type { Suppressions } from '../suppressions/suppressions.ts'
import type { ContactAccess } from './contact-access.ts'
import { addressEdit } from './contact-address.ts'
import { differences, told, toldFields } from './contact-audit.ts'
import { type ContactDeletion, createContactDeletion } from './contact-deletion.ts'
import { type ContactExport, createContactExport } from './contact-export.ts'
import { type CheckedFields, checkFields } from './contact-fields.ts'
import type { ContactLinks } from './contact-links.ts'
import { type ContactLists, createContactLists } from './contact-lists.ts'
import { type ContactStates, createContactStates } from './contact-states.ts'
import { createContactsStore } from './contacts-store.ts'
import { phoneCountry } from './phone-number.ts'

/** The shop's contacts: their fields, states, lists and end. */
export interface Contacts {
  /** Throws CONTACT_NOT_FOUND. */
  get(id: ContactId): Contact
  /** What the table shows of these ids, in their order. */
  rows(ids: readonly ContactId[]): ContactRow[]
  add(by: Operator, fields: ContactFields): Promise<Contact>
  /** Adds a contact by its own wish, as Unregistered and without telling the log; call inside a transaction. */
  enter(fields: CheckedFields): ContactId
  /**
   * A new address of an Active contact is asked for, not saved. Subscriptions that its company, role or access does not
   * allow any more end, and the log tells them. Throws CONTACT_CHANGED where the contact is no longer
   * at that version, and what `ContactLinks.requireReady` throws.
   */
  edit(by: Operator, id: ContactId, version: number, fields: ContactFields): Promise<Contact>
  /** Takes back that a mail server refused the address. Throws CONTACT_NOT_FOUND. */
  trustAddress(by: Operator, id: ContactId): Promise<Contact>
  readonly lists: ContactLists
  readonly states: ContactStates
  readonly deletion: ContactDeletion
  readonly export: ContactExport
}

export function createContacts(
  on: Foundation,
  companies: Companies,
  links: ContactLinks,
  suppressions: Pick<Suppressions, 'isSuppressed' | 'add'>,
  access: ContactAccess,
): Contacts {
  const store = createContactsStore(on.db)
  const lists = createContactLists(on.db)
  const now = () => new Date(on.ports.clock.now()).toISOString()
  const get = (id: ContactId) => {
    const contact = store.find(id)
    if (!contact) throw failure('CONTACT_NOT_FOUND', { id })
    return contact
  }
  const checked = (fields: ContactFields) => checkFields(fields, phoneCountry(on.settings.current()))
  const refuseTaken = (fields: CheckedFields, own?: ContactId) => {
    const holder = store.findByEmail(fields.email.key)
    if (holder && holder.id !== own) {
      throw failure('EMAIL_TAKEN', { email: fields.email.email, contactId: holder.id, contactName: holder.name })
    }
  }
  const companyOf = ({ companyName }: CheckedFields) =>
    companyName === '' ? null : companies.get(companies.findOrCreate(companyName))
  const following = createSubscriptionFollowing(on.db.sqlite)
  const unsubscribedAt = ({ email }: CheckedFields) => (suppressions.isSuppressed(email.key) ? now() : null)
  const subject = ({ id, name }: Contact) => ({ kind: 'contact', id, label: name })

  return {
    get,
    rows: store.rows,
    lists,
    states: createContactStates(on, store, lists, links, access),
    deletion: createContactDeletion(on, lists, links, suppressions),
    export: createContactExport(on, store, lists),

    async add(by, input) {
      const fields = checked(input)
      const contact = await on.db.write(() => {
        refuseTaken(fields)
        const added = get(store.insert(fields, companyOf(fields), now(), unsubscribedAt(fields)))
        on.audit.record({ operatorId: by.id, action: 'contacts.added', subject: subject(added), after: told(added) })
        return added
      })
      on.changes.announce('contacts', 'companies', 'audit')
      return contact
    },

    enter: (fields) => store.insert(fields, companyOf(fields), now(), unsubscribedAt(fields)),

    async edit(by, id, version, input) {
      const fields = checked(input)
      const contact = await on.db.write(() => {
        const before = get(id)
        if (before.version !== version) throw failure('CONTACT_CHANGED', { id, version: before.version })
        refuseTaken(fields, id)
        const address = addressEdit(before, fields.email)
        if (address.asks) links.requireReady()
        const saved = { ...fields, email: address.saved }
        const company = companyOf(saved)
        const changed = differences(
          { ...told(before), pendingEmail: before.pendingEmail },
          { ...toldFields(saved, company), pendingEmail: address.withdraws ? null : before.pendingEmail },
        )
        if (!changed && !address.asks) return before
        const followers = following.look([id])
        store.update(id, saved, company, now(), address, unsubscribedAt(saved))
        if (changed) {
          on.audit.record({ operatorId: by.id, action: 'contacts.edited', subject: subject(before), ...changed })
        }
        const [ended = []] = following.follow(followers).map((followed) => followed.ended)
        if (ended.length > 0) {
          const told = { unsubscribed: ended.map(toldCell) }
          on.audit.record({ operatorId: by.id, action: 'subscriptions.ended', subject: subject(before), after: told })
        }
        if (address.withdraws) links.close([id], ['address'], 'by_operator')
        if (address.moves) {
          links.close([id], ['activation', 'address'], 'replaced')
          access.endLinks([id], 'replaced')
        }
        if (address.asks) {
          links.askForAddress(by.id, id, fields.email.email)
          on.audit.record({
            operatorId: by.id,
            action: 'contacts.addressRequested',
            subject: subject(before),
            before: { email: before.email },
            after: { pendingEmail: fields.email.email },
          })
        }
        return get(id)
      })
      on.changes.announce('contacts', 'companies', 'subscriptions', 'audit')
      links.announce()
      return contact
    },

    async trustAddress(by, id) {
      const contact = await on.db.write(() => {
        const before = get(id)
        if (before.undeliverableAt === null) return before
        store.trustAddress(id, now())
        on.audit.record({ operatorId: by.id, action: 'contacts.addressTrusted', subject: subject(before) })
        return get(id)
      })
      on.changes.announce('contacts', 'audit')
      return contact
    },
  }
}
