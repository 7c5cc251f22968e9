import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactId } from '../../../shared/contract/values.ts'
import { orpc } from '../../client/client.ts'
import { showError } from '../toasts.tsx'
import { showQueued } from './activation-toasts.tsx'
import { openAddressDraft } from './drafting.ts'

/**
 * Goes on after a new address was saved as pending: opens the draft that asks for its confirmation, or says that the
 * message is in the outbox. Failures are shown, never thrown.
 */
export function useConfirmAddress(): (contact: { readonly id: ContactId }, email: string) => Promise<void> {
  const { t } = useTranslation('activation')
  const queryClient = useQueryClient()
  return useCallback(
    async ({ id }, email) => {
      try {
        const { way } = await queryClient.fetchQuery(orpc.mail.get.queryOptions())
        if (way === 'mail_client') return await openAddressDraft(id)
        showQueued(t('done.confirmationQueued', { email }))
      } catch (error) {
        showError(error)
      }
    },
    [t, queryClient],
  )
}
