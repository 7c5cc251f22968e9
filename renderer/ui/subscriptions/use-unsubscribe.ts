import { useTranslation } from 'react-i18next'
import type { ContactSubscriptions } from '../../../shared/contract/subscriptions.ts'
import { client } from '../../client/client.ts'
import { useSignedIn } from '../../client/session.ts'
import { askFirst } from '../ask-first.tsx'
import { showDone, showError } from '../toasts.tsx'

/** Notes that the owner of an address wants no more subscribable mail, or wants it again; both ask first. */
export function useUnsubscribe({ id, name, email }: ContactSubscriptions['contact']) {
  const { t } = useTranslation('subscriptions')
  const { administrator } = useSignedIn()
  return {
    async unsubscribe() {
      const texts = [t('unsubscribe.text', { name }), ...(administrator ? [] : [t('unsubscribe.administratorOnly')])]
      const sure = await askFirst({
        title: t('unsubscribe.title', { email }),
        text: texts.join(' '),
        verb: t('unsubscribe.verb'),
      })
      if (!sure) return
      await client.subscriptions
        .unsubscribe({ contactId: id })
        .then(() => showDone(t('unsubscribe.done', { email })), showError)
    },
    async resubscribe() {
      const sure = await askFirst({
        title: t('unsubscribed.allowAsk', { email }),
        text: t('unsubscribed.allowText', { name }),
        verb: t('unsubscribed.allow'),
      })
      if (!sure) return
      await client.subscriptions
        .resubscribe({ contactId: id })
        .then(() => showDone(t('unsubscribed.allowed', { email })), showError)
    },
  }
}
