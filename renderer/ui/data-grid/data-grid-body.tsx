import type { MouseEvent } from 'react'
import classes from './data-grid.module.css'
import { DataGridRow } from './data-grid-row.tsx'
import { type GridSelection, isSelected } from './grid-selection.ts'
import type { GridColumn } from './grid-source.ts'
import type { RowWindow } from './row-window.ts'
import type { GridRows } from './use-grid-rows.ts'

export type Pick = 'select' | 'extend' | 'add' | 'toggle'

interface DataGridBodyProps<Row, Id> {
  readonly gridId: string
  readonly columns: readonly GridColumn<Row>[]
  readonly rows: GridRows<Row, Id>
  readonly rowId: (row: Row) => Id
  readonly window: RowWindow
  readonly selection: GridSelection<Id>
  /** Position of the current row. */
  readonly current: number
  readonly openId: Id | null
  readonly onPick: (index: number, pick: Pick) => void
  readonly onOpen: (index: number) => void
}

/** The rows in view, and quiet lines for those that are still on their way. */
export function DataGridBody<Row, Id>(props: DataGridBodyProps<Row, Id>) {
  const { window, rows, rowId, selection } = props
  const indexes = Array.from({ length: Math.max(0, window.end - window.first) }, (_, step) => window.first + step)
  const onClick = (event: MouseEvent) => {
    const index = rowIndex(event.target)
    if (index === null || event.detail > 1) return
    props.onPick(index, opens(event.target) ? 'select' : pickOf(event))
    if (opens(event.target)) props.onOpen(index)
  }
  const onDoubleClick = (event: MouseEvent) => {
    const index = rowIndex(event.target)
    if (index !== null && !onMark(event.target)) props.onOpen(index)
  }
  return (
    <div
      role="rowgroup"
      className={classes.body}
      style={{ height: window.height }}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
    >
      <div role="presentation" className={classes.drawn} style={{ transform: `translateY(${window.offset}px)` }}>
        {indexes.map((index) => {
          const row = rows.at(index)
          const id = row === undefined ? null : rowId(row)
          return (
            <DataGridRow
              key={index}
              id={`${props.gridId}-${index}`}
              index={index}
              row={row}
              columns={props.columns}
              selected={id === null ? selection.kind === 'matching' : isSelected(selection, id)}
              current={index === props.current}
              open={id !== null && id === props.openId}
            />
          )
        })}
      </div>
    </div>
  )
}

function pickOf(event: MouseEvent): Pick {
  const command = event.ctrlKey || event.metaKey
  if (event.shiftKey) return command || onMark(event.target) ? 'add' : 'extend'
  return command || onMark(event.target) ? 'toggle' : 'select'
}

const within = (target: EventTarget, selector: string) => (target instanceof Element ? target.closest(selector) : null)
const onMark = (target: EventTarget) => within(target, '[data-mark]') !== null
const opens = (target: EventTarget) => within(target, '[data-open]') !== null

function rowIndex(target: EventTarget): number | null {
  const index = within(target, '[data-index]')?.getAttribute('data-index')
  return index == null ? null : Number(index)
}
