/** A place in a grid of tick boxes; row 0 is the first row of boxes below the head. */
export interface GridPlace {
  readonly row: number
  readonly column: number
}

/** The first and last places, both included; rows of the head have negative numbers. */
export interface GridBounds {
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
  /** How many rows PageUp and PageDown go. */
  readonly page: number
}

interface Keys {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/**
 * Where a key leads from a place, as in any grid: arrows by one, Home and End within the row and with Ctrl within the
 * grid, PageUp and PageDown by a page; never beyond the bounds. Null where the key is none of the grid's.
 */
export function placeAfter(event: Keys, { row, column }: GridPlace, bounds: GridBounds): GridPlace | null {
  const target = targetOf(event, row, column, bounds)
  if (event.altKey || target === null) return null
  return {
    row: Math.max(bounds.firstRow, Math.min(target.row, bounds.lastRow)),
    column: Math.max(bounds.firstColumn, Math.min(target.column, bounds.lastColumn)),
  }
}

function targetOf(event: Keys, row: number, column: number, bounds: GridBounds): GridPlace | null {
  const command = event.ctrlKey || event.metaKey
  if (command && event.key !== 'Home' && event.key !== 'End') return null
  switch (event.key) {
    case 'ArrowDown':
      return { row: row + 1, column }
    case 'ArrowUp':
      return { row: row - 1, column }
    case 'ArrowRight':
      return { row, column: column + 1 }
    case 'ArrowLeft':
      return { row, column: column - 1 }
    case 'PageDown':
      return { row: row + bounds.page, column }
    case 'PageUp':
      return { row: Math.max(Math.min(row, 0), row - bounds.page), column }
    case 'Home':
      return { row: command ? 0 : row, column: bounds.firstColumn }
    case 'End':
      return { row: command ? bounds.lastRow : row, column: bounds.lastColumn }
    default:
      return null
  }
}
