import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestRow } from '../../../shared/contract/activation.ts'
import { useWhen } from './use-when.ts'

/** When a request was sent and by whose word; empty where it was not. */
export function useSentWords(): (row: Pick<RequestRow, 'sentAt' | 'sentBy'>) => string {
  const { t } = useTranslation('outbox')
  const when = useWhen()
  return useMemo(
    () =>
      ({ sentAt, sentBy }) => {
        if (sentAt === null) return ''
        const date = when(sentAt)
        if (!sentBy) return t('ledger.byNobody', { date })
        if (sentBy.kind === 'server') return t('ledger.byServer', { date })
        return sentBy.name === null ? date : t('ledger.byOperator', { date, name: sentBy.name })
      },
    [t, when],
  )
}
