import { type DataBlock, type Place, readRows } from './import-records.ts'
import type { ImportTable } from './import-table.ts'

/** Rows of a table as everybody outside counts them: lines of the file, or rows of the sheet. */
export interface TableBlock extends DataBlock {
  /** Part of the file read so far, 0 to 1. */
  readonly read: number
}

/** All rows of a table, block by block. */
export function* rowsOf(table: ImportTable, from: Place = table.data, firstRow = 0): Generator<TableBlock> {
  for (const block of readRows(table.source, table.dialect, from, firstRow)) {
    const read = block.end.position / table.source.size
    if (table.format === 'csv') yield { ...block, read }
    else {
      const first = table.recordsBefore + block.firstRow + 1
      yield { ...block, read, lines: block.rows.map((_, index) => first + index) }
    }
  }
}
