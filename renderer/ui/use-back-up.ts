import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Selection } from '../../shared/contract/contacts.ts'
import { client } from '../client/client.ts'
import { useNumbers } from '../client/dates.ts'
import { errorCode } from '../client/error-words.ts'
import { saveDownload } from '../client/transfers.ts'
import { showDone, showError } from './toasts.tsx'

/**
 * Backs up user data (prismaprepare-go customer management, "Sauvegarder les données utilisateur"): asks nothing, and
 * saves the ZIP as soon as it is written. Failures are shown, never thrown.
 */
export function useBackUp(): (selection: Selection) => Promise<void> {
  const { t } = useTranslation('contacts')
  const numbers = useNumbers()
  return useCallback(
    async (selection) => {
      const counted = (count: number) => ({ count, formatted: numbers(count) })
      try {
        const { contacts, jobs, missing, download } = await client.contacts.backUp({ selection })
        if (!(await saveDownload(download))) return
        const words: string[] = [
          t('done.backedUp', {
            contacts: t('deletion.contacts', counted(contacts)),
            jobs: t('deletion.jobs', counted(jobs)),
          }),
        ]
        if (missing > 0) words.push(t('done.backedUpMissing', counted(missing)))
        showDone(words.join(' '))
      } catch (error) {
        if (errorCode(error) !== 'STOPPED') showError(error)
      }
    },
    [t, numbers],
  )
}
