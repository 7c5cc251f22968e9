import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ContactFilter, ContactSort, Selection } from '../../../shared/contract/contacts.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import { facetsOf } from '../db/contact-facets.ts'
import type { Database } from '../db/database.ts'
import { createMemory } from '../db/memory.ts'
import { everything, filterCondition, orderOf, passesFacets } from './contact-filter.ts'
import { asksMore, type Candidates, findHits, type Hits, type ListLimits, listLimits } from './contact-hits.ts'
import { createContactListStore } from './contact-list-store.ts'
import { searchWords } from './contact-search.ts'
import { addTotals, type ContactTotals } from './contact-totals.ts'
import { createWalk, createWholeWalk, createWindows, type Walk, type Windows } from './contact-walk.ts'

/** A list of contacts: which, and in what order. */
export interface ContactQuery {
  readonly filter: ContactFilter
  readonly sort: ContactSort
}

/**
 * The contacts as ordered, filtered lists of ids; equal ones stand in the order of their ids. Few hits are found by
 * an index and sorted, many are met by walking the index of the order. Long work lets other calls in between, and
 * stops when the signal says so.
 */
export interface ContactLists {
  /** The ids from a position on. */
  ids(query: ContactQuery, offset: number, limit: number, signal?: AbortSignal): Promise<readonly ContactId[]>
  count(filter: ContactFilter, signal?: AbortSignal): Promise<number>
  /** Where a contact stands, from 0; null if the filter leaves it out. */
  position(query: ContactQuery, id: ContactId, signal?: AbortSignal): Promise<number | null>
  /** The ids that match, in the order of the ids. */
  matching(filter: ContactFilter, signal?: AbortSignal): Promise<readonly ContactId[]>
  /** The ids that a selection means now, in the order of a list. */
  ordered(selection: Selection, sort: ContactSort, signal?: AbortSignal): Promise<readonly ContactId[]>
  /** Counts of the whole shop, kept and not counted anew. */
  totals(): ContactTotals
  /** How many match by state, from the totals alone; null where a filter asks for more than they hold. */
  statesOf(filter: ContactFilter): ContactTotals['states'] | null
}

const batch = 4_000
const endless = 1_000_000_000

export function createContactLists(db: Database, limits: ListLimits = listLimits): ContactLists {
  const store = createContactListStore(db)
  const remembered = createMemory(db.sqlite)
  const hitsOf = (filter: ContactFilter): Hits => remembered(['hits', filter], () => findHits(filter, store, limits))
  const isWhole = (filter: ContactFilter) => Object.values(filter).every((part) => part === undefined)
  const windowsOf = ({ filter, sort }: ContactQuery): Windows => {
    const order = orderOf(sort, filter)
    return remembered(['windows', order], () => createWindows(order, store, limits.windowSize))
  }
  const walkOf = (query: ContactQuery): Walk =>
    remembered(['walk', query.filter, query.sort], () =>
      isWhole(query.filter)
        ? createWholeWalk(orderOf(query.sort), limits.windowSize, store)
        : createWalk(windowsOf(query), filterCondition(query.filter, hitsOf(query.filter).words), store),
    )
  const sorted = ({ filter, sort }: ContactQuery, candidates: Candidates) =>
    remembered(['sorted', filter, sort], () => store.among(candidates.ids, candidates.condition, orderOf(sort)))

  const ids: ContactLists['ids'] = async (query, offset, limit, signal) => {
    const hits = hitsOf(query.filter)
    const slice = (all: readonly ContactId[]) => all.slice(offset, offset + limit)
    if (hits.few) return slice(sorted(query, hits.few))
    const turn = createTurns(signal)
    if (hits.count !== null && offset > hits.count / 2) {
      const wanted = Math.min(limit, hits.count - offset)
      if (wanted <= 0) return []
      return (await walkOf(reversed(query)).page(hits.count - offset - wanted, wanted, turn)).toReversed()
    }
    const walk = walkOf(query)
    const few = remembered(['too far apart', query.filter, query.sort], () =>
      walk.isSparse(limit) ? hits.atMost(limits.moreHits) : null,
    )
    return few ? slice(sorted(query, few)) : walk.page(offset, limit, turn)
  }

  const matching: ContactLists['matching'] = async (filter, signal) => {
    const hits = hitsOf(filter)
    const turn = createTurns(signal)
    const found: ContactId[] = []
    const candidates = hits.atMost(limits.mostHits)
    if (candidates) {
      for (let from = 0; from < candidates.ids.length; from += batch) {
        found.push(...store.among(candidates.ids.slice(from, from + batch), candidates.condition, null))
        await turn()
      }
      return found.sort((one, other) => one - other)
    }
    const condition = filterCondition(filter, hits.words)
    for (let after = 0; ; ) {
      const met = store.idsAfter(after, condition, batch)
      found.push(...met)
      const last = met.at(-1)
      if (last === undefined || met.length < batch) return found
      after = last
      await turn()
    }
  }

  return {
    ids,
    matching,
    async count(filter, signal) {
      const hits = hitsOf(filter)
      if (hits.count !== null) return hits.count
      const counted = remembered<{ count?: number }>(['count', filter], () => ({}))
      counted.count ??= hits.exactMatch ? store.countMatches(hits.exactMatch) : (await matching(filter, signal)).length
      return counted.count
    },
    async position(query, id, signal) {
      const hits = hitsOf(query.filter)
      const place = store.place(orderOf(query.sort, query.filter), id)
      if (!place || store.among([id], filterCondition(query.filter, hits.words), null).length === 0) return null
      if (hits.few) return sorted(query, hits.few).indexOf(id)
      return walkOf(query).before(place, createTurns(signal))
    },
    async ordered(selection, sort, signal) {
      if (selection.kind === 'ids') return store.among(selection.ids, everything, orderOf(sort))
      const except = new Set(selection.except)
      const all = await ids({ filter: selection.filter, sort }, 0, endless, signal)
      return all.filter((id) => !except.has(id))
    },
    totals: () => addTotals(store.totals()),
    statesOf(filter) {
      if (searchWords(filter.search).length > 0 || asksMore(filter)) return null
      return addTotals(store.totals().filter(({ facets }) => passesFacets(filter, facetsOf(facets)))).states
    },
  }
}

const reversed = ({ filter, sort }: ContactQuery): ContactQuery => ({
  filter,
  sort: { by: sort.by, direction: sort.direction === 'ascending' ? 'descending' : 'ascending' },
})

const longestTurn = 10

/** Lets other calls in when work has taken its turn; throws when the signal was given meanwhile. */
function createTurns(signal: AbortSignal | undefined): () => Promise<void> {
  let began = performance.now()
  return async () => {
    if (performance.now() - began < longestTurn) return
    await nextTurn()
    signal?.throwIfAborted()
    began = performance.now()
  }
}
