import type * as z from 'zod'
import type { contacts as contract } from '../../../shared/contract/contacts.ts'
import { facetsOf } from '../db/contact-facets.ts'

export type ContactTotals = z.infer<NonNullable<(typeof contract.totals)['~orpc']['outputSchema']>>

/** Adds the counts by facets up to what the filters show. */
export function addTotals(counts: readonly { readonly facets: number; readonly contacts: number }[]): ContactTotals {
  const totals: ContactTotals = {
    all: 0,
    states: { unregistered: 0, inactive: 0, active: 0, disabled: 0 },
    invited: 0,
    termsAccepted: 0,
    languages: { fr: 0, en: 0, nb: 0 },
    roles: { customer: 0, provider: 0, dealer: 0 },
  }
  for (const { facets, contacts } of counts) {
    const { state, invited, termsAccepted, language, roles } = facetsOf(facets)
    totals.all += contacts
    totals.states[state] += contacts
    totals.languages[language] += contacts
    if (invited) totals.invited += contacts
    if (termsAccepted) totals.termsAccepted += contacts
    for (const role of roles) totals.roles[role] += contacts
  }
  return totals
}
