import { IconBell, IconMail } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Universe } from '../../../shared/contract/subscription-values.ts'
import { channels } from '../../../shared/rules/subscription-cells.ts'
import type { Tick, TickColumn } from './cell-ticks.ts'
import classes from './contact-subscriptions-grid.module.css'
import { TickBox } from './tick-box.tsx'
import { TickTarget } from './tick-target.tsx'

/** Where the focus of a grid with one tab stop stands. */
export interface PlaceFocus {
  readonly place: string
  readonly tabStop: boolean
  readonly onFocus: () => void
}

interface ChannelHeadProps {
  readonly column: TickColumn
  /** Null where nothing of the column can be had. */
  readonly tick: Tick | null
  readonly readOnly: boolean
  readonly focus: PlaceFocus
  readonly onTick: (on: boolean) => void
}

interface ContactSubscriptionsHeadProps {
  readonly universes: readonly Universe[]
  readonly heads: readonly ChannelHeadProps[]
  readonly readOnly: boolean
}

/** The head of the grid: universes, where there are several, above their channels, each with a tick for its column. */
export function ContactSubscriptionsHead({ universes, heads, readOnly }: ContactSubscriptionsHeadProps) {
  const { t } = useTranslation('subscriptions')
  const several = universes.length > 1
  const groups = [...(several ? ['all' as const] : []), ...universes]
  return (
    <thead>
      <tr>
        <th scope="col" className={classes.corner} rowSpan={2}>
          {t(readOnly ? 'grid.categories' : 'grid.allCategories')}
        </th>
        {groups.map((universe) => (
          <th key={universe} scope="colgroup" colSpan={channels.length} className={classes.universe}>
            {universe === 'all' ? t('allUniverses') : t(`universes.${universe}`)}
          </th>
        ))}
      </tr>
      <tr>
        {heads.map((head) => (
          <ChannelHead key={head.column.key} several={several} {...head} />
        ))}
      </tr>
    </thead>
  )
}

function ChannelHead({ column, tick, readOnly, focus, several, onTick }: ChannelHeadProps & { several: boolean }) {
  const { t } = useTranslation('subscriptions')
  const channel = t(`channels.${column.channel}`)
  const universe = column.universe === 'all' ? t('allUniverses') : t(`universes.${column.universe}`)
  const Sign = column.channel === 'interface' ? IconBell : IconMail
  return (
    <th scope="col" className={classes.channel} data-all={column.universe === 'all' || undefined}>
      <span className={classes.channelSign} title={channel}>
        <Sign size={15} stroke={1.7} aria-hidden />
      </span>
      <span className={classes.channelName}>{channel}</span>
      {!readOnly && tick !== null && (
        <TickTarget>
          <TickBox
            label={several ? t('grid.column', { channel, universe }) : t('grid.columnAlone', { channel })}
            tick={tick}
            readOnly={false}
            onTick={onTick}
            {...focus}
          />
        </TickTarget>
      )}
    </th>
  )
}
