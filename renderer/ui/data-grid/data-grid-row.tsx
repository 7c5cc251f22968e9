import { IconCheck } from '@tabler/icons-react'
import { memo } from 'react'
import classes from './data-grid.module.css'
import type { GridColumn } from './grid-source.ts'

interface DataGridRowProps<Row> {
  readonly id: string
  readonly index: number
  /** Undefined while it is not loaded. */
  readonly row: Row | undefined
  readonly columns: readonly GridColumn<Row>[]
  readonly selected: boolean
  readonly current: boolean
  readonly open: boolean
}

function Row<Row>({ id, index, row, columns, selected, current, open }: DataGridRowProps<Row>) {
  return (
    <div
      id={id}
      role="row"
      className={classes.row}
      aria-rowindex={index + 2}
      aria-selected={selected}
      aria-busy={row === undefined || undefined}
      data-index={index}
      data-current={current || undefined}
      data-opened={open || undefined}
    >
      <div role="gridcell" className={classes.markCell} data-mark>
        <span className={classes.mark} aria-hidden>
          {selected ? <IconCheck size={12} stroke={3} /> : null}
        </span>
      </div>
      {columns.map((column) => (
        <div role="gridcell" key={column.id} className={classes.cell}>
          {row === undefined ? <span className={classes.placeholder} /> : column.render(row)}
        </div>
      ))}
    </div>
  )
}

/** One row; drawn again only when something of it changes. */
export const DataGridRow = memo(Row) as typeof Row
