import { Checkbox } from '@mantine/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ColumnHead } from './column-head.tsx'
import { type ColumnSettings, movedColumn, resizedColumn, shiftedColumn } from './column-settings.ts'
import classes from './data-grid.module.css'
import type { GridColumn, GridSort } from './grid-source.ts'

interface DataGridHeadProps<Row, SortBy extends string> {
  readonly columns: readonly GridColumn<Row, SortBy>[]
  readonly settings: ColumnSettings
  readonly onSettings: (settings: ColumnSettings) => void
  readonly sort?: GridSort<SortBy>
  readonly onSort?: (by: SortBy) => void
  readonly extent: 'none' | 'some' | 'all'
  readonly onToggleAll: () => void
  /** Moves the focus to the rows. */
  readonly onLeave: () => void
}

const step = 16

/**
 * The sticky head: a click sorts, dragging moves a column, its right edge resizes it. By keyboard the head is one tab
 * stop; arrows go along it, Alt+arrow moves a column, Shift+arrow resizes it, down goes to the rows.
 */
export function DataGridHead<Row, SortBy extends string>(props: DataGridHeadProps<Row, SortBy>) {
  const { columns, settings, onSettings } = props
  const { t } = useTranslation('dataGrid')
  const head = useRef<HTMLDivElement>(null)
  const [stop, setStop] = useState<string | null>(null)
  const [dragged, setDragged] = useState<string | null>(null)
  const [target, setTarget] = useState<string | null>(null)
  const tabStop = columns.some(({ id }) => id === stop) ? stop : columns[0]?.id

  const resize = (id: string, width: number | null) => onSettings(resizedColumn(settings, id, width))
  const move = (id: string, to: string) => onSettings({ ...settings, order: movedColumn(settings.order, id, to) })
  const focusColumn = (id: string | undefined) => {
    if (id !== undefined) head.current?.querySelector<HTMLElement>(`[data-column="${id}"] button`)?.focus()
  }

  const onKeyDown = (event: KeyboardEvent, id: string) => {
    const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0
    if (event.key === 'ArrowDown') props.onLeave()
    else if (by === 0) return
    else if (event.altKey) onSettings({ ...settings, order: shiftedColumn(settings, id, by) })
    else if (event.shiftKey) resize(id, widthOf(head.current, id) + by * step)
    else focusColumn(columns[columns.findIndex((column) => column.id === id) + by]?.id)
    event.preventDefault()
  }

  return (
    <div role="rowgroup" className={classes.head} ref={head}>
      <div role="row" className={classes.headRow} aria-rowindex={1}>
        <div role="columnheader" className={classes.markCell}>
          <Checkbox
            size="xs"
            radius="sm"
            aria-label={t('selectAll')}
            checked={props.extent === 'all'}
            indeterminate={props.extent === 'some'}
            onChange={props.onToggleAll}
          />
        </div>
        {columns.map((column) => (
          <ColumnHead
            key={column.id}
            column={column}
            direction={column.sortBy !== undefined && column.sortBy === props.sort?.by ? props.sort.direction : null}
            tabStop={column.id === tabStop}
            dropTarget={column.id === target && dragged !== null && dragged !== target}
            onFocus={() => setStop(column.id)}
            onKeyDown={(event) => onKeyDown(event, column.id)}
            onSort={() => column.sortBy !== undefined && props.onSort?.(column.sortBy)}
            onResize={(width) => resize(column.id, width)}
            onDrag={setDragged}
            onOver={() => setTarget(column.id)}
            onDrop={() => dragged !== null && move(dragged, column.id)}
          />
        ))}
      </div>
    </div>
  )
}

const widthOf = (head: HTMLElement | null, id: string) =>
  head?.querySelector(`[data-column="${id}"]`)?.getBoundingClientRect().width ?? 0
