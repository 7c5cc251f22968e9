import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { RequestRow } from '../../../shared/contract/activation.ts'
import type { RequestId } from '../../../shared/contract/values.ts'
import { orpc } from '../../client/client.ts'
import { isUnsettled } from './request-standings.ts'
import type { RequestTarget } from './use-request-actions.ts'

/** Beyond so many, named requests are not looked up one by one. */
const mostNamed = 2_000

/** The requests that lists have shown, by id. */
export function useShownRequests(): (ids: readonly RequestId[]) => readonly (RequestRow | undefined)[] {
  const queryClient = useQueryClient()
  return (ids) => {
    const pages = queryClient.getQueriesData<{ readonly rows?: readonly RequestRow[] } | null>({
      queryKey: orpc.activation.list.key(),
    })
    const shown = new Map(pages.flatMap(([, page]) => (page?.rows ?? []).map((row) => [row.id, row] as const)))
    return ids.map((id) => shown.get(id))
  }
}

/** How many of a selection wait for an operator's word; null where nobody knows without asking. */
export function useUnsettled(target: RequestTarget | null): number | null {
  const shown = useShownRequests()
  const selection = target?.selection
  const filter = selection?.kind === 'matching' ? selection.filter : {}
  const never = filter.attention !== undefined && filter.attention !== 'unsettled'
  const counted = useQuery({
    ...orpc.activation.count.queryOptions({ input: { filter: { ...filter, attention: 'unsettled' } } }),
    enabled: selection?.kind === 'matching' && !never,
  })
  if (!selection) return null
  const listed = selection.kind === 'ids' ? selection.ids : selection.except
  if (listed.length > mostNamed) return null
  const rows = shown(listed)
  if (rows.some((row) => row === undefined)) return null
  const among = rows.filter((row) => row !== undefined && isUnsettled(row)).length
  if (selection.kind === 'ids') return among
  // An expired draft is unsettled too, but the count of one does not tell of the other.
  if (never || counted.data === undefined) return null
  return counted.data.count - among
}
