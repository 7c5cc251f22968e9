import { Button, Group, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconAlertCircle, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { errorWords } from '../client/error-words.ts'
import { TechnicalDetail } from './technical-detail.tsx'

interface UndoToast {
  /** What was done: “Élodie Brûlé deactivated.” */
  readonly message: string
  /** Takes it back; a failure is shown. */
  readonly onUndo: () => Promise<unknown> | undefined
}

/** Says that something reversible was done, and offers to take it back for ten seconds. */
export function showUndo({ message, onUndo }: UndoToast): void {
  const undo = async (id: string) => {
    notifications.hide(id)
    try {
      await onUndo()
    } catch (error) {
      showError(error)
    }
  }
  const id = notifications.show({
    message: <UndoMessage message={message} onUndo={() => void undo(id)} />,
    icon: <IconCheck size={16} />,
    autoClose: 10_000,
  })
}

/** Says that something was done. */
export function showDone(message: string): void {
  notifications.show({ message, icon: <IconCheck size={16} />, autoClose: 4_000 })
}

/** Says what went wrong. What nobody expected stays until it is closed, with its technical detail. */
export function showError(error: unknown): void {
  const { text, detail } = errorWords(error)
  notifications.show({
    message: (
      <Stack gap={4}>
        {text}
        {detail !== null && <TechnicalDetail detail={detail} />}
      </Stack>
    ),
    color: 'red',
    icon: <IconAlertCircle size={16} />,
    autoClose: detail === null ? 10_000 : false,
  })
}

function UndoMessage({ message, onUndo }: { readonly message: string; readonly onUndo: () => void }) {
  const { t } = useTranslation()
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm">
      <span>{message}</span>
      <Button variant="subtle" size="xs" onClick={onUndo} flex="none">
        {t('actions.undo')}
      </Button>
    </Group>
  )
}
