import { useEffect, useRef, useState } from 'react'
import type { GridCommand } from './grid-movement.ts'
import { addSelected, type GridSelection, selectOnly, toggleSelected } from './grid-selection.ts'
import type { GridSource } from './grid-source.ts'
import type { GridRows } from './use-grid-rows.ts'

/** A row by what it is and, while that is not loaded, by where it was last. */
interface Place<Id> {
  readonly index: number
  readonly id: Id | null
}

interface CursorInput<Row, Id> {
  readonly source: GridSource<Row, Id>
  readonly rows: GridRows<Row, Id>
  readonly selection: GridSelection<Id>
  readonly onSelection: (selection: GridSelection<Id>) => void
  /** The cursor came to rest on one row, by a plain key or click. */
  readonly onRest: (id: Id) => void
  readonly onFailure: (error: unknown) => void
}

type Move = Extract<GridCommand, { kind: 'move' }>['mode']

/**
 * The current row and the row where a range began, and how keys and clicks move them and change the selection. Both
 * are followed by id, so they stay on their row when the list moves; ids of rows not loaded are asked for.
 */
export function useGridCursor<Row, Id>(input: CursorInput<Row, Id>) {
  const { source, rows, onSelection, onRest, onFailure } = input
  const [cursor, setCursor] = useState<Place<Id>>({ index: -1, id: null })
  const anchor = useRef<Place<Id>>({ index: 0, id: null })
  const turn = useRef(0)
  const selection = useRef(input.selection)
  useEffect(() => {
    selection.current = input.selection
  }, [input.selection])

  const last = (rows.count ?? 0) - 1
  const loadedId = (index: number): Id | null => {
    const row = rows.at(index)
    return row === undefined ? null : source.rowId(row)
  }
  const indexOf = ({ id, index }: Place<Id>) => Math.min((id === null ? undefined : rows.find(id)) ?? index, last)

  /** Gives the ids of a stretch of rows to `then`, at once where they are loaded; only the latest request counts. */
  const withIds = (from: number, to: number, then: (ids: readonly Id[]) => void) => {
    const mine = ++turn.current
    const loaded = to - from < 1_000 ? stretch(from, to).map(loadedId) : [null]
    if (loaded.every((id) => id !== null)) return then(loaded)
    source.idsBetween(from, to).then((ids) => mine === turn.current && then(ids), onFailure)
  }

  const setPlace = (index: number) => setCursor({ index, id: loadedId(index) })

  const extend = (to: number, add: boolean) => {
    const apply = (from: number) =>
      withIds(Math.min(from, to), Math.max(from, to), (ids) =>
        onSelection(add ? addSelected(selection.current, ids) : selectOnly(ids)),
      )
    setPlace(to)
    const { id, index } = anchor.current
    const known = id === null ? index : rows.find(id)
    if (known !== undefined) return apply(Math.min(known, last))
    if (id === null) return
    const mine = ++turn.current
    source.positionOf(id).then((at) => mine === turn.current && apply(at ?? Math.min(index, last)), onFailure)
  }

  const single = (index: number, change: (id: Id) => GridSelection<Id>, rest: boolean) => {
    setPlace(index)
    anchor.current = { index, id: loadedId(index) }
    withIds(index, index, ([id]) => {
      if (id === undefined) return
      setCursor({ index, id })
      anchor.current = { index, id }
      onSelection(change(id))
      if (rest) onRest(id)
    })
  }

  const at = indexOf(cursor)
  return {
    /** Position of the current row, -1 for none. */
    at,
    id: cursor.id,
    place: (index: number, id: Id | null) => {
      setCursor({ index, id })
      anchor.current = { index: Math.max(index, 0), id }
    },
    move(to: number, mode: Move) {
      if (mode === 'look') return setPlace(to)
      if (mode === 'select') return single(to, (id) => selectOnly([id]), true)
      extend(to, mode === 'add')
    },
    toggle: (index: number) => single(index, (id) => toggleSelected(selection.current, id), false),
    /** The id of the current row, asked for where it is not loaded. */
    withCurrent: (then: (id: Id) => void) => {
      if (at >= 0) withIds(at, at, ([id]) => id !== undefined && then(id))
    },
  }
}

const stretch = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, step) => from + step)
