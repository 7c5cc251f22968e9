import { type ContactFilter, type ContactSort, ContactState } from '../../../shared/contract/contacts.ts'
import { type Facets, roleBits } from '../db/contact-facets.ts'
import { holdsWord } from '../db/contact-index.ts'

/** Conditions on `contacts` that all hold, as SQL with its parameters. */
export interface Condition {
  readonly sql: string
  readonly parameters: readonly (string | number)[]
}

/** The condition that every contact meets. */
export const everything: Condition = { sql: 'true', parameters: [] }

/** How a list is ordered: by a column of `contacts` that has an index, and what is equal by id. */
export interface Order {
  readonly column: string
  /** Whether the column may be empty; empty comes first ascending, last descending. */
  readonly nullable: boolean
  /** The keys that a filter on this very column leaves: a range, both ends included, or the empty ones only. */
  readonly within: { readonly from: string | number; readonly to: string | number } | 'empty' | null
  readonly direction: ContactSort['direction']
}

const sortColumns: Readonly<Record<ContactSort['by'], { readonly column: string; readonly nullable: boolean }>> = {
  name: { column: 'name_key', nullable: false },
  email: { column: 'email_key', nullable: false },
  state: { column: 'state_rank', nullable: false },
  invited: { column: 'invited_at', nullable: true },
  company: { column: 'company_key', nullable: false },
  terms: { column: 'terms_accepted_at', nullable: true },
  phone: { column: 'phone', nullable: true },
  language: { column: 'language', nullable: false },
  // Roles are the highest bits of the facets, which have an index already; the other bits order what is equal.
  roles: { column: 'facets', nullable: false },
  created: { column: 'created_at', nullable: false },
  updated: { column: 'updated_at', nullable: false },
}

/** The order of a list; a filter on the column that it is sorted by leaves a part of it only. */
export const orderOf = ({ by, direction }: ContactSort, filter: ContactFilter = {}): Order => ({
  ...sortColumns[by],
  within: withinOf(by, filter),
  direction,
})

function withinOf(by: ContactSort['by'], filter: ContactFilter): Order['within'] {
  const present = (wanted: boolean | undefined) =>
    wanted === undefined ? null : wanted ? ({ from: '0', to: '9' } as const) : 'empty'
  switch (by) {
    case 'invited':
      return present(filter.invited)
    case 'terms':
      return present(filter.termsAccepted)
    case 'language':
      return filter.language ? { from: filter.language, to: filter.language } : null
    case 'state': {
      const ranks = ranksOf(filter)
      return ranks.length > 0 ? { from: Math.min(...ranks), to: Math.max(...ranks) } : null
    }
    default:
      return null
  }
}

const ranksOf = ({ states = [] }: ContactFilter) => states.map((state) => ContactState.options.indexOf(state))

/** Whether contacts of these facets pass the filter, as far as facets tell. */
export const passesFacets = (filter: ContactFilter, facets: Facets): boolean =>
  (filter.states?.includes(facets.state) ?? true) &&
  (filter.invited ?? facets.invited) === facets.invited &&
  (filter.termsAccepted ?? facets.termsAccepted) === facets.termsAccepted &&
  (filter.language ?? facets.language) === facets.language &&
  (filter.role === undefined || facets.roles.includes(filter.role))

/**
 * The whole filter as a condition that looks at each contact by itself. The `+` keeps SQLite from taking the index of
 * a column: without statistics it would fetch a whole language and sort it, where walking the order is at once there.
 */
export function filterCondition(filter: ContactFilter, words: readonly string[]): Condition {
  const parts: Condition[] = words.map(holdsWord)
  const add = (sql: string, ...parameters: (string | number)[]) => parts.push({ sql, parameters })
  if (filter.states) add(`+state_rank in (${filter.states.map(() => '?').join(', ')})`, ...ranksOf(filter))
  if (filter.invited !== undefined) add(`+invited_at is ${filter.invited ? 'not ' : ''}null`)
  if (filter.termsAccepted !== undefined) add(`+terms_accepted_at is ${filter.termsAccepted ? 'not ' : ''}null`)
  if (filter.language) add('+language = ?', filter.language)
  if (filter.role) add('roles & ? <> 0', roleBits([filter.role]))
  if (filter.companyId !== undefined) add('+company_id = ?', filter.companyId)
  if (filter.importId !== undefined) add('+import_id = ?', filter.importId)
  if (filter.undeliverable !== undefined) add(`+undeliverable_at is ${filter.undeliverable ? 'not ' : ''}null`)
  return {
    sql: parts.map(({ sql }) => sql).join(' and ') || everything.sql,
    parameters: parts.flatMap(({ parameters }) => parameters),
  }
}
