// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: the rows and cells of a table are those of a grid.
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { categories, cellBit, isInUniverse } from '../../../shared/rules/subscription-cells.ts'
import { CategoryHelp } from './category-help.tsx'
import { type TickColumn, tickColumns } from './cell-ticks.ts'
import { changedCells, shownCells, tickIn } from './contact-cells.ts'
import { ContactSubscriptionsCell } from './contact-subscriptions-cell.tsx'
import classes from './contact-subscriptions-grid.module.css'
import { ContactSubscriptionsHead } from './contact-subscriptions-head.tsx'
import { ContactSubscriptionsLegend } from './contact-subscriptions-legend.tsx'
import { type GridPlace, placeAfter } from './grid-places.ts'
import type { SubscriptionDraft } from './use-subscription-draft.ts'

interface ContactSubscriptionsGridProps {
  readonly name: string
  readonly draft: SubscriptionDraft
  readonly readOnly: boolean
}

const everyCategory = ({ channel }: TickColumn) =>
  categories.reduce((bits, category) => bits | cellBit(category, channel), 0)

/**
 * The grid of one contact: categories against the universes of its company and their channels. One tab stop; arrows move
 * within, the explanations and the ticks of whole columns included.
 */
export function ContactSubscriptionsGrid({ name, draft, readOnly }: ContactSubscriptionsGridProps) {
  const { t } = useTranslation('subscriptions')
  const legend = useId()
  const table = useRef<HTMLTableElement>(null)
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: 0 })
  const { cells, wanted } = draft
  const [shown, changed] = [shownCells(cells, wanted), changedCells(cells, wanted)]
  const columns = tickColumns(cells.universes)
  const rows = categories.filter((category) => cells.universes.some((universe) => isInUniverse(category, universe)))

  const bounds = { firstRow: -1, lastRow: rows.length - 1, firstColumn: -1, lastColumn: columns.length - 1 }
  const elementAt = ({ row, column }: GridPlace) =>
    table.current?.querySelector<HTMLElement>(`[data-place="${row}:${column}"]`)
  const onKeyDown = (event: KeyboardEvent) => {
    let from = place
    let next = placeAfter(event, from, { ...bounds, page: rows.length })
    if (!next) return
    event.preventDefault()
    // The head has no tick where nothing of its column can be had: on to the next one.
    while (!elementAt(next) && (next.row !== from.row || next.column !== from.column)) {
      from = next
      next = placeAfter(event, from, { ...bounds, page: rows.length }) ?? from
    }
    elementAt(next)?.focus()
  }
  const focusAt = (row: number, column: number) => ({
    place: `${row}:${column}`,
    tabStop: place.row === row && place.column === column,
    onFocus: () => setPlace({ row, column }),
  })

  return (
    <div className={classes.frame}>
      <div className={classes.scroller}>
        <table
          ref={table}
          role="grid"
          className={classes.grid}
          data-columns={columns.length}
          aria-label={t('grid.label', { name })}
          aria-readonly={readOnly}
          onKeyDown={onKeyDown}
        >
          <ContactSubscriptionsHead
            universes={cells.universes}
            readOnly={readOnly}
            heads={columns.map((column, index) => ({
              column,
              tick: tickIn(cells, shown, column.universes, everyCategory(column)),
              readOnly,
              focus: focusAt(-1, index),
              onTick: (on) => draft.want(column.universes, everyCategory(column), on),
            }))}
          />
          <tbody>
            {rows.map((category, row) => (
              <tr key={category}>
                <th scope="row" className={classes.category}>
                  <span className={classes.categoryWords}>
                    {t(`categories.${category}.name`)}
                    <CategoryHelp category={category} {...focusAt(row, -1)} />
                  </span>
                </th>
                {columns.map((column, index) => {
                  const bit = cellBit(category, column.channel)
                  const of = column.universes
                  return (
                    <ContactSubscriptionsCell
                      key={column.key}
                      category={category}
                      column={column}
                      several={cells.universes.length > 1}
                      tick={tickIn(cells, shown, of, bit)}
                      byDefault={of.every((u) => (cells.possible[u] & ~(cells.byDefault[u] & shown[u]) & bit) === 0)}
                      changed={of.some((universe) => (changed[universe] & bit) !== 0)}
                      readOnly={readOnly}
                      legend={legend}
                      focus={focusAt(row, index)}
                      onTick={(on) => draft.want(of, bit, on)}
                    />
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ContactSubscriptionsLegend
        id={legend}
        byDefault={cells.universes.some((universe) => (cells.byDefault[universe] & shown[universe]) !== 0)}
        changed={draft.changes > 0}
        readOnly={readOnly}
      />
    </div>
  )
}
