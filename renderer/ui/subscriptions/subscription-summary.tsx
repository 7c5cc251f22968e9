import { useTranslation } from 'react-i18next'
import type { SubscriptionChannel } from '../../../shared/contract/subscription-values.ts'
import type { ContactSubscriptions } from '../../../shared/contract/subscriptions.ts'
import { categories, cellBit } from '../../../shared/rules/subscription-cells.ts'
import { useNumbers } from '../../client/dates.ts'
import { contactCells, countIn } from './contact-cells.ts'
import classes from './subscription-summary.module.css'

const bitsOf = (channel: SubscriptionChannel) =>
  categories.reduce((bits, category) => bits | cellBit(category, channel), 0)

/** How much a contact is subscribed to, by channel; a line a universe where there are several. */
export function SubscriptionSummary(subscriptions: ContactSubscriptions) {
  const { t } = useTranslation('subscriptions')
  const numbers = useNumbers()
  const { universes, possible, on } = contactCells(subscriptions)
  return (
    <dl className={classes.summary}>
      {universes.map((universe) => (
        <div key={universe} className={classes.line}>
          {universes.length > 1 && <dt>{t(`universes.${universe}`)}</dt>}
          {(['email', 'interface'] as const).map((channel) => {
            const count = countIn(possible[universe] & bitsOf(channel), on[universe])
            return count.of === 0 ? null : (
              <dd key={channel}>
                {t('counted', {
                  channel: t(`channels.${channel}`),
                  figures: t('count', { on: numbers(count.on), of: numbers(count.of) }),
                })}
              </dd>
            )
          })}
        </div>
      ))}
    </dl>
  )
}
