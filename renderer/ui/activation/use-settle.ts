import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestSelection } from '../../../shared/contract/activation.ts'
import { client } from '../../client/client.ts'
import { useNumbers } from '../../client/dates.ts'
import { showDone, showError } from '../toasts.tsx'

/** Notes an operator's word on drafts and uncertain messages, and says so. Failures are shown, never thrown. */
export function useSettle(): (selection: RequestSelection, outcome: 'sent' | 'not_sent') => Promise<void> {
  const { t } = useTranslation('activation')
  const numbers = useNumbers()
  return useCallback(
    async (selection, outcome) => {
      const counted = (count: number) => ({ count, formatted: numbers(count) })
      try {
        const { settled, leftOut } = await client.activation.settle({ selection, outcome })
        const words: string[] = []
        if (settled > 0 || leftOut === 0) {
          words.push(t(outcome === 'sent' ? 'done.settledSent' : 'done.settledNotSent', counted(settled)))
        }
        if (leftOut > 0) words.push(t('done.settledLeftOut', counted(leftOut)))
        showDone(words.join(' '))
      } catch (error) {
        showError(error)
      }
    },
    [t, numbers],
  )
}
