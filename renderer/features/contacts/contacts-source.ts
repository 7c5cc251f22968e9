import type { ContactFilter, ContactRow } from '../../../shared/contract/contacts.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import { client, orpc } from '../../client/client.ts'
import type { GridSource } from '../../ui/data-grid/grid-source.ts'
import { type ContactsView, viewToAddress } from './contacts-view.ts'

const pageSize = 100

/** A list of contacts for the grid, with the filter that it is the list of. */
interface ContactsSource extends GridSource<ContactRow, ContactId> {
  readonly filter: ContactFilter
}

/** The contacts of a view. */
export function contactsSource({ filter, sort }: ContactsView): ContactsSource {
  return {
    filter,
    key: viewToAddress({ filter, sort }).toString(),
    pageSize,
    rowId: ({ id }) => id,
    count: orpc.contacts.count.queryOptions({ input: { filter } }),
    page: (index) =>
      orpc.contacts.list.queryOptions({ input: { filter, sort, offset: index * pageSize, limit: pageSize } }),
    idsBetween: async (from, to) => (await client.contacts.idsBetween({ filter, sort, from, to })).ids,
    positionOf: async (id) => (await client.contacts.position({ filter, sort, id })).position,
  }
}
