import type { ContactFilter } from '../../../shared/contract/contacts.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import { facetsOf } from '../db/contact-facets.ts'
import { type Condition, everything, filterCondition, passesFacets } from './contact-filter.ts'
import type { ContactListStore } from './contact-list-store.ts'
import { planSearch, searchWords } from './contact-search.ts'

/** What is known of a filter before any list is made of it. */
export interface Hits {
  /** No contact can match. */
  readonly none: boolean
  /** How many match, where the totals or the search index tell it. */
  readonly count: number | null
  /** Every contact that matches is among these, where they are few … */
  readonly few: Candidates | null
  /** … or, where there is no way around looking at each, among these, if they are no more than `most`. */
  atMost(most: number): Candidates | null
  /** Whether the search index's hits are the matches, so that counting them will do; its question then. */
  readonly exactMatch: string | null
  readonly words: readonly string[]
}

export interface Candidates {
  readonly ids: readonly ContactId[]
  /** What they still have to be checked for. */
  readonly condition: Condition
}

/** What decides between sorting and walking; tests make them small. */
export interface ListLimits {
  /** This many are found and sorted at most, rather than met on a walk; in a small shop fewer, see `findHits`. */
  readonly fewHits: number
  /** This many are sorted where a walk meets hardly any of them. */
  readonly moreHits: number
  /** This many are taken from the search index before every contact is looked at. */
  readonly mostHits: number
  /** Contacts that a walk looks at in one statement. */
  readonly windowSize: number
}

export const listLimits: ListLimits = { fewHits: 10_000, moreHits: 60_000, mostHits: 300_000, windowSize: 2_000 }

/** Whether a filter asks for what the totals do not tell, search aside. */
export const asksMore = ({ companyId, importId, undeliverable }: ContactFilter) =>
  companyId !== undefined || importId !== undefined || undeliverable !== undefined
const asksNothingElse = ({ search: _search, ...others }: ContactFilter) =>
  Object.values(others).every((part) => part === undefined)

/** Finds the way to a filter's contacts: through the search index, the index of a company, an import, refused addresses or facets. */
export function findHits(filter: ContactFilter, store: ContactListStore, limits: ListLimits): Hits {
  const words = searchWords(filter.search)
  const search = planSearch(words, store)
  const totals = store.totals()
  const facets = totals.filter((row) => row.contacts > 0 && passesFacets(filter, facetsOf(row.facets)))
  const byFacets = sumOf(facets)
  const none = search === null || byFacets === 0
  const sources: { readonly source: Condition; readonly unsure: readonly string[]; readonly atLeast: number }[] = []
  if (search?.match) {
    const sql = 'select rowid from contact_search where contact_search match ?'
    sources.push({ source: { sql, parameters: [search.match] }, unsure: search.unsure, atLeast: 0 })
  }
  if (filter.companyId !== undefined) {
    const sql = 'select id from contacts where company_key = (select name_key from companies where id = ?)'
    sources.push({ source: { sql, parameters: [filter.companyId] }, unsure: words, atLeast: 0 })
  }
  if (filter.importId !== undefined) {
    const sql = 'select id from contacts where import_id = ?'
    sources.push({ source: { sql, parameters: [filter.importId] }, unsure: words, atLeast: 0 })
  }
  if (filter.undeliverable) {
    const sql = 'select id from contacts where undeliverable_at is not null'
    sources.push({ source: { sql, parameters: [] }, unsure: words, atLeast: 0 })
  }
  const packed = facets.map((row) => row.facets)
  const sql = `select id from contacts where facets in (${packed.map(() => '?').join(', ')})`
  sources.push({ source: { sql, parameters: packed }, unsure: words, atLeast: byFacets })

  const candidates = (most: number): Candidates | null => {
    for (const { source, unsure, atLeast } of sources) {
      const ids = atLeast > most ? null : store.candidates(source, most)
      if (ids) return { ids, condition: filterCondition(filter, unsure) }
    }
    return null
  }
  // Sorting n hits costs as n does, meeting a page of 100 on a walk through m contacts as 100 m / n does.
  const few = Math.floor(Math.min(limits.fewHits, Math.sqrt(100 * sumOf(totals))))
  const found = none ? { ids: [], condition: everything } : candidates(few)
  return {
    none,
    count: none ? 0 : words.length === 0 && !asksMore(filter) ? byFacets : null,
    few: found,
    atMost: candidates,
    exactMatch: search?.match && search.unsure.length === 0 && asksNothingElse(filter) ? search.match : null,
    words,
  }
}

const sumOf = (rows: readonly { readonly contacts: number }[]) => rows.reduce((sum, { contacts }) => sum + contacts, 0)
