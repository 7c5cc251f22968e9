// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot be virtualised; the ARIA grid pattern stands for it.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell by aria-activedescendant.
import { IconUserOff, IconUserStar } from '@tabler/icons-react'
import { memo, useSyncExternalStore } from 'react'
import type { Universe } from '../../../shared/contract/subscription-values.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import { type Dashboard, tickAmong } from './dashboard.ts'
import type { DashboardColumn } from './dashboard-columns.ts'
import classes from './dashboard-grid.module.css'
import box from './tick-box.module.css'

interface DashboardRowProps {
  readonly gridId: string
  readonly dashboard: Dashboard
  /** Begins the ids of its cells. It stays when the row takes in another contact, so that few attributes change. */
  readonly id: string
  /** Position among the rows shown, and among all. */
  readonly index: number
  readonly row: number
  readonly universes: readonly Universe[]
  readonly columns: readonly DashboardColumn[]
  /** The column that is current, if the row is; -1 for the name, null for none. */
  readonly current: number | null
  /** From the top of the rows, in pixels. */
  readonly top: number
  readonly readOnly: boolean
  readonly words: RowWords
}

/** What rows say; from the grid, so that a row that comes into view costs little. */
export interface RowWords {
  readonly administrator: string
  readonly disabled: string
  readonly noAccess: string
}

function Row(props: DashboardRowProps) {
  const { gridId, id, dashboard, index, row, universes, columns, current, readOnly, words } = props
  useSyncExternalStore(dashboard.subscribe, () => dashboard.rowVersion(row))
  const contact = dashboard.rows[row]
  if (!contact) return null
  const ticks = dashboard.ticks(row, universes)
  const nameId = `${id}-name`
  const disabled = contact.state === 'disabled'
  return (
    <div
      role="row"
      className={classes.row}
      aria-rowindex={index + 3}
      data-row={index}
      data-changed={ticks.changed !== 0 || undefined}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      <div
        role="rowheader"
        id={`${id}:-1`}
        className={classes.name}
        data-current={current === -1 || undefined}
        data-faint={disabled || undefined}
        data-column={-1}
      >
        <a
          id={nameId}
          className={classes.nameWords}
          href={`#${contactPath(contact.id)}`}
          title={`${contact.name} · ${contact.email}`}
          tabIndex={-1}
        >
          {contact.name || contact.email}
        </a>
        {contact.administrator && (
          <span className={classes.mark} title={words.administrator}>
            <IconUserStar size={15} stroke={1.8} aria-hidden />
            <span className="visually-hidden">{words.administrator}</span>
          </span>
        )}
        {disabled && (
          <span className={classes.mark} title={words.disabled}>
            <IconUserOff size={15} stroke={1.8} aria-hidden />
            <span className="visually-hidden">{words.disabled}</span>
          </span>
        )}
      </div>
      {columns.map(({ category, channel, bit }, column) => {
        const tick = tickAmong(ticks, bit)
        const changed = (ticks.changed & bit) !== 0
        return (
          <div
            key={bit}
            role="gridcell"
            className={classes.cell}
            data-column={column}
            data-current={current === column || undefined}
            data-changed={changed || undefined}
          >
            {tick === null ? (
              <span
                id={`${id}:${column}`}
                role="img"
                className={classes.impossible}
                aria-label={words.noAccess}
                title={words.noAccess}
              >
                —
              </span>
            ) : (
              <span
                id={`${id}:${column}`}
                role="checkbox"
                className={box.box}
                aria-checked={tick === 'mixed' ? 'mixed' : tick === 'on'}
                aria-labelledby={`${nameId} ${gridId}-${category} ${gridId}-${category}-${channel}`}
                aria-describedby={changed ? `${gridId}-changed` : undefined}
                aria-readonly={readOnly || undefined}
                data-tick={tick}
              />
            )}
          </div>
        )
      })}
    </div>
  )
}

/** Where the subscriptions of a contact stand alone. */
export const contactPath = (id: ContactId): string => `/contacts/${id}/subscriptions`

/** One contact of the dashboard; drawn again only when something of it changes. */
export const DashboardRow = memo(Row)
