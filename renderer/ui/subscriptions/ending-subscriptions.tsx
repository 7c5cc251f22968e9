import { IconBellOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Cell } from '../../../shared/rules/subscription-cells.ts'
import { useNumbers } from '../../client/dates.ts'
import { Notice } from '../notice.tsx'
import { endingGroups } from './ending-groups.ts'
import classes from './ending-subscriptions.module.css'

/** Says which subscriptions of a contact saving would end. */
export function EndingSubscriptions({ cells }: { readonly cells: readonly Cell[] }) {
  const { t } = useTranslation('subscriptions')
  const numbers = useNumbers()
  return (
    <Notice
      tone="warning"
      icon={IconBellOff}
      title={t('ending.title', { count: cells.length, formatted: numbers(cells.length) })}
    >
      <dl className={classes.groups}>
        {endingGroups(cells).map(({ universe, channels, categories, all }) => (
          <div key={`${universe}-${channels.join()}`}>
            <dt>
              {t('ending.where', {
                universe: t(`universes.${universe}`),
                channels: channels.map((channel) => t(`channels.${channel}`)).join(', '),
              })}
            </dt>
            <dd>
              {all ? t('ending.all') : categories.map((category) => t(`categories.${category}.name`)).join(' · ')}
            </dd>
          </div>
        ))}
      </dl>
    </Notice>
  )
}
