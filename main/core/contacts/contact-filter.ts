import type { ContactFilter, ContactSort } from '../../../shared/contract/contacts.ts'
import { fold } from '../../../shared/rules/fold.ts'
import { type Facets, roleBits } from '../db/contact-facets.ts'
import { searchText } from '../db/contact-index.ts'

/** Conditions on `contacts` that all hold, as SQL with its parameters. */
export interface Condition {
  readonly sql: string
  readonly parameters: readonly (string | number)[]
}

/** The column that a list is sorted by; its index goes on by id, and so does the order. */
export const sortColumns: Readonly<Record<ContactSort['by'], string>> = {
  name: 'name_key',
  email: 'email_key',
  state: 'state_rank',
  invited: 'invited_at',
  company: 'company_key',
  terms: 'terms_accepted_at',
  phone: 'phone',
  language: 'language',
  created: 'created_at',
  updated: 'updated_at',
}

/** The folded words of a search; a contact is found if each stands somewhere in its texts. */
export const searchWords = (search: string | undefined): string[] => [
  ...new Set(
    fold(search ?? '')
      .split(' ')
      .filter((word) => word !== ''),
  ),
]

/** Whether the filter asks for anything that facets tell. */
export const asksFacets = (filter: ContactFilter): boolean =>
  filter.states !== undefined ||
  filter.invited !== undefined ||
  filter.role !== undefined ||
  filter.language !== undefined ||
  filter.termsAccepted !== undefined

/** Whether contacts of these facets pass the filter, as far as facets tell. */
export const passesFacets = (filter: ContactFilter, facets: Facets): boolean =>
  (filter.states?.includes(facets.state) ?? true) &&
  (filter.invited ?? facets.invited) === facets.invited &&
  (filter.termsAccepted ?? facets.termsAccepted) === facets.termsAccepted &&
  (filter.language ?? facets.language) === facets.language &&
  (filter.role === undefined || facets.roles.includes(filter.role))

/** The whole filter as a condition that looks at each contact by itself. */
export function filterCondition(filter: ContactFilter): Condition {
  const parts: Condition[] = searchWords(filter.search).map((word) => ({
    sql: `instr(${searchText}, ?) > 0`,
    parameters: [word],
  }))
  const add = (sql: string, ...parameters: (string | number)[]) => parts.push({ sql, parameters })
  if (filter.states) add(`state in (${filter.states.map(() => '?').join(', ')})`, ...filter.states)
  if (filter.invited !== undefined) add(`invited_at is ${filter.invited ? 'not ' : ''}null`)
  if (filter.termsAccepted !== undefined) add(`terms_accepted_at is ${filter.termsAccepted ? 'not ' : ''}null`)
  if (filter.language) add('language = ?', filter.language)
  if (filter.role) add('roles & ? <> 0', roleBits([filter.role]))
  if (filter.companyId !== undefined) add('company_id = ?', filter.companyId)
  if (filter.importId !== undefined) add('import_id = ?', filter.importId)
  return {
    sql: parts.map(({ sql }) => sql).join(' and ') || 'true',
    parameters: parts.flatMap(({ parameters }) => parameters),
  }
}
