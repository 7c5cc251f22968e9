import type { CompanyFilter, CompanySort } from '../../../shared/contract/companies.ts'
import type { CompanyId } from '../../../shared/contract/values.ts'
import { universeBits } from '../../../shared/rules/subscription-cells.ts'
import { searchWords } from '../contacts/contact-search.ts'
import type { Database } from '../db/database.ts'
import { createMemory } from '../db/memory.ts'
import { type CompanyCondition, createCompanyListsStore } from './company-lists-store.ts'

/** A list of companies: which, and in what order. */
export interface CompanyQuery {
  readonly filter: CompanyFilter
  readonly sort: CompanySort
}

/**
 * The companies as ordered, filtered lists of ids; equal ones stand in the order of their ids, and a descending list is
 * the ascending one turned round. Lists are remembered whole until the database changes.
 */
export interface CompanyLists {
  /** The ids from a position on. */
  ids(query: CompanyQuery, offset: number, limit: number): CompanyId[]
  count(filter: CompanyFilter): number
  /** Where a company stands, from 0; null if the filter leaves it out. */
  position(query: CompanyQuery, id: CompanyId): number | null
}

/** Lists kept at a time; one of 200,000 companies takes 1.6 MB. */
const mostRemembered = 12
/** This many are sorted by themselves; more are picked from the whole order. */
const fewMatches = 10_000

export function createCompanyLists(db: Database): CompanyLists {
  const store = createCompanyListsStore(db)
  const remembered = createMemory(db.sqlite, mostRemembered)
  const matching = (condition: CompanyCondition): readonly CompanyId[] =>
    remembered(['matching', condition], () => store.matching(condition))
  const everyone = (by: CompanySort['by']) => remembered(['order', by], () => store.ordered(by))
  const ascending = ({ filter, sort: { by } }: CompanyQuery): readonly CompanyId[] => {
    const condition = conditionOf(filter)
    if (!condition) return everyone(by)
    const found = matching(condition)
    return remembered(['list', by, condition], () => {
      if (found.length <= fewMatches) return store.among(found, by)
      const among = new Set(found)
      return everyone(by).filter((id) => among.has(id))
    })
  }

  return {
    ids(query, offset, limit) {
      const all = ascending(query)
      if (query.sort.direction === 'ascending') return all.slice(offset, offset + limit)
      const end = Math.max(0, all.length - offset)
      return all.slice(Math.max(0, end - limit), end).reverse()
    },
    count(filter) {
      const condition = conditionOf(filter)
      return condition ? matching(condition).length : store.count()
    },
    position(query, id) {
      const all = ascending(query)
      const place = all.indexOf(id)
      if (place === -1) return null
      return query.sort.direction === 'ascending' ? place : all.length - 1 - place
    },
  }
}

/** Null where the filter leaves nothing out. */
function conditionOf({ search, universe, partnerId, own }: CompanyFilter): CompanyCondition | null {
  const parts: CompanyCondition[] = searchWords(search).map((word) => ({
    sql: 'instr(name_key, ?) > 0',
    parameters: [word],
  }))
  if (universe !== undefined) parts.push({ sql: '(universes & ?) <> 0', parameters: [universeBits([universe])] })
  if (partnerId !== undefined) parts.push({ sql: 'partner_id = ?', parameters: [partnerId] })
  if (own !== undefined) parts.push({ sql: 'own = ?', parameters: [Number(own)] })
  if (parts.length === 0) return null
  return { sql: parts.map(({ sql }) => sql).join(' and '), parameters: parts.flatMap(({ parameters }) => parameters) }
}
