import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Selection } from '../../../shared/contract/contacts.ts'
import { client } from '../../client/client.ts'
import { errorCode } from '../../client/error-words.ts'
import { saveDownload } from '../../client/transfers.ts'
import { showDone, showError } from '../toasts.tsx'

/** Writes the subscriptions of a selection as CSV and hands the file over; failures are shown, never thrown. */
export function useSubscriptionExport(): (selection: Selection) => Promise<void> {
  const { t } = useTranslation('subscriptionImport')
  return useCallback(
    async (selection) => {
      try {
        const { contacts, rows, download } = await client.subscriptions.export({ selection })
        if (rows === 0) showDone(t('export.nothing'))
        else if (await saveDownload(download)) showDone(t('export.done', { contacts, rows }))
      } catch (error) {
        if (errorCode(error) !== 'STOPPED') showError(error)
      }
    },
    [t],
  )
}
