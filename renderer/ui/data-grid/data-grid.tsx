import { useQuery } from '@tanstack/react-query'
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
} from 'react'
import { type ColumnSettings, gridTemplate, gridWidth, shownColumns } from './column-settings.ts'
import classes from './data-grid.module.css'
import { DataGridBody } from './data-grid-body.tsx'
import { DataGridHead } from './data-grid-head.tsx'
import { gridCommand } from './grid-movement.ts'
import { type GridSelection, selectionExtent, selectMatching, selectNone } from './grid-selection.ts'
import type { GridColumn, GridSort, GridSource } from './grid-source.ts'
import { useGridCursor } from './use-grid-cursor.ts'
import { useGridRows } from './use-grid-rows.ts'
import { useGridScroll } from './use-grid-scroll.ts'
import { useSteadyRows } from './use-steady-rows.ts'

interface DataGridProps<Row, Id, SortBy extends string> {
  readonly label: string
  /** The grid's element, for whoever wants to move the focus to it. */
  readonly element: RefObject<HTMLDivElement | null>
  readonly source: GridSource<Row, Id>
  readonly columns: readonly GridColumn<Row, SortBy>[]
  readonly settings: ColumnSettings
  readonly onSettings: (settings: ColumnSettings) => void
  /** How it is sorted, where a click on a head may change that. */
  readonly sort?: GridSort<SortBy>
  readonly onSort?: (by: SortBy) => void
  readonly selection: GridSelection<Id>
  readonly onSelection: (selection: GridSelection<Id>) => void
  /** The row whose details stand open; it is brought into view when it changes. */
  readonly openId: Id | null
  readonly onOpen: (id: Id) => void
  /** The cursor came to rest on a row by a plain key or click. */
  readonly onRest: (id: Id) => void
  readonly onDelete: () => void
  readonly onEscape: () => void
  /** Keys of the page's own, while the focus is on the rows; true if it was one. */
  readonly onKey?: (event: KeyboardEvent) => boolean
  readonly onFailure: (error: unknown) => void
  /** What stands in place of the rows where there are none. */
  readonly children: ReactNode
}

/**
 * A list of any length, as a grid: rows are drawn and asked for as they come into view; selection and keys behave as
 * in Explorer and Finder. The focus stays on the grid, and `aria-activedescendant` names the current row; a `<table>`
 * could not be drawn in part, so roles stand in for its elements.
 */
export function DataGrid<Row, Id, SortBy extends string>(props: DataGridProps<Row, Id, SortBy>) {
  const { source, selection, onSelection, openId, settings, onFailure } = props
  const gridId = useId()
  const known = useQuery(source.count).data?.count
  const count = known ?? 0
  const scroll = useGridScroll(props.element, count)
  const rows = useGridRows(source, known, scroll.window)
  const cursor = useGridCursor({ ...props, rows })
  useSteadyRows(source, rows, scroll)
  const columns = useMemo(() => shownColumns(props.columns, settings), [props.columns, settings])

  const layout = {
    '--grid-columns': gridTemplate(columns, settings),
    '--grid-width': `${gridWidth(columns, settings)}px`,
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another filter or order starts the list anew.
  useLayoutEffect(() => {
    scroll.toTop()
    cursor.place(-1, null)
  }, [source.key])

  const counted = known !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another open row moves the list.
  useEffect(() => {
    // There is nothing to scroll before it is known how long the list is.
    if (!counted || openId === null || openId === cursor.id) return
    let wanted = true
    const show = (index: number | null) => {
      if (!wanted || index === null) return
      cursor.place(index, openId)
      scroll.reveal(index, 'middle')
    }
    const loaded = rows.find(openId)
    if (loaded !== undefined) show(loaded)
    else source.positionOf(openId).then(show, onFailure)
    return () => {
      wanted = false
    }
  }, [openId, source.key, counted])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    const command = gridCommand(event, cursor.at, count, scroll.rowsInView)
    if (!command) {
      if (props.onKey?.(event)) event.preventDefault()
      return
    }
    event.preventDefault()
    if (command.kind === 'move') {
      cursor.move(command.to, command.mode)
      scroll.reveal(command.to)
    } else if (command.kind === 'toggle') cursor.toggle(Math.max(0, cursor.at))
    else if (command.kind === 'extendHere') cursor.move(Math.max(0, cursor.at), 'extend')
    else if (command.kind === 'selectAll') onSelection(selectMatching())
    else if (command.kind === 'open') cursor.withCurrent(props.onOpen)
    else if (command.kind === 'delete') props.onDelete()
    else props.onEscape()
  }

  const current = cursor.at >= scroll.window.first && cursor.at < scroll.window.end ? cursor.at : -1
  const extent = selectionExtent(selection, count)
  return (
    <div className={classes.frame}>
      <div
        ref={props.element}
        className={classes.grid}
        role="grid"
        aria-label={props.label}
        aria-rowcount={count + 1}
        aria-multiselectable="true"
        aria-busy={known === undefined}
        aria-activedescendant={current < 0 ? undefined : `${gridId}-${current}`}
        tabIndex={0}
        style={layout as CSSProperties}
        onScroll={scroll.onScroll}
        onKeyDown={onKeyDown}
      >
        <DataGridHead
          columns={columns}
          settings={settings}
          onSettings={props.onSettings}
          {...(props.sort && props.onSort ? { sort: props.sort, onSort: props.onSort } : {})}
          extent={extent}
          onToggleAll={() => onSelection(extent === 'none' ? selectMatching() : selectNone())}
          onLeave={() => props.element.current?.focus()}
        />
        <DataGridBody
          gridId={gridId}
          columns={columns}
          rows={rows}
          rowId={source.rowId}
          window={known === undefined ? scroll.blank : scroll.window}
          selection={selection}
          current={cursor.at}
          openId={openId}
          onPick={(index, mode) => (mode === 'toggle' ? cursor.toggle(index) : cursor.move(index, mode))}
          onOpen={(index) => {
            const row = rows.at(index)
            if (row !== undefined) props.onOpen(source.rowId(row))
          }}
        />
      </div>
      {known === 0 && <div className={classes.empty}>{props.children}</div>}
    </div>
  )
}
