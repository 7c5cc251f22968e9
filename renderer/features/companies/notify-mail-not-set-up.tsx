import { Anchor } from '@mantine/core'
import { IconMailOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useNumbers } from '../../client/dates.ts'
import { useSignedIn } from '../../client/session.ts'
import { mailSettingsPath } from '../../ui/activation/mail-settings-path.ts'
import { Notice } from '../../ui/notice.tsx'
import classes from './notify-desk.module.css'

/** No mail can leave yet: says to administrators what to do, and to others whom it takes. */
export function NotifyMailNotSetUp({ emails }: { readonly emails: number }) {
  const { t } = useTranslation('events')
  const { administrator } = useSignedIn()
  const numbers = useNumbers()
  const counted = { count: emails, formatted: numbers(emails) }
  return (
    <div className={classes.mail}>
      <Notice tone="warning" icon={IconMailOff} title={t('notify.mail.title')}>
        <span>{t(administrator ? 'notify.mail.administrator' : 'notify.mail.operator', counted)}</span>
        {administrator && (
          <Anchor component={Link} to={mailSettingsPath} fz="inherit" underline="always">
            {t('notify.mail.settings')}
          </Anchor>
        )}
      </Notice>
    </div>
  )
}
