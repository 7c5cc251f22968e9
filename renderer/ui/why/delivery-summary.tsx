import { useTranslation } from 'react-i18next'
import type { Recipient } from '../../../shared/contract/events.ts'
import { useNumbers } from '../../client/dates.ts'
import { deliveryPeople } from './delivery-people.ts'

/** A list of a delivery in one line: how many people, by how many e-mails and notifications. */
export function DeliverySummary({ recipients }: { readonly recipients: readonly Recipient[] }) {
  const { t } = useTranslation('events')
  const numbers = useNumbers()
  const counted = (count: number) => ({ count, formatted: numbers(count) })
  const on = (wanted: Recipient['channel']) => recipients.filter(({ channel }) => channel === wanted).length
  const emails = on('email')
  const notifications = on('interface')
  return [
    t('list.told', counted(deliveryPeople(recipients).length)),
    ...(emails > 0 ? [t('list.emails', counted(emails))] : []),
    ...(notifications > 0 ? [t('list.notifications', counted(notifications))] : []),
  ].join(' · ')
}
