import type * as z from 'zod'
import type { ContactFilter, ContactSort, contacts as contract } from '../../../shared/contract/contacts.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import { facetsOf } from '../db/contact-facets.ts'
import type { Database } from '../db/database.ts'
import { createContactListStore } from './contact-list-store.ts'

type Totals = z.infer<NonNullable<(typeof contract.totals)['~orpc']['outputSchema']>>

/** A list of contacts: which, and in what order. */
export interface ContactQuery {
  readonly filter: ContactFilter
  readonly sort: ContactSort
}

/** The contacts as ordered, filtered lists of ids. */
export interface ContactLists {
  /** The ids from a position on; the same order whoever asks, what is equal by id. */
  ids(query: ContactQuery, offset: number, limit: number): Promise<ContactId[]>
  count(filter: ContactFilter): Promise<number>
  position(query: ContactQuery, id: ContactId): Promise<number | null>
  totals(): Totals
}

export function createContactLists(db: Database): ContactLists {
  const store = createContactListStore(db)
  return {
    async ids({ filter, sort }, offset, limit) {
      return store.ids(filter, sort, offset, limit)
    },
    async count(filter) {
      return store.count(filter)
    },
    async position({ filter, sort }, id) {
      const at = store.ids(filter, sort, 0, 1_000_000_000).indexOf(id)
      return at < 0 ? null : at
    },
    totals() {
      const totals: Totals = {
        all: 0,
        states: { unregistered: 0, inactive: 0, active: 0, disabled: 0 },
        invited: 0,
        termsAccepted: 0,
        languages: { fr: 0, en: 0, nb: 0 },
        roles: { customer: 0, provider: 0, dealer: 0 },
      }
      for (const { facets, contacts } of store.totals()) {
        const { state, invited, termsAccepted, language, roles } = facetsOf(facets)
        totals.all += contacts
        totals.states[state] += contacts
        totals.languages[language] += contacts
        if (invited) totals.invited += contacts
        if (termsAccepted) totals.termsAccepted += contacts
        for (const role of roles) totals.roles[role] += contacts
      }
      return totals
    },
  }
}
