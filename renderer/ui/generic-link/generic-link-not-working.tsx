import { Anchor, Button, Group, Stack } from '@mantine/core'
import { IconLinkOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Notice } from '../notice.tsx'

interface GenericLinkNotWorkingProps {
  readonly reason: 'off' | 'expired'
  readonly onClose: () => void
}

/** A link that does not work is not sent: says why, and where that is changed. */
export function GenericLinkNotWorking({ reason, onClose }: GenericLinkNotWorkingProps) {
  const { t } = useTranslation(['store', 'common'])
  return (
    <Stack gap="md">
      <Notice tone="warning" icon={IconLinkOff} title={t(`send.${reason}.title`)}>
        <span>{t(`send.${reason}.text`)}</span>
        <Anchor component={Link} to="/store/links" fz="inherit" underline="always" onClick={onClose}>
          {t('send.toLinks')}
        </Anchor>
      </Notice>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('common:actions.close')}
        </Button>
      </Group>
    </Stack>
  )
}
