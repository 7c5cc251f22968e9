/** A cell of the preview by its row and its column on the screen. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

const clamp = (value: number, max: number) => Math.max(0, Math.min(max, value))

/** Where a key leads from a cell, as in any spreadsheet; null for a key that does not move. */
export function moveCell(
  from: CellPlace,
  key: string,
  control: boolean,
  grid: { readonly rows: number; readonly columns: number; readonly page: number },
): CellPlace | null {
  const to = (row: number, column: number) => ({
    row: clamp(row, grid.rows - 1),
    column: clamp(column, grid.columns - 1),
  })
  const { row, column } = from
  switch (key) {
    case 'ArrowDown':
      return to(row + 1, column)
    case 'ArrowUp':
      return to(row - 1, column)
    case 'ArrowRight':
      return to(row, column + 1)
    case 'ArrowLeft':
      return to(row, column - 1)
    case 'PageDown':
      return to(row + grid.page, column)
    case 'PageUp':
      return to(row - grid.page, column)
    case 'Home':
      return to(control ? 0 : row, 0)
    case 'End':
      return to(control ? grid.rows - 1 : row, grid.columns - 1)
    default:
      return null
  }
}
