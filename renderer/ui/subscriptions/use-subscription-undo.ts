import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../client/client.ts'
import { useNumbers } from '../../client/dates.ts'
import { showDone } from '../toasts.tsx'

/** Takes a change of contacts' subscriptions back and says what became of it; a failure is thrown. */
export function useSubscriptionUndo(): (undoId: number) => Promise<void> {
  const { t } = useTranslation('subscriptions')
  const numbers = useNumbers()
  return useCallback(
    async (undoId) => {
      const { restored, kept } = await client.subscriptions.undo({ undoId })
      const words: string[] = [t('done.restored', { count: restored, formatted: numbers(restored) })]
      if (kept > 0) words.push(t('done.kept', { count: kept, formatted: numbers(kept) }))
      showDone(words.join(' '))
    },
    [t, numbers],
  )
}
