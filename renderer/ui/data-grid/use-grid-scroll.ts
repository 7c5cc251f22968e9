import { type RefObject, useCallback, useLayoutEffect, useState } from 'react'
import { type RowWindow, rowHeight, rowWindow, scrolledRows, scrollTopFor, scrollTopOf } from './row-window.ts'

/** Height of the sticky head over the rows, in pixels. */
const headHeight = 34

export interface GridScroll {
  readonly window: RowWindow
  /** A screenful of rows, for as long as nobody knows how many there are. */
  readonly blank: RowWindow
  /** Whole rows that fit into view. */
  readonly rowsInView: number
  readonly onScroll: () => void
  /** Brings a row into view, with the least movement or into the middle. */
  readonly reveal: (index: number, where?: 'nearest' | 'middle') => void
  readonly toTop: () => void
  /** The first row in view, by position. */
  readonly topRow: () => number
  /** Scrolls by whole rows without anyone seeing rows move. */
  readonly shift: (rows: number) => void
}

/** Knows which rows of `count` are in view of the scroller, and moves it. */
export function useGridScroll(scroller: RefObject<HTMLDivElement | null>, count: number): GridScroll {
  const [view, setView] = useState({ top: 0, height: 640 })

  const onScroll = useCallback(() => {
    const box = scroller.current
    if (!box) return
    const next = { top: box.scrollTop, height: Math.max(rowHeight, box.clientHeight - headHeight) }
    setView((before) => (sameWindow(before, next, count) ? before : next))
  }, [scroller, count])

  useLayoutEffect(() => {
    const box = scroller.current
    if (!box) return
    const observer = new ResizeObserver(onScroll)
    observer.observe(box)
    onScroll()
    return () => observer.disconnect()
  }, [scroller, onScroll])

  const viewport = () => Math.max(rowHeight, (scroller.current?.clientHeight ?? 0) - headHeight)
  const scrollTo = (top: number) => {
    const box = scroller.current
    if (!box) return
    box.scrollTop = top
    onScroll()
  }
  const topRow = () => scrolledRows(scroller.current?.scrollTop ?? 0, viewport(), count) / rowHeight
  return {
    window: rowWindow(view.top, view.height, count),
    blank: { height: view.height, first: 0, end: Math.floor(view.height / rowHeight), offset: 0 },
    rowsInView: Math.max(1, Math.floor(view.height / rowHeight)),
    onScroll,
    reveal(index, where = 'nearest') {
      const box = scroller.current
      const top = box && scrollTopFor(index, box.scrollTop, viewport(), count)
      if (top === null) return
      const middle = Math.max(0, (index + 0.5) * rowHeight - viewport() / 2)
      scrollTo(where === 'nearest' ? top : scrollTopOf(middle, viewport(), count))
    },
    toTop: () => scrollTo(0),
    topRow: () => Math.floor(topRow()),
    shift: (rows) => scrollTo(scrollTopOf((topRow() + rows) * rowHeight, viewport(), count)),
  }
}

interface View {
  readonly top: number
  readonly height: number
}

function sameWindow(before: View, next: View, count: number): boolean {
  const [a, b] = [before, next].map(({ top, height }) => rowWindow(top, height, count))
  return before.height === next.height && a?.first === b?.first && a?.end === b?.end && a?.offset === b?.offset
}
