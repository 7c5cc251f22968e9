import { modals } from '@mantine/modals'
import i18next from 'i18next'
import type { ReactNode } from 'react'

interface Question {
  readonly title: string
  /** Exactly what will happen. */
  readonly text: ReactNode
  /** The verb on the button; never “OK”. */
  readonly verb: string
  /** The word on the other button, “Cancel” unless told. */
  readonly cancel?: string
  /** Something will be gone. */
  readonly dangerous?: boolean
}

/** Asks before something that cannot be taken back; true if the operator chose the verb. */
export function askFirst({ title, text, verb, cancel, dangerous = false }: Question): Promise<boolean> {
  return new Promise((resolve) => {
    modals.openConfirmModal({
      title,
      children: text,
      labels: { confirm: verb, cancel: cancel ?? i18next.t('actions.cancel') },
      confirmProps: dangerous ? { color: 'red' } : {},
      onConfirm: () => resolve(true),
      onClose: () => resolve(false),
    })
  })
}
