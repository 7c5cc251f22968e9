import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactId } from '../../../shared/contract/values.ts'
import { client, orpc } from '../../client/client.ts'
import { useNumbers } from '../../client/dates.ts'
import { showDone, showError } from '../toasts.tsx'
import { showQueued } from './activation-toasts.tsx'
import { openSingleDraft } from './drafting.ts'

/** Invites one contact at once, by the way of the settings, without asking. Failures are shown, never thrown. */
export function useInviteOne(): (contact: { readonly id: ContactId }) => Promise<void> {
  const { t } = useTranslation('activation')
  const numbers = useNumbers()
  const queryClient = useQueryClient()
  return useCallback(
    async ({ id }) => {
      try {
        const { way } = await queryClient.fetchQuery(orpc.mail.get.queryOptions())
        if (way === 'mail_client') return await openSingleDraft(id)
        const { queued } = await client.activation.submit({ selection: { kind: 'ids', ids: [id] } })
        if (queued === 0) showDone(t('done.queuedNone'))
        else showQueued(t('done.queued', { count: queued, formatted: numbers(queued) }))
      } catch (error) {
        showError(error)
      }
    },
    [t, numbers, queryClient],
  )
}
