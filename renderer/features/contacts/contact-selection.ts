import type { ContactFilter, Selection } from '../../../shared/contract/contacts.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import type { GridSelection } from '../../ui/data-grid/grid-selection.ts'

/** A selection of the table as the core understands it; the filter is that of the list it was made in. */
export const toSelection = (selection: GridSelection<ContactId>, filter: ContactFilter): Selection =>
  selection.kind === 'ids'
    ? { kind: 'ids', ids: [...selection.ids] }
    : { kind: 'matching', filter, except: [...selection.except] }
