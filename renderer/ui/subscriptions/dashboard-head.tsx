// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot be virtualised; the ARIA grid pattern stands for it.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell by aria-activedescendant.
import { Tooltip } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { memo, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { SubscriptionCategory, Universe } from '../../../shared/contract/subscription-values.ts'
import { channels } from '../../../shared/rules/subscription-cells.ts'
import { type Dashboard, tickAmong } from './dashboard.ts'
import type { DashboardColumn } from './dashboard-columns.ts'
import classes from './dashboard-grid.module.css'
import type { GridPlace } from './grid-places.ts'
import box from './tick-box.module.css'

/** The rows of the head, above row 0: the categories, and the ticks of whole columns below them. */
export const headRows = { categories: -2, ticks: -1 } as const

interface DashboardHeadProps {
  readonly gridId: string
  readonly dashboard: Dashboard
  /** The rows that the filter shows, on which a column's tick acts. */
  readonly shown: readonly number[]
  readonly universes: readonly Universe[]
  readonly columns: readonly DashboardColumn[]
  /** The current place, while the focus is on the grid. */
  readonly current: GridPlace | null
  readonly readOnly: boolean
}

function Head(props: DashboardHeadProps) {
  const { gridId, dashboard, shown, universes, columns, current, readOnly } = props
  const { t } = useTranslation('subscriptions')
  useSyncExternalStore(dashboard.subscribe, dashboard.version)
  const ticks = dashboard.columnTicks(shown, universes)
  const at = (row: number, column: number) => current?.row === row && current.column === column
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} className={classes.headRow}>
        <div role="columnheader" className={classes.corner} aria-colindex={1} aria-rowspan={2}>
          {t('dashboard.contact')}
        </div>
        {columns.map(({ category, channel }, column) =>
          channel === channels[0] ? (
            <CategoryHead
              key={category}
              gridId={gridId}
              category={category}
              column={column}
              current={at(headRows.categories, column) || at(headRows.categories, column + 1)}
            />
          ) : null,
        )}
      </div>
      <div role="row" aria-rowindex={2} className={classes.headRow}>
        <div role="none" className={classes.underCorner} />
        {columns.map(({ category, channel, bit }, column) => {
          const tick = tickAmong(ticks, bit)
          const words = { category: t(`categories.${category}.name`), channel: t(`channels.${channel}`) }
          return (
            <div
              key={bit}
              role="columnheader"
              className={classes.channel}
              aria-colindex={column + 2}
              data-row={headRows.ticks}
              data-column={column}
              data-current={at(headRows.ticks, column) || undefined}
            >
              <span id={`${gridId}-${category}-${channel}`}>{words.channel}</span>
              {!readOnly && tick !== null && (
                <span
                  id={`${gridId}-${headRows.ticks}:${column}`}
                  role="checkbox"
                  className={box.box}
                  aria-checked={tick === 'mixed' ? 'mixed' : tick === 'on'}
                  aria-label={t('dashboard.column', words)}
                  data-tick={tick}
                />
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** The frozen head: categories with what they mean, above their channels, each with a tick for its column. */
export const DashboardHead = memo(Head)

interface CategoryHeadProps {
  readonly gridId: string
  readonly category: SubscriptionCategory
  readonly column: number
  readonly current: boolean
}

/** A category over its channels; what it means shows on hover, and when the cursor comes to it. */
function CategoryHead({ gridId, category, column, current }: CategoryHeadProps) {
  const { t } = useTranslation('subscriptions')
  return (
    <Tooltip
      label={t(`categories.${category}.text`)}
      multiline
      maw={300}
      openDelay={250}
      {...(current ? { opened: true } : {})}
    >
      <div
        role="columnheader"
        id={`${gridId}-${headRows.categories}:${column}`}
        className={classes.category}
        aria-colindex={column + 2}
        aria-colspan={channels.length}
        data-row={headRows.categories}
        data-column={column}
        data-current={current || undefined}
      >
        <span>
          <span id={`${gridId}-${category}`}>{t(`categories.${category}.name`)}</span>
          <IconInfoCircle className={classes.help} size={13} stroke={1.8} aria-hidden />
        </span>
        <span className="visually-hidden">{t(`categories.${category}.text`)}</span>
      </div>
    </Tooltip>
  )
}
