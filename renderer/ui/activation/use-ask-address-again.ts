import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { ContactId } from '../../../shared/contract/values.ts'
import { client, orpc } from '../../client/client.ts'
import { showError } from '../toasts.tsx'
import { useConfirmAddress } from './use-confirm-address.ts'

/** Asks a contact anew to confirm the address that waits, by the configured way. Failures are shown, never thrown. */
export function useAskAddressAgain(): (contactId: ContactId, email: string) => Promise<void> {
  const confirmAddress = useConfirmAddress()
  const queryClient = useQueryClient()
  return useCallback(
    async (contactId, email) => {
      try {
        const { way } = await queryClient.fetchQuery(orpc.mail.get.queryOptions())
        if (way === 'smtp') await client.activation.sendAddress({ contactId })
        await confirmAddress({ id: contactId }, email)
      } catch (error) {
        showError(error)
      }
    },
    [confirmAddress, queryClient],
  )
}
