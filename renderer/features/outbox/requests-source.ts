import { queryOptions } from '@tanstack/react-query'
import type { RequestFilter, RequestRow } from '../../../shared/contract/activation.ts'
import type { RequestId } from '../../../shared/contract/values.ts'
import { client, orpc } from '../../client/client.ts'
import { positionOfId } from '../../client/list-position.ts'
import type { GridSource } from '../../ui/data-grid/grid-source.ts'

const pageSize = 100

/** A list of requests for the grid, with the filter that it is the list of. */
interface RequestsSource extends GridSource<RequestRow, RequestId> {
  readonly filter: RequestFilter
}

async function positionIn(filter: RequestFilter, id: RequestId): Promise<number | null> {
  const { count } = await client.activation.count({ filter })
  return positionOfId(id, count, async (index) => {
    const { ids } = await client.activation.idsBetween({ filter, from: index, to: index })
    return ids[0]
  })
}

/** The requests of a filter, newest first. */
export const requestsSource = (filter: RequestFilter): RequestsSource => ({
  filter,
  key: JSON.stringify(filter),
  pageSize,
  rowId: ({ id }) => id,
  count: orpc.activation.count.queryOptions({ input: { filter } }),
  page: (index) => orpc.activation.list.queryOptions({ input: { filter, offset: index * pageSize, limit: pageSize } }),
  idsBetween: async (from, to) => (await client.activation.idsBetween({ filter, from, to })).ids,
  positionOf: (id) => positionIn(filter, id),
})

/** One request by its id; null where there is none. */
export const requestQuery = (id: RequestId) =>
  queryOptions({
    queryKey: [...orpc.activation.list.key(), 'one', id],
    queryFn: async (): Promise<RequestRow | null> => {
      const position = await positionIn({}, id)
      if (position === null) return null
      const { rows } = await client.activation.list({ filter: {}, offset: position, limit: 1 })
      return rows[0]?.id === id ? rows[0] : null
    },
  })
