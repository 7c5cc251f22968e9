import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MessageRow } from '../../../shared/contract/outbox.ts'
import { en } from '../../../shared/i18n/outbox/en.ts'

const isKnown = (type: string): type is keyof typeof en.types => type in en.types

/** Says in words what a message is. */
export function useMessageWords() {
  const { t } = useTranslation('outbox')
  return useMemo(
    () => ({
      /** `C-01 Activation request`; a type that the catalogue of words does not know is told by its code. */
      what: ({ type }: Pick<MessageRow, 'type'>) =>
        !isKnown(type) ? type : type === 'test' ? t('types.test') : `${type} ${t(`types.${type}`)}`,
    }),
    [t],
  )
}
