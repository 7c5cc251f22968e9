import { Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SubscriptionCategory } from '../../../shared/contract/subscription-values.ts'
import { isInUniverse } from '../../../shared/rules/subscription-cells.ts'
import type { Tick, TickColumn } from './cell-ticks.ts'
import classes from './contact-subscriptions-grid.module.css'
import type { PlaceFocus } from './contact-subscriptions-head.tsx'
import { TickBox } from './tick-box.tsx'
import { TickTarget } from './tick-target.tsx'

interface ContactSubscriptionsCellProps {
  readonly category: SubscriptionCategory
  readonly column: TickColumn
  /** The company is in several universes, so that the cell's name needs its own. */
  readonly several: boolean
  /** Null where the contact cannot have it. */
  readonly tick: Tick | null
  readonly byDefault: boolean
  readonly changed: boolean
  readonly readOnly: boolean
  /** Id of the legend, whose parts describe the marks. */
  readonly legend: string
  readonly focus: PlaceFocus
  readonly onTick: (on: boolean) => void
}

/** A cell of the grid: a tick box, or a dash with the reason why there can be none. */
export function ContactSubscriptionsCell(props: ContactSubscriptionsCellProps) {
  const { category, column, tick, byDefault, changed, focus, legend } = props
  const { t } = useTranslation('subscriptions')
  const all = column.universe === 'all'
  if (tick === null) {
    const exists = column.universes.some((universe) => isInUniverse(category, universe))
    const reason = t(exists ? 'grid.noAccess' : 'grid.partnersOnly')
    return (
      <Tooltip label={reason} events={{ hover: true, focus: true, touch: true }} multiline maw={280}>
        <td
          className={classes.cell}
          data-all={all || undefined}
          data-place={focus.place}
          tabIndex={focus.tabStop ? 0 : -1}
          onFocus={focus.onFocus}
        >
          <span className={classes.impossible} aria-hidden>
            —
          </span>
          <span className="visually-hidden">{reason}</span>
        </td>
      </Tooltip>
    )
  }

  const words = { category: t(`categories.${category}.name`), channel: t(`channels.${column.channel}`) }
  const universe = column.universe === 'all' ? t('allUniverses') : t(`universes.${column.universe}`)
  const marks = [...(byDefault ? [`${legend}-default`] : []), ...(changed ? [`${legend}-changed`] : [])]
  return (
    <td className={classes.cell} data-all={all || undefined} data-changed={changed || undefined}>
      <TickTarget>
        <TickBox
          label={props.several ? t('grid.cell', { ...words, universe }) : t('grid.cellAlone', words)}
          tick={tick}
          byDefault={byDefault}
          readOnly={props.readOnly}
          describedBy={marks.length > 0 ? marks.join(' ') : undefined}
          onTick={props.onTick}
          {...focus}
        />
      </TickTarget>
    </td>
  )
}
