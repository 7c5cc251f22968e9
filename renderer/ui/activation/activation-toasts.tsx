import { Anchor, Button, Code, CopyButton, Group, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCheck, IconFolder } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { electronHost } from '../../client/host.ts'
import { showDraftFolder } from '../../client/mail-drafts.ts'
import { showError } from '../toasts.tsx'

/** Says that messages wait in the outbox, and leads there. */
export function showQueued(message: string): void {
  const id = notifications.show({
    message: <Queued message={message} onLeave={() => notifications.hide(id)} />,
    icon: <IconCheck size={16} />,
    autoClose: 8_000,
  })
}

/** Says where drafts were written; stays until it is closed. */
export function showFolder(message: string, folder: string): void {
  notifications.show({
    title: message,
    message: <Folder folder={folder} />,
    icon: <IconFolder size={16} />,
    autoClose: false,
  })
}

// Toasts stand outside the router: their links are plain ones.
function Queued({ message, onLeave }: { readonly message: string; readonly onLeave: () => void }) {
  const { t } = useTranslation('activation')
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm">
      <span>{message}</span>
      <Anchor href="#/outbox" fz="inherit" underline="always" flex="none" onClick={onLeave}>
        {t('done.openOutbox')}
      </Anchor>
    </Group>
  )
}

function Folder({ folder }: { readonly folder: string }) {
  const { t } = useTranslation(['activation', 'common'])
  return (
    <Stack gap="xs" align="flex-start">
      <Code>{folder}</Code>
      <Group gap="xs">
        <CopyButton value={folder}>
          {({ copied, copy }) => (
            <Button size="xs" variant="default" onClick={copy}>
              {copied ? t('common:actions.copied') : t('done.copyPath')}
            </Button>
          )}
        </CopyButton>
        {electronHost() && (
          <Button size="xs" variant="default" onClick={() => void showDraftFolder(folder).catch(showError)}>
            {t('done.showFolder')}
          </Button>
        )}
      </Group>
    </Stack>
  )
}
