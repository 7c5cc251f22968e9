import type { ContactFilter, Selection } from '../../../shared/contract/contacts.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import type { GridSelection } from '../../ui/data-grid/grid-selection.ts'

/** Contacts to act on: which, how many, and the name where it is one whose name is known. */
export interface ContactTarget {
  readonly selection: Selection
  readonly size: number
  readonly name: string | null
}

/** A selection of the table as the core understands it; the filter is that of the list it was made in. */
export const toSelection = (selection: GridSelection<ContactId>, filter: ContactFilter): Selection =>
  selection.kind === 'ids'
    ? { kind: 'ids', ids: [...selection.ids] }
    : { kind: 'matching', filter, except: [...selection.except] }

const numbers = new WeakMap<object, number>()
let last = 0

/** A short name for a selection in a query's key: its ids may be a million. */
export function selectionKey(selection: object): number {
  const known = numbers.get(selection)
  if (known !== undefined) return known
  numbers.set(selection, ++last)
  return last
}
