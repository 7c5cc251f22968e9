import { type RequestFilter, RequestPurpose, RequestStanding } from '../../../shared/contract/activation.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import { holdsWord } from '../db/contact-index.ts'
import { linkedStandings, listed, unsettledStandings } from './request-standings.ts'

/** Instants that a question about expiry is put to. */
export interface Expiry {
  readonly now: string
  readonly soon: string
}

/** Who a search means: the contacts that hold its words, where they are few, or the words to look for in each. */
export type Sought = { readonly contacts: readonly ContactId[] } | { readonly words: readonly string[] }

/** Conditions on `link_requests` that all hold, as SQL with its parameters. */
export interface LedgerCondition {
  readonly sql: string
  readonly parameters: readonly (string | number)[]
  /** The table with the index that finds what meets the condition. */
  readonly source: string
  /** Whether there is such an index, so that counting is cheap. */
  readonly indexed: boolean
}

const linked = `waiting = 1 and standing in ${listed(linkedStandings)}`

/** A filter as a condition. */
export function ledgerCondition(filter: RequestFilter, { now, soon }: Expiry, sought: Sought | null): LedgerCondition {
  const parts: { readonly sql: string; readonly parameters: readonly (string | number)[] }[] = []
  const add = (sql: string, ...parameters: (string | number)[]) => parts.push({ sql, parameters })
  const among = (column: string, values: readonly string[]) =>
    add(`${column} in (${values.map(() => '?').join(', ')})`, ...values)
  const { attention, contactId, purpose, standings, way } = filter

  if (contactId !== undefined) add('contact_id = ?', contactId)
  if (sought && 'contacts' in sought) add('contact_id in (select value from json_each(?))', json(sought.contacts))
  if (attention === 'expired') add(`${linked} and expires_at <= ?`, now)
  if (attention === 'expiring') add(`${linked} and expires_at > ? and expires_at <= ?`, now, soon)
  if (attention === 'unsettled') add(`standing in ${listed(unsettledStandings)}`)
  // The index of standings leads with them, then purposes: naming all of them lets it find the other two as well.
  if (standings || purpose || way) among('standing', standings ?? RequestStanding.options)
  if (purpose || way) among('purpose', purpose ? [purpose] : RequestPurpose.options)
  if (way) add('way = ?', way)
  if (sought && 'words' in sought) {
    const words = sought.words.map(holdsWord)
    const held = words.map(({ sql }) => sql).join(' and ')
    add(
      `exists (select 1 from contacts where contacts.id = contact_id and ${held})`,
      ...words.flatMap(({ parameters }) => parameters),
    )
  }

  const index = indexFor(filter, sought)
  return {
    sql: parts.map(({ sql }) => sql).join(' and ') || 'true',
    parameters: parts.flatMap(({ parameters }) => parameters),
    source: index === null ? 'link_requests' : `link_requests indexed by ${index}`,
    indexed: index !== null,
  }
}

function indexFor({ attention, contactId, purpose, standings, way }: RequestFilter, sought: Sought | null) {
  if (contactId !== undefined || (sought && 'contacts' in sought)) return 'link_requests_by_contact'
  if (sought) return null
  if (attention === 'expired' || attention === 'expiring') return 'link_requests_waiting'
  return attention || standings || purpose || way ? 'link_requests_by_standing' : null
}

const json = (ids: readonly ContactId[]) => JSON.stringify(ids)
