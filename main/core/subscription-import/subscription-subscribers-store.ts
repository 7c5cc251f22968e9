import type { ContactId } from '../../../shared/contract/values.ts'
import type { Pattern, Standing } from '../../../shared/rules/subscription-pattern.ts'
import type { Sqlite } from '../db/open.ts'

/** A contact as a row of a file addresses it. */
export interface Subscriber {
  readonly id: ContactId
  readonly standing: Standing
  readonly pattern: Pattern
}

interface SubscriberRow extends Pattern {
  readonly id: ContactId
  readonly universes: number
  readonly administrator: number
  readonly interfaceAccess: number
}

/** Contacts by their address, by a prepared statement: this runs a million times. */
export function createSubscribersStore(sqlite: Sqlite) {
  const find = sqlite.prepare<[string], SubscriberRow>(
    `select contacts.id, coalesce(universes, 0) as universes, company_administrator as administrator,
       interface_access as interfaceAccess, coalesce(client, 0) as client, coalesce(ambassador, 0) as ambassador,
       coalesce(operator, 0) as operator
     from contacts left join companies on companies.id = contacts.company_id
       left join contact_subscriptions on contact_subscriptions.contact_id = contacts.id
     where email_key = ?`,
  )
  return {
    find(emailKey: string): Subscriber | null {
      const row = find.get(emailKey)
      if (!row) return null
      const { id, universes, administrator, interfaceAccess, client, ambassador, operator } = row
      return {
        id,
        standing: { universes, administrator: administrator === 1, interfaceAccess: interfaceAccess === 1 },
        pattern: { client, ambassador, operator },
      }
    },
  }
}
