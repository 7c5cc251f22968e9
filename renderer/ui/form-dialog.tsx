import { Button, Group, Modal, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { askFirst } from './ask-first.tsx'
import { ErrorNotice } from './error-notice.tsx'
import { useUnsavedGuard } from './unsaved-guard.ts'

interface FormDialogProps {
  readonly title: string
  /** The verb on the button. */
  readonly verb: string
  readonly dirty: boolean
  readonly saving: boolean
  readonly error: unknown
  readonly onSubmit: React.FormEventHandler<HTMLFormElement>
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A form in a dialog: closing it with something typed asks first. */
export function FormDialog({ title, verb, dirty, saving, error, onSubmit, onClose, children }: FormDialogProps) {
  const { t } = useTranslation()
  useUnsavedGuard(dirty && !saving)
  const close = async () => {
    if (dirty) {
      const leave = await askFirst({
        title: t('unsaved.title'),
        text: t('unsaved.text'),
        verb: t('unsaved.leave'),
        cancel: t('unsaved.stay'),
        dangerous: true,
      })
      if (!leave) return
    }
    onClose()
  }
  return (
    <Modal opened title={title} onClose={() => void close()} closeButtonProps={{ 'aria-label': t('actions.close') }}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="md">
          {children}
          {error !== null && <ErrorNotice error={error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => void close()}>
              {t('actions.cancel')}
            </Button>
            <Button type="submit" disabled={!dirty} loading={saving}>
              {verb}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
