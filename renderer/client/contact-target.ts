import type { Selection } from '../../shared/contract/contacts.ts'

/** Contacts to act on: which, how many, and the name where it is one whose name is known. */
export interface ContactTarget {
  readonly selection: Selection
  readonly size: number
  readonly name: string | null
}

const numbers = new WeakMap<object, number>()
let last = 0

/** A short name for a selection in a query's key: its ids may be a million. */
export function selectionKey(selection: object): number {
  const known = numbers.get(selection)
  if (known !== undefined) return known
  numbers.set(selection, ++last)
  return last
}
