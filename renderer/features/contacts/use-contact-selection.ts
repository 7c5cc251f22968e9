import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { ContactFilter } from '../../../shared/contract/contacts.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import { orpc } from '../../client/client.ts'
import type { ContactTarget } from '../../client/contact-target.ts'
import { type GridSelection, selectionSize, selectNone } from '../../ui/data-grid/grid-selection.ts'
import { toSelection } from './contact-selection.ts'

const nobody = selectNone<ContactId>()

/**
 * The selection of the list of a filter. Another filter selects nobody: nothing may be done to contacts that the list
 * does not show. Another order keeps it.
 */
export function useContactSelection(filter: ContactFilter, count: number) {
  const [held, setHeld] = useState<{ readonly of: string; readonly selection: GridSelection<ContactId> }>()
  const queryClient = useQueryClient()
  const of = JSON.stringify(filter)
  if (held && held.of !== of) setHeld(undefined)
  const selection = held?.of === of ? held.selection : nobody

  /** The name of a contact that the list has shown. */
  const nameOf = (id: ContactId | undefined): string | null => {
    const pages = queryClient.getQueriesData<{ rows: { id: ContactId; name: string }[] }>({
      queryKey: orpc.contacts.list.key(),
    })
    for (const [, page] of pages) {
      const row = page?.rows.find((listed) => listed.id === id)
      if (row) return row.name
    }
    return null
  }
  // One object for one selection: its identity stands for it in the keys of queries.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the filter is compared by its text.
  const chosen = useMemo(() => toSelection(selection, filter), [selection, of])
  const size = selectionSize(selection, count)
  const only = size === 1 && selection.kind === 'ids' ? [...selection.ids][0] : undefined
  const target: ContactTarget | null = size === 0 ? null : { selection: chosen, size, name: nameOf(only) }
  return {
    selection,
    target,
    select: (next: GridSelection<ContactId>) => setHeld({ of, selection: next }),
    clear: () => setHeld(undefined),
  }
}
