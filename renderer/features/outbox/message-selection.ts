import { useQueries, useQueryClient } from '@tanstack/react-query'
import type { MessageFilter, MessageRow, MessageState } from '../../../shared/contract/outbox.ts'
import type { MessageId } from '../../../shared/contract/values.ts'
import { orpc } from '../../client/client.ts'
import type { ListTarget } from '../../ui/list/use-list-selection.ts'

/** Messages to act on. */
export type MessageTarget = ListTarget<MessageId, MessageFilter>

/** One message to act on. */
export const onlyMessage = (id: MessageId): MessageTarget => ({ selection: { kind: 'ids', ids: [id] }, size: 1 })

/** What can be done with messages, and of which states. */
const statesFor = {
  retry: ['failed', 'cancelled', 'uncertain'],
  sendAgain: ['uncertain'],
  cancel: ['queued'],
} as const satisfies Record<string, readonly MessageState[]>

type Applies = Readonly<Record<keyof typeof statesFor, number | null>>

const names = Object.keys(statesFor) as (keyof typeof statesFor)[]
const unknown: Applies = { retry: null, sendAgain: null, cancel: null }

/** Beyond so many, named messages are not looked up one by one. */
const mostNamed = 2_000

/** To how many of a selection each action applies; null where the list has not shown all of them. */
export function useApplicable(target: MessageTarget | null): Applies {
  const queryClient = useQueryClient()
  const selection = target?.selection
  const filter = selection?.kind === 'matching' ? selection.filter : {}
  const counts = useQueries({
    queries: names.map((name) => {
      const states = statesFor[name].filter((state) => filter.states?.includes(state) ?? true)
      return {
        ...orpc.outbox.count.queryOptions({ input: { filter: { ...filter, states } } }),
        enabled: selection?.kind === 'matching',
      }
    }),
  })
  if (!selection) return unknown
  const listed = selection.kind === 'ids' ? selection.ids : selection.except
  const states = statesOf(queryClient.getQueriesData<Rows>({ queryKey: orpc.outbox.list.key() }), listed)
  if (states === null) return unknown
  const among = (name: keyof typeof statesFor) =>
    states.filter((state) => (statesFor[name] as readonly MessageState[]).includes(state)).length
  return Object.fromEntries(
    names.map((name, index) => {
      if (selection.kind === 'ids') return [name, among(name)]
      const none = statesFor[name].every((state) => filter.states?.includes(state) === false)
      if (none) return [name, 0]
      const count = counts[index]?.data?.count
      return [name, count === undefined ? null : count - among(name)]
    }),
  ) as Applies
}

interface Rows {
  readonly rows: readonly MessageRow[]
}

/** The states of messages that lists have shown; null if one of them is not among those. */
function statesOf(
  pages: readonly (readonly [unknown, Rows | undefined])[],
  ids: readonly MessageId[],
): readonly MessageState[] | null {
  if (ids.length === 0) return []
  if (ids.length > mostNamed) return null
  const shown = new Map(pages.flatMap(([, page]) => (page?.rows ?? []).map((row) => [row.id, row.state] as const)))
  const states = ids.map((id) => shown.get(id))
  return states.every((state) => state !== undefined) ? states : null
}
