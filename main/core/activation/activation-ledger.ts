import { setImmediate as nextTurn } from 'node:timers/promises'
import type { RequestFilter, RequestRow, RequestSelection } from '../../../shared/contract/activation.ts'
import type { ContactId, RequestId } from '../../../shared/contract/values.ts'
import type { ContactLists } from '../contacts/contact-lists.ts'
import { searchWords } from '../contacts/contact-search.ts'
import type { Foundation } from '../foundation.ts'
import { createActivationLedgerStore, ledgerCondition } from './activation-ledger-store.ts'

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
const mostContacts = 5_000
const batch = 10_000

export function createActivationLedger(on: Foundation, lists: ContactLists): ActivationLedger {
  const store = createActivationLedgerStore(on.db)
  const expiryNow = () => {
    const now = on.ports.clock.now()
    return { now: new Date(now).toISOString(), soon: new Date(now + soonDays * day).toISOString() }
  }
  const conditionOf = async (filter: RequestFilter) => {
    const words = searchWords(filter.search)
    if (words.length === 0) return ledgerCondition(filter, expiryNow(), null)
    const hits = { search: filter.search }
    const few = (await lists.count(hits)) <= mostContacts
    return ledgerCondition(filter, expiryNow(), few ? { contacts: await lists.matching(hits) } : { words })
  }
  const rows: ActivationLedger['rows'] = (ids) => store.rows(ids, expiryNow().now)

  return {
    rows,
    find: (id) => rows([id])[0] ?? null,
    ids: async (filter, offset, limit) => store.newest(await conditionOf(filter), offset, limit),
    count: async (filter) => store.count(await conditionOf(filter)),

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
      const condition = await conditionOf(selection.filter)
      const except = new Set(selection.except)
      const found: RequestId[] = []
      for (let below = Number.MAX_SAFE_INTEGER; ; ) {
        const some = store.below(condition, below, batch)
        found.push(...some.filter((id) => !except.has(id)))
        const last = some.at(-1)
        if (last === undefined || some.length < batch) return found
        below = last
        await nextTurn()
      }
    },
  }
}
