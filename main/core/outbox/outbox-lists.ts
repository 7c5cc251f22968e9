import { setImmediate as nextTurn } from 'node:timers/promises'
import type { MessageFilter, MessageSelection } from '../../../shared/contract/outbox.ts'
import type { MessageId } from '../../../shared/contract/values.ts'
import { fold } from '../../../shared/rules/fold.ts'
import type { OutboxListStore } from './outbox-list-store.ts'

/** The messages as filtered lists of ids, newest first. Long searches let other calls in, and stop with the signal. */
export interface OutboxLists {
  ids(filter: MessageFilter, offset: number, limit: number, signal?: AbortSignal): Promise<readonly MessageId[]>
  count(filter: MessageFilter, signal?: AbortSignal): Promise<number>
  /** The ids that a selection means now, newest first. */
  selected(selection: MessageSelection): Promise<readonly MessageId[]>
}

/** Messages that match a search, found so far; a recipient never changes, so only new and deleted messages matter. */
interface Search {
  readonly hits: MessageId[]
  /** Everything from here on upwards was looked at; 0 when all was. */
  before: number
}

const window = 10_000
const searchesKept = 20
const endless = 1_000_000_000

export function createOutboxLists(store: OutboxListStore): OutboxLists {
  const searches = new Map<string, Search>()
  let at = ''

  const searchFor = (words: readonly string[]): Search => {
    const total = store.totals().reduce((sum, { messages }) => sum + messages, 0)
    const now = `${store.newest()}:${total}`
    if (now !== at || searches.size >= searchesKept) searches.clear()
    at = now
    const key = words.join(' ')
    const known = searches.get(key) ?? { hits: [], before: endless }
    searches.set(key, known)
    return known
  }

  /** Looks through one more window; false when there is none. */
  const extend = (search: Search, words: readonly string[]): boolean => {
    if (search.before === 0) return false
    const looked = store.recipients(search.before, window)
    for (const { id, key } of looked) if (words.every((word) => key.includes(word))) search.hits.push(id)
    search.before = looked.length < window ? 0 : (looked.at(-1)?.id ?? 0)
    return true
  }

  const found = async (filter: MessageFilter, words: readonly string[], most: number, signal?: AbortSignal) => {
    const search = searchFor(words)
    const { search: _search, ...others } = filter
    const ids: MessageId[] = []
    let checked = 0
    for (;;) {
      const fresh = search.hits.slice(checked, checked + window)
      checked += fresh.length
      if (fresh.length > 0) ids.push(...store.among(fresh, others))
      if (ids.length >= most) return ids
      if (checked === search.hits.length && !extend(search, words)) return ids
      await nextTurn()
      signal?.throwIfAborted()
    }
  }

  const ids: OutboxLists['ids'] = async (filter, offset, limit, signal) => {
    const words = searchWords(filter.search)
    if (words.length === 0) return store.ids(filter, offset, limit)
    return (await found(filter, words, offset + limit, signal)).slice(offset, offset + limit)
  }

  return {
    ids,
    async count(filter, signal) {
      const words = searchWords(filter.search)
      if (words.length > 0) return (await found(filter, words, endless, signal)).length
      const { states, type, contactId, taskId } = filter
      if (type !== undefined || contactId !== undefined || taskId !== undefined) return store.count(filter)
      return store
        .totals()
        .reduce((sum, { state, messages }) => (!states || states.includes(state) ? sum + messages : sum), 0)
    },
    async selected(selection) {
      if (selection.kind === 'ids') return [...new Set(selection.ids)].sort((one, other) => other - one)
      const all = await ids(selection.filter, 0, endless)
      if (selection.except.length === 0) return all
      const except = new Set(selection.except)
      return all.filter((id) => !except.has(id))
    },
  }
}

const searchWords = (search: string | undefined) =>
  fold(search ?? '')
    .split(' ')
    .filter((word) => word !== '')
