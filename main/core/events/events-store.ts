import type { SubscribableCode } from '../../../shared/contract/catalogue.ts'
import type { CompanyName } from '../../../shared/contract/companies.ts'
import type { RecordedEvent } from '../../../shared/contract/events.ts'
import type { SubscriptionCategory, Universe } from '../../../shared/contract/subscription-values.ts'
import type { CompanyId, ContactId, EventId, Language, OperatorId } from '../../../shared/contract/values.ts'
import { cellBit, everyCell } from '../../../shared/rules/subscription-cells.ts'
import type { MessageData } from '../catalogue/message-data.ts'
import type { Database } from '../db/database.ts'
import type { DeliveryContact } from './delivery.ts'

/** A company as events ask for it. */
export interface EventCompany extends CompanyName {
  /** Bits. */
  readonly universes: number
  /** Null follows the shop's. */
  readonly language: Language | null
}

/** A contact with its company, for telling why. */
export interface AskedContact extends DeliveryContact {
  readonly companyId: CompanyId | null
}

export interface NewEvent {
  readonly type: SubscribableCode
  readonly source: string
  readonly sourceId: string
  readonly companyId: CompanyId
  readonly universe: Universe
  readonly payload: object
  readonly operatorId: OperatorId
  readonly at: string
}

/** How many were told of an event. */
export type EventOutcome = Pick<RecordedEvent, 'emails' | 'notifications' | 'leftOut'>

/** Few columns, read as they stand: each costs as much as the rest of the row for thousands of contacts. */
type ContactRow = readonly [ContactId, string, string, string | null, Language, number, number]

const flags = { administrator: 1, interfaceAccess: 2, disabled: 4, undeliverable: 8, unsubscribed: 16 } as const
const contactColumns = (
  universe: Universe,
) => `contacts.id, name, email, nullif(email_key, email), language, coalesce(${universe}, 0),
  company_administrator * ${flags.administrator} + interface_access * ${flags.interfaceAccess}
    + (state = 'disabled') * ${flags.disabled} + (undeliverable_at is not null) * ${flags.undeliverable}
    + (unsubscribed_at is not null) * ${flags.unsubscribed}`
const source = 'contacts left join contact_subscriptions on contact_id = contacts.id'

const contactOf = ([id, name, email, otherKey, language, decided, packed]: ContactRow): DeliveryContact => ({
  id,
  name,
  email,
  emailKey: otherKey ?? email,
  language,
  decided,
  administrator: (packed & flags.administrator) !== 0,
  interfaceAccess: (packed & flags.interfaceAccess) !== 0,
  disabled: (packed & flags.disabled) !== 0,
  undeliverable: (packed & flags.undeliverable) !== 0,
  unsubscribed: (packed & flags.unsubscribed) !== 0,
})

/** Events, who is told of them, and the bell. */
export function createEventsStore({ sqlite, build, run }: Database) {
  const perUniverse = <T>(make: (universe: Universe) => T): Readonly<Record<Universe, T>> => ({
    client: make('client'),
    ambassador: make('ambassador'),
    operator: make('operator'),
  })
  // By the index of the company's name; only those who can be subscribed are read whole.
  const concerned = perUniverse((universe) =>
    sqlite
      .prepare<[CompanyId, number], ContactRow>(
        `select ${contactColumns(universe)} from ${source}
         where company_key = (select name_key from companies where id = ?)
           and (company_administrator = 1 or ${universe} & ? <> 0)`,
      )
      .raw(),
  )
  const asked = perUniverse((universe) =>
    sqlite
      .prepare<[ContactId], ContactRow>(`select ${contactColumns(universe)} from ${source} where contacts.id = ?`)
      .raw(),
  )
  const companyOf = sqlite
    .prepare<[ContactId], CompanyId | null>('select company_id from contacts where id = ?')
    .pluck()
  const company = sqlite.prepare<[CompanyId], EventCompany>(
    'select id, name, universes, language from companies where id = ?',
  )
  const address = sqlite.prepare<
    [CompanyId, Universe, SubscriptionCategory],
    { email: string; emailKey: string; undeliverable: number }
  >(
    `select email, email_key as emailKey, undeliverable_at is not null as undeliverable from company_subscriptions
     where company_id = ? and universe = ? and category = ?`,
  )
  const notification = sqlite.prepare<[ContactId, EventId, number, string, string]>(
    `insert into interface_notifications (contact_id, event_id, template_id, data, created_at) values (?, ?, ?, ?, ?)`,
  )
  const latest = sqlite.prepare<[CompanyId], Omit<RecordedEvent, keyof EventOutcome> & { readonly outcome: string }>(
    `select events.id, type as code, universe, json_extract(payload, '$.reference') as reference, at,
       operators.name as operatorName, outcome
     from events left join operators on operators.id = operator_id
     where company_id = ? order by events.id desc limit 50`,
  )
  return {
    company: (id: CompanyId): EventCompany | null => company.get(id) ?? null,

    /** The contacts of a company who may be subscribed to a category, in the order of their ids. */
    concerned(id: CompanyId, universe: Universe, category: SubscriptionCategory): DeliveryContact[] {
      const bits = (cellBit(category, 'interface') | cellBit(category, 'email')) & everyCell
      return concerned[universe].all(id, bits).map(contactOf)
    },

    contact: (id: ContactId, universe: Universe): AskedContact | null => {
      const row = asked[universe].get(id)
      return row ? { ...contactOf(row), companyId: companyOf.get(id) ?? null } : null
    },

    address(id: CompanyId, universe: Universe, category: SubscriptionCategory) {
      const row = address.get(id, universe, category)
      return row ? { ...row, undeliverable: row.undeliverable === 1 } : null
    },

    insert: ({ sourceId, companyId, operatorId, payload, ...event }: NewEvent): EventId =>
      run(
        build.insertInto('events').values({
          ...event,
          source_id: sourceId,
          company_id: companyId,
          operator_id: operatorId,
          payload: JSON.stringify(payload),
          outcome: '{}',
        }),
      ).lastInsertRowid as EventId,

    setOutcome: (id: EventId, outcome: EventOutcome) =>
      void run(
        build
          .updateTable('events')
          .set({ outcome: JSON.stringify(outcome) })
          .where('id', '=', id),
      ),

    notify: (contactId: ContactId, eventId: EventId, templateId: number, data: MessageData, at: string) =>
      void notification.run(contactId, eventId, templateId, JSON.stringify(data), at),

    /** Newest first. */
    latest: (id: CompanyId): RecordedEvent[] =>
      latest.all(id).map(({ outcome, ...event }) => ({ ...event, ...(JSON.parse(outcome) as EventOutcome) })),
  }
}

export type EventsStore = ReturnType<typeof createEventsStore>
