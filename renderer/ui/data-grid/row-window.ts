/** Height of a row in pixels, placeholders included. */
export const rowHeight = 32

/** Chromium draws no element higher than 33,554,428 px: a longer list is scrolled in proportion. */
const tallest = 33_000_000

/** Rows drawn beyond both edges, so that a quick wheel meets rows and not gaps. */
const overscan = 12

/** Where a list of rows stands in its scroller; all in pixels, but rows by position from 0. */
export interface RowWindow {
  /** Height of the scrolled content. */
  readonly height: number
  readonly first: number
  /** One past the last row to draw. */
  readonly end: number
  /** From the top of the content to the first row to draw. */
  readonly offset: number
}

/** How far rows are scrolled, given how far the scroller is; the same but in lists beyond what Chromium can draw. */
export function scrolledRows(scrollTop: number, viewport: number, count: number): number {
  const rows = count * rowHeight
  if (rows <= tallest) return scrollTop
  return (scrollTop / (tallest - viewport)) * (rows - viewport)
}

/** Which rows to draw, and where. The virtualizers at hand keep a record for each row: 24 MB for a million. */
export function rowWindow(scrollTop: number, viewport: number, count: number): RowWindow {
  const scrolled = scrolledRows(scrollTop, viewport, count)
  const first = Math.max(0, Math.min(Math.floor(scrolled / rowHeight) - overscan, count - 1))
  const end = Math.min(count, Math.ceil((scrolled + viewport) / rowHeight) + overscan)
  return {
    height: Math.min(count * rowHeight, tallest),
    first,
    end,
    offset: scrollTop + first * rowHeight - scrolled,
  }
}

/** How far to scroll so that a row is wholly in view with the least movement; null if it is already. */
export function scrollTopFor(index: number, scrollTop: number, viewport: number, count: number): number | null {
  const scrolled = scrolledRows(scrollTop, viewport, count)
  const top = index * rowHeight
  const wanted = top < scrolled ? top : top + rowHeight > scrolled + viewport ? top + rowHeight - viewport : null
  return wanted === null ? null : scrollTopOf(wanted, viewport, count)
}

/** How far the scroller has to be for the rows to be scrolled that far. */
export function scrollTopOf(scrolled: number, viewport: number, count: number): number {
  const rows = count * rowHeight
  return rows <= tallest ? scrolled : (scrolled / (rows - viewport)) * (tallest - viewport)
}
