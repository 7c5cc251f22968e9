import type { ContactId } from '../../../shared/contract/values.ts'
import type { Pattern, Standing } from '../../../shared/rules/subscription-pattern.ts'
import type { Database } from '../db/database.ts'

/** A contact as a file of subscriptions tells it. */
export interface ExportedContact {
  readonly email: string
  readonly standing: Standing
  readonly pattern: Pattern
}

interface ExportedRow extends Pattern {
  readonly email: string
  readonly universes: number
  readonly administrator: number
  readonly interfaceAccess: number
}

export function createSubscriptionExportStore({ sqlite }: Database) {
  const listed = sqlite.prepare<[string], ExportedRow>(
    `select email, coalesce(universes, 0) as universes, company_administrator as administrator,
       interface_access as interfaceAccess, coalesce(client, 0) as client, coalesce(ambassador, 0) as ambassador,
       coalesce(operator, 0) as operator
     from json_each(?) as chosen join contacts on contacts.id = chosen.value
       left join companies on companies.id = contacts.company_id
       left join contact_subscriptions on contact_subscriptions.contact_id = contacts.id
     order by chosen.key`,
  )
  return {
    /** In the order of the ids. */
    list: (ids: readonly ContactId[]): ExportedContact[] =>
      listed.all(JSON.stringify(ids)).map(({ email, universes, administrator, interfaceAccess, ...pattern }) => ({
        email,
        standing: { universes, administrator: administrator === 1, interfaceAccess: interfaceAccess === 1 },
        pattern,
      })),
  }
}
