import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import type { DragEvent, KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ColumnEdge } from './column-edge.tsx'
import classes from './data-grid.module.css'
import type { GridColumn, GridSort } from './grid-source.ts'

/** Marks a drag as one of columns, so that nothing else takes it. */
const dragType = 'application/x-comptoir-column'

interface ColumnHeadProps<Row, SortBy extends string> {
  readonly column: GridColumn<Row, SortBy>
  /** How the list is sorted by this column; null if it is not. */
  readonly direction: GridSort['direction'] | null
  readonly tabStop: boolean
  readonly dropTarget: boolean
  readonly onFocus: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onSort: () => void
  /** A new width in pixels, or null for the first one. */
  readonly onResize: (width: number | null) => void
  readonly onDrag: (id: string | null) => void
  readonly onOver: () => void
  readonly onDrop: () => void
}

/** The head of one column. */
export function ColumnHead<Row, SortBy extends string>(props: ColumnHeadProps<Row, SortBy>) {
  const { column, direction } = props
  const { t } = useTranslation('dataGrid')
  const onDragStart = (event: DragEvent) => {
    event.dataTransfer.setData(dragType, column.id)
    event.dataTransfer.effectAllowed = 'move'
    props.onDrag(column.id)
  }
  const isColumn = (event: DragEvent) => event.dataTransfer.types.includes(dragType)
  return (
    <div
      role="columnheader"
      className={classes.headCell}
      aria-sort={column.sortBy === undefined ? undefined : (direction ?? 'none')}
      data-column={column.id}
      data-drop={props.dropTarget || undefined}
      onDragOver={(event) => {
        if (!isColumn(event)) return
        event.preventDefault()
        props.onOver()
      }}
      onDrop={(event) => {
        if (!isColumn(event)) return
        event.preventDefault()
        props.onDrop()
      }}
    >
      <button
        type="button"
        className={classes.headButton}
        tabIndex={props.tabStop ? 0 : -1}
        title={t(column.sortBy === undefined ? 'headHintUnsorted' : 'headHint', { column: column.label })}
        draggable
        onFocus={props.onFocus}
        onKeyDown={props.onKeyDown}
        onClick={props.onSort}
        onDragStart={onDragStart}
        onDragEnd={() => props.onDrag(null)}
      >
        <span className={classes.headLabel}>{column.label}</span>
        {direction === 'ascending' && <IconChevronUp size={14} aria-hidden />}
        {direction === 'descending' && <IconChevronDown size={14} aria-hidden />}
      </button>
      <ColumnEdge onResize={props.onResize} />
    </div>
  )
}
