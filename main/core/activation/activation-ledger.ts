import { setImmediate as nextTurn } from 'node:timers/promises'
import type { RequestFilter, RequestRow, RequestSelection } from '../../../shared/contract/activation.ts'
import type { ContactId, RequestId } from '../../../shared/contract/values.ts'
import type { ContactLists } from '../contacts/contact-lists.ts'
import { searchWords } from '../contacts/contact-search.ts'
import type { Foundation } from '../foundation.ts'
import { createActivationLedgerStore } from './activation-ledger-store.ts'
import { type LedgerCondition, ledgerCondition, type Sought } from './ledger-condition.ts'

/** Every request, newest first, and what became of it. */
export interface ActivationLedger {
  find(id: RequestId): RequestRow | null
  ids(filter: RequestFilter, offset: number, limit: number): Promise<RequestId[]>
  rows(ids: readonly RequestId[]): RequestRow[]
  count(filter: RequestFilter): Promise<number>
  totals(): { all: number; expired: number; expiring: number; unsettled: number }
  /** The latest request of a contact for each purpose. */
  latest(contactId: ContactId): { activation: RequestRow | null; address: RequestRow | null }
  /** What a selection means now. */
  idsOf(selection: RequestSelection): Promise<readonly RequestId[]>
}

const soonDays = 3
const day = 24 * 3_600_000
/** This many contacts of a search are found at most, rather than looked for on a walk. */
const mostContacts = 30_000
/** This many requests are sorted at most. */
const fewRequests = 20_000
/** Requests that a walk looks at in one turn. */
const stretch = 10_000

export function createActivationLedger(on: Foundation, lists: ContactLists): ActivationLedger {
  const store = createActivationLedgerStore(on.db)
  const expiryNow = () => {
    const now = on.ports.clock.now()
    return { now: new Date(now).toISOString(), soon: new Date(now + soonDays * day).toISOString() }
  }
  const soughtBy = async (search: string | undefined): Promise<Sought | null> => {
    const words = searchWords(search)
    if (words.length === 0) return null
    return (await lists.count({ search })) <= mostContacts ? { contacts: await lists.matching({ search }) } : { words }
  }
  const rows: ActivationLedger['rows'] = (ids) => store.rows(ids, expiryNow().now)

  /** What meets a condition, newest first, a stretch at a time; lets other calls in between. */
  async function* walk(condition: LedgerCondition) {
    for (let below = store.lastId() + 1; below > 1; below -= stretch) {
      yield store.between(condition, below - stretch, below)
      await nextTurn()
    }
  }
  const pageOfWalk = async (condition: LedgerCondition, offset: number, limit: number) => {
    const page: RequestId[] = []
    let skip = offset
    for await (const met of walk(condition)) {
      page.push(...met.slice(skip, skip + limit - page.length))
      skip = Math.max(0, skip - met.length)
      if (page.length >= limit) break
    }
    return page
  }

  return {
    rows,
    find: (id) => rows([id])[0] ?? null,

    async ids(filter, offset, limit) {
      const sought = await soughtBy(filter.search)
      const condition = ledgerCondition(filter, expiryNow(), sought)
      if (condition.indexed && store.count(condition) <= fewRequests) return store.sorted(condition, offset, limit)
      return sought ? pageOfWalk(condition, offset, limit) : store.met(condition, offset, limit)
    },

    async count(filter) {
      const sought = await soughtBy(filter.search)
      const condition = ledgerCondition(filter, expiryNow(), sought)
      if (condition.indexed || !sought) return store.count(condition)
      let count = 0
      for await (const met of walk(condition)) count += met.length
      return count
    },

    totals() {
      const expiry = expiryNow()
      const counted = (filter: RequestFilter) => store.count(ledgerCondition(filter, expiry, null))
      return {
        all: counted({}),
        expired: counted({ attention: 'expired' }),
        expiring: counted({ attention: 'expiring' }),
        unsettled: counted({ attention: 'unsettled' }),
      }
    },

    latest(contactId) {
      const found = rows(store.latestOf(contactId))
      const of = (purpose: RequestRow['purpose']) => found.find((row) => row.purpose === purpose) ?? null
      return { activation: of('activation'), address: of('address') }
    },

    async idsOf(selection) {
      if (selection.kind === 'ids') return [...new Set(selection.ids)]
      const condition = ledgerCondition(selection.filter, expiryNow(), await soughtBy(selection.filter.search))
      const except = new Set(selection.except)
      const found: RequestId[] = []
      for await (const met of walk(condition)) for (const id of met) if (!except.has(id)) found.push(id)
      return found
    },
  }
}
