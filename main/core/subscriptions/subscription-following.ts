import type { CompanyId, ContactId } from '../../../shared/contract/values.ts'
import type { Cell } from '../../../shared/rules/subscription-cells.ts'
import {
  endingCells,
  type Pattern,
  patternAfter,
  type Standing,
  samePattern,
} from '../../../shared/rules/subscription-pattern.ts'
import { createContactPatterns } from '../db/contact-patterns.ts'
import type { Sqlite } from '../db/open.ts'

/** How many subscriptions end, and of how many contacts. */
export interface Ending {
  readonly subscriptions: number
  readonly contacts: number
}

/** What a contact was subscribed to before something about it changed. */
export interface Follower {
  readonly id: ContactId
  readonly pattern: Pattern
  readonly standing: Standing
}

/** A contact whose subscriptions followed a change. */
export interface Followed {
  readonly id: ContactId
  readonly before: Pattern
  readonly after: Pattern
  /** What it is not subscribed to any more. */
  readonly ended: readonly Cell[]
}

/**
 * Keeps subscriptions in step with what they follow: a contact's company, its role there, its access to the interface,
 * and the universes of the company. Whoever changes one of these calls this in the same transaction.
 */
export interface SubscriptionFollowing {
  /** Contacts as they are now; give them to `follow` once they have changed. */
  look(ids: readonly ContactId[]): Follower[]
  /** Brings contacts in line that have changed since they were looked at; gives those for which that meant anything. */
  follow(before: readonly Follower[]): Followed[]
  previewUniverses(companyId: CompanyId, after: number): Ending
  /** The universes of a company change; before or after the company itself is written. */
  companyUniversesChanged(companyId: CompanyId, before: number, after: number): Ending
  previewMove(companyId: CompanyId, toUniverses: number): Ending
  /** All contacts of a company are about to move to one with these universes, or to none (0); call it before they do. */
  contactsMove(companyId: CompanyId, toUniverses: number): Ending
}

interface FollowerRow extends Pattern {
  readonly id: ContactId
  readonly universes: number
  readonly administrator: number
  readonly interfaceAccess: number
}

const columns = `contacts.id, coalesce(companies.universes, 0) as universes, company_administrator as administrator,
  interface_access as interfaceAccess, coalesce(client, 0) as client, coalesce(ambassador, 0) as ambassador,
  coalesce(operator, 0) as operator`
const joined = `left join companies on companies.id = contacts.company_id
  left join contact_subscriptions on contact_subscriptions.contact_id = contacts.id`

const follower = ({
  id,
  universes,
  administrator,
  interfaceAccess,
  client,
  ambassador,
  operator,
}: FollowerRow): Follower => ({
  id,
  pattern: { client, ambassador, operator },
  standing: { universes, administrator: administrator === 1, interfaceAccess: interfaceAccess === 1 },
})

export function createSubscriptionFollowing(sqlite: Sqlite): SubscriptionFollowing {
  const patterns = createContactPatterns(sqlite)
  const listed = sqlite.prepare<[string], FollowerRow>(
    `select ${columns} from contacts ${joined} where contacts.id in (select value from json_each(?))`,
  )
  // Only administrators and who decided something are subscribed to anything.
  const ofCompany = sqlite.prepare<[CompanyId], FollowerRow>(
    `select ${columns} from contacts ${joined}
     where contacts.company_key = (select name_key from companies where id = ?)
       and (company_administrator = 1 or contact_subscriptions.contact_id is not null)`,
  )
  const look = (ids: readonly ContactId[]) => listed.all(JSON.stringify(ids)).map(follower)

  const ending = (companyId: CompanyId, before: number | null, after: number, write: boolean): Ending => {
    let [subscriptions, contacts] = [0, 0]
    for (const { id, pattern, standing } of ofCompany.all(companyId).map(follower)) {
      const was = { ...standing, universes: before ?? standing.universes }
      const will = { ...standing, universes: after }
      const ended = endingCells(pattern, was, will).length
      subscriptions += ended
      contacts += Number(ended > 0)
      const left = patternAfter(pattern, was, will)
      if (write && !samePattern(left, pattern)) patterns.put(id, left)
    }
    return { subscriptions, contacts }
  }

  return {
    look,

    follow(before) {
      const now = new Map(look(before.map(({ id }) => id)).map((contact) => [contact.id, contact.standing]))
      return before.flatMap(({ id, pattern, standing }): Followed[] => {
        const after = now.get(id)
        if (!after) return []
        const left = patternAfter(pattern, standing, after)
        const ended = endingCells(pattern, standing, after)
        const changed = !samePattern(left, pattern)
        if (changed) patterns.put(id, left)
        return changed || ended.length > 0 ? [{ id, before: pattern, after: left, ended }] : []
      })
    },

    previewUniverses: (companyId, after) => ending(companyId, null, after, false),
    companyUniversesChanged: (companyId, before, after) => ending(companyId, before, after, true),
    previewMove: (companyId, toUniverses) => ending(companyId, null, toUniverses, false),
    contactsMove: (companyId, toUniverses) => ending(companyId, null, toUniverses, true),
  }
}
