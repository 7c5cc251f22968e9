import type { CompanyName } from '../../../shared/contract/companies.ts'
import type { ContactState } from '../../../shared/contract/contacts.ts'
import type { SubscriptionCategory, Universe } from '../../../shared/contract/subscription-values.ts'
import type { CompanyId, ContactId, Language } from '../../../shared/contract/values.ts'
import type { Pattern, Standing } from '../../../shared/rules/subscription-pattern.ts'
import type { EmailForms } from '../contacts/email-key.ts'
import type { Database } from '../db/database.ts'

/** A contact with all that decides its subscriptions. */
export interface Subscriber {
  readonly id: ContactId
  readonly name: string
  readonly email: string
  readonly emailKey: string
  readonly state: ContactState
  readonly language: Language
  readonly company: CompanyName | null
  readonly standing: Standing
  readonly pattern: Pattern
  readonly undeliverable: boolean
  readonly unsubscribedAt: string | null
}

interface SubscriberRow extends Pattern {
  readonly id: ContactId
  readonly name: string
  readonly email: string
  readonly emailKey: string
  readonly state: ContactState
  readonly language: Language
  readonly companyId: CompanyId | null
  readonly companyName: string | null
  readonly universes: number
  readonly administrator: number
  readonly interfaceAccess: number
  readonly undeliverable: number
  readonly unsubscribedAt: string | null
}

/** An address in a company's own subscriptions. */
export interface AddressField {
  readonly universe: Universe
  readonly category: SubscriptionCategory
  readonly email: string
  readonly emailKey: string
  readonly undeliverableAt: string | null
}

export interface SubscribedCompany extends CompanyName {
  /** Bits. */
  readonly universes: number
  /** Of mail to its addresses; null follows the shop's. */
  readonly language: Language | null
}

const columns = `contacts.id, contacts.name, email, email_key as emailKey, state, contacts.language, contacts.company_id as companyId,
  companies.name as companyName, coalesce(universes, 0) as universes, company_administrator as administrator,
  interface_access as interfaceAccess, undeliverable_at is not null as undeliverable, unsubscribed_at as unsubscribedAt,
  coalesce(client, 0) as client, coalesce(ambassador, 0) as ambassador, coalesce(operator, 0) as operator`
const source = `contacts left join companies on companies.id = contacts.company_id
  left join contact_subscriptions on contact_subscriptions.contact_id = contacts.id`

const subscriber = (row: SubscriberRow): Subscriber => ({
  id: row.id,
  name: row.name,
  email: row.email,
  emailKey: row.emailKey,
  state: row.state,
  language: row.language,
  company: row.companyId === null ? null : { id: row.companyId, name: row.companyName ?? '' },
  standing: {
    universes: row.universes,
    administrator: row.administrator === 1,
    interfaceAccess: row.interfaceAccess === 1,
  },
  pattern: { client: row.client, ambassador: row.ambassador, operator: row.operator },
  undeliverable: row.undeliverable === 1,
  unsubscribedAt: row.unsubscribedAt,
})

/** What subscriptions read, and the addresses of companies. */
export function createSubscriptionsStore({ sqlite }: Database) {
  const listed = sqlite.prepare<[string], SubscriberRow>(
    `select ${columns} from ${source} where contacts.id in (select value from json_each(?)) order by contacts.id`,
  )
  const ofCompany = sqlite.prepare<[CompanyId], SubscriberRow>(
    `select ${columns} from ${source}
     where contacts.company_key = (select name_key from companies where id = ?) order by contacts.name_key, contacts.id`,
  )
  const company = sqlite.prepare<[CompanyId], SubscribedCompany>(
    'select id, name, universes, language from companies where id = ?',
  )
  const universesByName = sqlite.prepare<[string], { universes: number }>(
    'select universes from companies where name_key = ?',
  )
  const fields = sqlite.prepare<[CompanyId], AddressField>(
    `select universe, category, email, email_key as emailKey, undeliverable_at as undeliverableAt
     from company_subscriptions where company_id = ?`,
  )
  const setField = sqlite.prepare<[CompanyId, Universe, SubscriptionCategory, string, string]>(
    `insert into company_subscriptions (company_id, universe, category, email, email_key) values (?, ?, ?, ?, ?)
     on conflict (company_id, universe, category)
       do update set email = excluded.email, email_key = excluded.email_key,
         -- Another spelling of an address that a server refused is refused too.
         undeliverable_at = case when email_key = excluded.email_key then undeliverable_at end`,
  )
  const emptyField = sqlite.prepare<[CompanyId, Universe, SubscriptionCategory]>(
    'delete from company_subscriptions where company_id = ? and universe = ? and category = ?',
  )
  const setUnsubscribed = sqlite.prepare<[string | null, ContactId]>(
    'update contacts set unsubscribed_at = ? where id = ?',
  )
  const contactWith = sqlite.prepare<[string], ContactId>('select id from contacts where email_key = ?').pluck()
  const noteUnsubscribed = sqlite.prepare<[string, string]>(
    'update contacts set unsubscribed_at = ? where email_key = ? and unsubscribed_at is null',
  )
  const list = (ids: readonly ContactId[]) => listed.all(JSON.stringify(ids)).map(subscriber)
  return {
    find: (id: ContactId): Subscriber | null => list([id])[0] ?? null,
    /** In the order of the ids. */
    list,
    /** All contacts of a company, by name. */
    ofCompany: (id: CompanyId): Subscriber[] => ofCompany.all(id).map(subscriber),
    company: (id: CompanyId): SubscribedCompany | null => company.get(id) ?? null,
    /** Bits of the universes of the company with that folded name; null where there is none yet. */
    universesByName: (nameKey: string): number | null => universesByName.get(nameKey)?.universes ?? null,
    fields: (id: CompanyId): AddressField[] => fields.all(id),
    /** Sets a field, or empties it. */
    setField(id: CompanyId, universe: Universe, category: SubscriptionCategory, email: EmailForms | null) {
      if (email) setField.run(id, universe, category, email.email, email.key)
      else emptyField.run(id, universe, category)
    },
    /** The contact that has an address, by its key. */
    contactWith: (emailKey: string): ContactId | null => contactWith.get(emailKey) ?? null,
    /** The same for whoever has the address, by its key. */
    noteUnsubscribed: (emailKey: string, at: string) => void noteUnsubscribed.run(at, emailKey),
    setUnsubscribed: (id: ContactId, at: string | null) => void setUnsubscribed.run(at, id),
  }
}

export type SubscriptionsStore = ReturnType<typeof createSubscriptionsStore>
