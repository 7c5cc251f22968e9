import type { MessageFilter, MessageRow } from '../../../shared/contract/outbox.ts'
import type { MessageId } from '../../../shared/contract/values.ts'
import { client, orpc } from '../../client/client.ts'
import { positionOfId } from '../../client/list-position.ts'
import type { GridSource } from '../../ui/data-grid/grid-source.ts'

const pageSize = 100

/** A list of messages for the grid, with the filter that it is the list of. */
interface MessagesSource extends GridSource<MessageRow, MessageId> {
  readonly filter: MessageFilter
}

/** The messages of a filter, newest first. */
export function messagesSource(filter: MessageFilter): MessagesSource {
  const idsBetween = async (from: number, to: number) => (await client.outbox.idsBetween({ filter, from, to })).ids
  return {
    filter,
    key: JSON.stringify(filter),
    pageSize,
    rowId: ({ id }) => id,
    count: orpc.outbox.count.queryOptions({ input: { filter } }),
    page: (index) => orpc.outbox.list.queryOptions({ input: { filter, offset: index * pageSize, limit: pageSize } }),
    idsBetween,
    positionOf: async (id) => {
      const { count } = await client.outbox.count({ filter })
      return positionOfId(id, count, async (index) => (await idsBetween(index, index))[0])
    },
  }
}
