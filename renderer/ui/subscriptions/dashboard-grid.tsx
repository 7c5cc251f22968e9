// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot be virtualised; the ARIA grid pattern stands for it.
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid itself listens to keys.
import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useId,
  useMemo,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Universe } from '../../../shared/contract/subscription-values.ts'
import { channels } from '../../../shared/rules/subscription-cells.ts'
import { type Dashboard, tickAmong } from './dashboard.ts'
import type { DashboardColumn } from './dashboard-columns.ts'
import classes from './dashboard-grid.module.css'
import { DashboardHead, headRows } from './dashboard-head.tsx'
import { contactPath, DashboardRow } from './dashboard-row.tsx'
import { type GridPlace, placeAfter } from './grid-places.ts'

interface DashboardGridProps {
  readonly label: string
  /** The grid's element, for whoever wants to move the focus to it. */
  readonly element: RefObject<HTMLDivElement | null>
  readonly dashboard: Dashboard
  /** The rows that the filter shows. */
  readonly shown: readonly number[]
  /** The universe that is shown, or all together. */
  readonly universes: readonly Universe[]
  readonly columns: readonly DashboardColumn[]
  readonly readOnly: boolean
  /** Nothing can be ticked for now, because it is being saved. */
  readonly saving: boolean
}

const rowHeight = 32
const headHeight = 100
const nameWidth = 200
const columnWidth = 60
const overscan = 8

/**
 * Contacts against their subscriptions: the first column and the head stand still, rows are drawn as they come into
 * view, and each listens to its own changes. Space ticks the current cell, Enter opens the contact.
 */
export function DashboardGrid(props: DashboardGridProps) {
  const { dashboard, shown, universes, columns, readOnly, element } = props
  const { t } = useTranslation('subscriptions')
  const navigate = useNavigate()
  const gridId = useId()
  const [cursor, setCursor] = useState<GridPlace>({ row: 0, column: 0 })
  const [focused, setFocused] = useState(false)
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => element.current,
    estimateSize: () => rowHeight,
    overscan,
    paddingStart: headHeight,
    scrollPaddingStart: headHeight,
  })
  const bounds = {
    firstRow: headRows.categories,
    lastRow: shown.length - 1,
    firstColumn: -1,
    lastColumn: columns.length - 1,
    page: Math.max(1, Math.floor(((element.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1),
  }
  const place = {
    row: Math.min(cursor.row, bounds.lastRow),
    column: Math.min(cursor.column, bounds.lastColumn),
  }

  const go = (to: GridPlace) => {
    // The head has no name to stop at.
    const column = to.row < 0 ? Math.max(0, to.column) : to.column
    setCursor({ row: to.row, column })
    if (to.row >= 0) virtualizer.scrollToIndex(to.row)
    if (column >= 0)
      element.current
        ?.querySelector(`[data-row="-1"][data-column="${column}"]`)
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  const toggle = ({ row, column }: GridPlace) => {
    const cell = columns[column]
    if (readOnly || props.saving || !cell) return
    const rows = row === headRows.ticks ? shown : [shown[row] ?? -1]
    const tick = tickAmong(dashboard.columnTicks(rows, universes), cell.bit)
    if (tick !== null && row >= headRows.ticks) dashboard.set(rows, universes, cell.bit, tick !== 'on')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    const next = placeAfter(event, place, bounds)
    const contact = dashboard.rows[shown[place.row] ?? -1]
    if (next) go(next)
    else if (event.key === ' ') toggle(place)
    else if (event.key === 'Enter' && contact) void navigate(contactPath(contact.id))
    else return
    event.preventDefault()
  }
  const onClick = (event: MouseEvent) => {
    const at = placeOf(event.target)
    if (!at) return
    setCursor(at)
    const contact = dashboard.rows[shown[at.row] ?? -1]
    if (!contact || !isLink(event.target)) return toggle(at)
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    void navigate(contactPath(contact.id))
  }

  const words = useMemo(
    () => ({
      administrator: t('dashboard.administrator'),
      disabled: t('dashboard.disabled'),
      noAccess: t('grid.noAccess'),
    }),
    [t],
  )
  const layout = {
    '--columns': `minmax(${nameWidth}px, 1fr) repeat(${columns.length}, minmax(${columnWidth}px, 100px))`,
    '--least-width': `${nameWidth + columns.length * columnWidth}px`,
    '--head-height': `${headHeight}px`,
    '--name-width': `${nameWidth}px`,
  } as CSSProperties
  const visible = virtualizer.getVirtualItems()
  // A row that leaves the view gives its elements to one that comes in, which costs less than making new ones.
  const slots = Math.ceil((element.current?.clientHeight ?? 0) / rowHeight) + 2 * overscan + 2
  const rowId = (index: number) => `${gridId}-${index < 0 ? index : index % slots}`
  const drawn = place.row < 0 || visible.some(({ index }) => index === place.row)
  return (
    <div
      ref={element}
      role="grid"
      className={classes.grid}
      aria-label={props.label}
      aria-rowcount={shown.length + 2}
      aria-colcount={columns.length + 1}
      aria-readonly={readOnly}
      aria-activedescendant={focused && drawn ? `${rowId(place.row)}:${headColumn(place)}` : undefined}
      tabIndex={0}
      style={layout}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <DashboardHead
        gridId={gridId}
        dashboard={dashboard}
        shown={shown}
        universes={universes}
        columns={columns}
        current={focused && place.row < 0 ? place : null}
        readOnly={readOnly}
      />
      <div role="rowgroup" className={classes.body} style={{ height: virtualizer.getTotalSize() - headHeight }}>
        {visible.map(({ index, start }) => (
          <DashboardRow
            key={index % slots}
            gridId={gridId}
            id={rowId(index)}
            dashboard={dashboard}
            index={index}
            row={shown[index] ?? -1}
            universes={universes}
            columns={columns}
            current={focused && index === place.row ? place.column : null}
            top={start - headHeight}
            readOnly={readOnly}
            words={words}
          />
        ))}
      </div>
      <span id={`${gridId}-changed`} className="visually-hidden">
        {t('grid.changed')}
      </span>
    </div>
  )
}

/** A category's head stands over all its channels. */
const headColumn = ({ row, column }: GridPlace) =>
  row === headRows.categories ? column - (column % channels.length) : column

function placeOf(target: EventTarget): GridPlace | null {
  if (!(target instanceof Element)) return null
  const [row, column] = ['row', 'column'].map((part) => target.closest(`[data-${part}]`)?.getAttribute(`data-${part}`))
  return row == null || column == null ? null : { row: Number(row), column: Number(column) }
}

const isLink = (target: EventTarget) => target instanceof Element && target.closest('a') !== null
