import { useLayoutEffect, useRef } from 'react'
import type { GridSource } from './grid-source.ts'
import type { GridRows } from './use-grid-rows.ts'
import type { GridScroll } from './use-grid-scroll.ts'

/**
 * Keeps the rows in view where they are when rows before them come or go by another window's hand: the scroller moves
 * with the row at the top. At the very top the list stays at the top, so that what is new shows.
 */
export function useSteadyRows<Row, Id>(source: GridSource<Row, Id>, rows: GridRows<Row, Id>, scroll: GridScroll) {
  const kept = useRef<{ readonly key: string; readonly index: number; readonly id: Id } | null>(null)
  useLayoutEffect(() => {
    const index = scroll.topRow()
    const before = kept.current
    const row = rows.at(index)
    const moved = before?.key === source.key && before.index === index ? rows.find(before.id) : undefined
    if (moved !== undefined && moved !== index && index > 0) {
      scroll.shift(moved - index)
      kept.current = before && { ...before, index: moved }
      return
    }
    kept.current = row === undefined ? null : { key: source.key, index, id: source.rowId(row) }
  })
}
