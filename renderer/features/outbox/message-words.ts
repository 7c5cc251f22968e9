import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MessageRow } from '../../../shared/contract/outbox.ts'
import { en } from '../../../shared/i18n/outbox/en.ts'

const isKnown = (type: string): type is keyof typeof en.types => type in en.types

/** Says in words what a message is; nothing for a type that has a code only. */
export function useMessageWords() {
  const { t } = useTranslation('outbox')
  return useMemo(
    () => ({
      what: ({ type }: Pick<MessageRow, 'type'>) => (isKnown(type) ? t(`types.${type}`) : ''),
    }),
    [t],
  )
}
