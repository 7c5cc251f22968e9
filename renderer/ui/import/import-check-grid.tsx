// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot be virtualised; the ARIA grid pattern stands for it.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell by aria-activedescendant.
import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNumbers } from '../../client/dates.ts'
import type { CheckColumn } from './import-check-columns.ts'
import classes from './import-check-grid.module.css'
import { type CellPlace, moveCell } from './import-check-movement.ts'
import { CheckRow } from './import-check-row.tsx'
import { useImportWords } from './import-kind.ts'
import { usePreviewRows } from './import-queries.ts'

interface CheckGridProps {
  readonly dryRunId: string
  readonly onlyProblems: boolean
  readonly total: number
  /** Whether any row has a problem, for which a column needs room. */
  readonly problems: boolean
  readonly columns: readonly CheckColumn[]
  /** The core has let go of the dry run. */
  readonly onGone: () => void
}

const rowHeight = 32
const headHeight = 46
const outcomeWidth = 108
/** Line, outcome and problem stand before the columns of the file. */
const leading = 3
// Browsers end at some 33 million pixels of height.
const mostRows = 1_000_000

/** The rows of the file with what becomes of each; the arrow keys move from cell to cell. */
export function CheckGrid({ dryRunId, onlyProblems, total, problems, columns, onGone }: CheckGridProps) {
  const { t } = useTranslation('imports')
  const words = useImportWords()
  const number = useNumbers()
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [cursor, setCursor] = useState<CellPlace>({ row: 0, column: 0 })
  const [focused, setFocused] = useState(false)
  const shown = Math.min(total, mostRows)
  const virtualizer = useVirtualizer({
    count: shown,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: headHeight,
    paddingStart: headHeight,
  })
  const visible = virtualizer.getVirtualItems()
  const preview = usePreviewRows(dryRunId, onlyProblems, visible[0]?.index ?? 0, visible.at(-1)?.index ?? 0)
  useEffect(() => {
    if (preview.gone) onGone()
  }, [preview.gone, onGone])

  const lineWidth = 40 + 8 * number(total).length
  const widths = [lineWidth, outcomeWidth, problems ? 340 : 96, ...columns.map(({ width }) => width)]
  const measures = {
    '--columns': widths.map((width) => `${width}px`).join(' '),
    '--line-width': `${lineWidth}px`,
    width: widths.reduce((sum, width) => sum + width, 0),
  } as CSSProperties

  const go = (to: CellPlace) => {
    setCursor(to)
    virtualizer.scrollToIndex(to.row)
    const element = scroller.current
    if (!element || to.column < 2) return
    // What comes before stays fixed at the left edge.
    const frozen = lineWidth + outcomeWidth
    const start = widths.slice(0, to.column).reduce((sum, width) => sum + width, 0)
    const end = start + (widths[to.column] ?? 0)
    if (start < element.scrollLeft + frozen) element.scrollLeft = start - frozen
    else if (end > element.scrollLeft + element.clientWidth) element.scrollLeft = end - element.clientWidth
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1)
    const grid = { rows: shown, columns: leading + columns.length, page }
    const to = shown === 0 ? null : moveCell(cursor, event.key, event.ctrlKey || event.metaKey, grid)
    if (!to) return
    event.preventDefault()
    go(to)
  }
  const cellId = ({ row, column }: CellPlace) => `${id}-${row}-${column}`

  return (
    <div
      ref={scroller}
      className={classes.scroller}
      role="grid"
      aria-label={t('check.grid')}
      aria-rowcount={total + 1}
      aria-colcount={leading + columns.length}
      aria-readonly="true"
      tabIndex={0}
      aria-activedescendant={focused && shown > 0 ? cellId(cursor) : undefined}
      onKeyDown={onKeyDown}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <div role="rowgroup" className={classes.head} style={measures}>
        <div role="row" aria-rowindex={1} className={classes.row}>
          {[t('check.line'), t('check.outcome'), t('check.reason')].map((word) => (
            <div key={word} role="columnheader" className={classes.headCell}>
              {word}
            </div>
          ))}
          {columns.map(({ index, name, field }) => (
            <div
              key={index}
              role="columnheader"
              className={classes.headCell}
              data-ignored={field === 'ignore' || undefined}
              title={name}
            >
              <span className={classes.headName}>{name}</span>
              <span className={classes.headField}>{field === 'ignore' ? t('check.ignored') : words.field(field)}</span>
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" style={{ ...measures, height: virtualizer.getTotalSize() - headHeight }}>
        {visible.map(({ index, start }) => (
          <CheckRow
            key={index}
            index={index}
            top={start}
            row={preview.row(index)}
            columns={columns}
            measures={measures}
            cursor={cursor.row === index ? cursor.column : null}
            focused={focused}
            cellId={(column) => cellId({ row: index, column })}
            onCell={(column) => setCursor({ row: index, column })}
          />
        ))}
      </div>
    </div>
  )
}
