import { ContactRole, ContactState } from '../../../shared/contract/contacts.ts'
import type { Language } from '../../../shared/contract/values.ts'

/** What filters ask of a contact, as the column `contacts.facets` packs it into one number. */
export interface Facets {
  readonly state: ContactState
  readonly invited: boolean
  readonly termsAccepted: boolean
  readonly language: Language
  readonly roles: readonly ContactRole[]
}

const states = ContactState.options
const languages = ['en', 'fr', 'nb'] as const

/** Unpacks a number of `contacts.facets`: two bits state, invited, terms, two bits language, three bits roles. */
export const facetsOf = (packed: number): Facets => ({
  state: states[packed & 3] ?? 'unregistered',
  invited: (packed & 4) !== 0,
  termsAccepted: (packed & 8) !== 0,
  language: languages[(packed >> 4) & 3] ?? 'en',
  roles: rolesOf(packed >> 6),
})

/** The roles of the bits in `contacts.roles`: 1 customer, 2 provider, 4 dealer. */
export const rolesOf = (bits: number): ContactRole[] =>
  ContactRole.options.filter((_role, place) => (bits & (1 << place)) !== 0)

/** The bits of roles for `contacts.roles`. */
export const roleBits = (roles: readonly ContactRole[]): number =>
  ContactRole.options.reduce((bits, role, place) => (roles.includes(role) ? bits | (1 << place) : bits), 0)
