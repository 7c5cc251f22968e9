/**
 * Which rows of a list are selected: named ones, or all that match the list's filter but for some. Never by position,
 * for rows move when another window changes something.
 */
export type GridSelection<Id> =
  | { readonly kind: 'ids'; readonly ids: ReadonlySet<Id> }
  | { readonly kind: 'matching'; readonly except: ReadonlySet<Id> }

/** Nothing selected. */
export const selectNone = <Id>(): GridSelection<Id> => ({ kind: 'ids', ids: new Set() })

/** Exactly these rows. */
export const selectOnly = <Id>(ids: Iterable<Id>): GridSelection<Id> => ({ kind: 'ids', ids: new Set(ids) })

/** Everything that matches, loaded or not. */
export const selectMatching = <Id>(): GridSelection<Id> => ({ kind: 'matching', except: new Set() })

export const isSelected = <Id>(selection: GridSelection<Id>, id: Id): boolean =>
  selection.kind === 'ids' ? selection.ids.has(id) : !selection.except.has(id)

/** How many are selected of a list of `count` rows. */
export const selectionSize = <Id>(selection: GridSelection<Id>, count: number): number =>
  selection.kind === 'ids' ? selection.ids.size : Math.max(0, count - selection.except.size)

/** Takes one row in or out and leaves the others as they are. */
export function toggleSelected<Id>(selection: GridSelection<Id>, id: Id): GridSelection<Id> {
  const ids = new Set(selection.kind === 'ids' ? selection.ids : selection.except)
  if (!ids.delete(id)) ids.add(id)
  return selection.kind === 'ids' ? { kind: 'ids', ids } : { kind: 'matching', except: ids }
}

/** Adds rows to what is selected already, as Ctrl+Shift does. */
export const addSelected = <Id>(selection: GridSelection<Id>, ids: readonly Id[]): GridSelection<Id> =>
  selection.kind === 'ids'
    ? { kind: 'ids', ids: selection.ids.union(new Set(ids)) }
    : { kind: 'matching', except: selection.except.difference(new Set(ids)) }

/** What the checkbox over the rows shows. */
export function selectionExtent<Id>(selection: GridSelection<Id>, count: number): 'none' | 'some' | 'all' {
  const size = selectionSize(selection, count)
  if (size === 0) return 'none'
  return size >= count ? 'all' : 'some'
}
