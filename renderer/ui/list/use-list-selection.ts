import { useMemo, useState } from 'react'
import { type GridSelection, selectionSize, selectNone } from '../data-grid/grid-selection.ts'

/** Rows to act on, as the core understands them: named ones, or all of a filter but for some. */
export type ListSelection<Id, Filter> =
  | { readonly kind: 'ids'; readonly ids: Id[] }
  | { readonly kind: 'matching'; readonly filter: Filter; readonly except: Id[] }

/** A selection and how many rows it holds. */
export interface ListTarget<Id, Filter> {
  readonly selection: ListSelection<Id, Filter>
  readonly size: number
}

/**
 * The selection of the list of a filter. Another filter selects nothing: nothing may be done to rows that the list does
 * not show.
 */
export function useListSelection<Id, Filter>(filter: Filter, count: number) {
  const [held, setHeld] = useState<{ readonly of: string; readonly selection: GridSelection<Id> }>()
  const [nothing] = useState(selectNone<Id>)
  const of = JSON.stringify(filter)
  if (held && held.of !== of) setHeld(undefined)
  const selection = held?.of === of ? held.selection : nothing
  const size = selectionSize(selection, count)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the filter is compared by its text.
  const target = useMemo<ListTarget<Id, Filter> | null>(
    () => (size === 0 ? null : { selection: toList(selection, filter), size }),
    [selection, of, size],
  )
  return {
    selection,
    target,
    select: (next: GridSelection<Id>) => setHeld({ of, selection: next }),
    clear: () => setHeld(undefined),
  }
}

const toList = <Id, Filter>(selection: GridSelection<Id>, filter: Filter): ListSelection<Id, Filter> =>
  selection.kind === 'ids'
    ? { kind: 'ids', ids: [...selection.ids] }
    : { kind: 'matching', filter, except: [...selection.except] }
