import { IconMailX, IconUserOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ContactSubscriptions } from '../../../shared/contract/subscriptions.ts'
import { Notice } from '../notice.tsx'
import classes from './contact-subscriptions-notices.module.css'
import { UnsubscribedNotice } from './unsubscribed-notice.tsx'

/** What stands between a contact and its ticks: disabled, unsubscribed, or an address that was refused. */
export function ContactSubscriptionsNotices(subscriptions: ContactSubscriptions) {
  const { t } = useTranslation('subscriptions')
  const { state, undeliverable } = subscriptions.contact
  return (
    <div className={classes.notices}>
      {state === 'disabled' && (
        <Notice tone="warning" icon={IconUserOff} title={t('disabled.title')}>
          {t('disabled.text')}
        </Notice>
      )}
      {undeliverable && (
        <Notice tone="danger" icon={IconMailX} title={t('undeliverable.title')}>
          {t('undeliverable.text')}
        </Notice>
      )}
      <UnsubscribedNotice {...subscriptions} />
    </div>
  )
}
