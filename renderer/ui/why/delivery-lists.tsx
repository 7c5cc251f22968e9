import { IconBellOff } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeliveryList } from '../../../shared/contract/events.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import { useNumbers } from '../../client/dates.ts'
import { EmptyState } from '../empty-state.tsx'
import classes from './delivery-lists.module.css'
import { deliveryPeople, reasonsOf, whysOf } from './delivery-people.ts'
import { DeliverySummary } from './delivery-summary.tsx'
import { DeliveryTable } from './delivery-table.tsx'

interface DeliveryListsProps {
  readonly list: DeliveryList
  readonly onAsk?: (contact: { readonly id: ContactId; readonly name: string }) => void
  readonly marked?: ContactId
}

/** Who is told of an event, by which channels and why, and who subscribed and is left out all the same. */
export function DeliveryLists({ list, onAsk, marked }: DeliveryListsProps) {
  const { t } = useTranslation(['events', 'subscriptions'])
  const numbers = useNumbers()
  const told = useMemo(() => deliveryPeople(list.recipients), [list.recipients])
  const leftOut = useMemo(() => deliveryPeople(list.leftOut), [list.leftOut])
  const shared = { ...(onAsk && { onAsk }), ...(marked !== undefined && { marked }) }
  return (
    <>
      <section className={classes.section}>
        <h3 className={classes.title}>
          {t('list.recipients')}{' '}
          <span className={classes.summary} role="status">
            <DeliverySummary recipients={list.recipients} />
          </span>
        </h3>
        {told.length === 0 ? (
          <div className={classes.nobody}>
            <EmptyState
              icon={IconBellOff}
              title={t('list.nobodyTitle')}
              text={t('list.nobodyText', { category: t(`subscriptions:categories.${list.category}.name`) })}
            />
          </div>
        ) : (
          <DeliveryTable
            label={t('list.recipients')}
            because={t('list.because')}
            people={told}
            words={(person) =>
              whysOf(person)
                .map((why) => t(`why.${why}`))
                .join(', ')
            }
            {...shared}
          />
        )}
      </section>
      {leftOut.length > 0 && (
        <section className={classes.section}>
          <h3 className={classes.title}>{t('list.leftOutCounted', { formatted: numbers(leftOut.length) })}</h3>
          <DeliveryTable
            label={t('list.leftOut')}
            because={t('list.reason')}
            people={leftOut}
            words={(person) =>
              reasonsOf(person)
                .map((reason) => t(`leftOut.${reason}`))
                .join(', ')
            }
            {...shared}
          />
        </section>
      )}
    </>
  )
}
