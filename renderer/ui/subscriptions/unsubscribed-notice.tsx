import { Button } from '@mantine/core'
import { IconMailOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ContactSubscriptions } from '../../../shared/contract/subscriptions.ts'
import { useDates } from '../../client/dates.ts'
import { useSignedIn } from '../../client/session.ts'
import { Notice } from '../notice.tsx'
import { useUnsubscribe } from './use-unsubscribe.ts'

/** Says since when the owner of the address wants no subscribable mail; nothing where they do. */
export function UnsubscribedNotice({ contact, unsubscribedAt }: ContactSubscriptions) {
  const { t } = useTranslation('subscriptions')
  const dates = useDates()
  const { administrator } = useSignedIn()
  const { resubscribe } = useUnsubscribe(contact)
  if (unsubscribedAt === null) return null
  return (
    <Notice tone="warning" icon={IconMailOff} title={t('unsubscribed.title', { date: dates.day(unsubscribedAt) })}>
      <span>{t('unsubscribed.text')}</span>
      {administrator && (
        <div>
          <Button size="xs" variant="default" onClick={() => void resubscribe()}>
            {t('unsubscribed.allow')}
          </Button>
        </div>
      )}
    </Notice>
  )
}
