import { Anchor, Radio, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type MailState, MailWay } from '../../../shared/contract/mail.ts'
import { useSignedIn } from '../../client/session.ts'
import classes from './activation-dialog.module.css'
import { isReady } from './invitation-plan.ts'
import { mailSettingsPath } from './mail-settings-path.ts'

/** How drafts for several contacts come. */
export type DraftManner = 'oneByOne' | 'folder'

interface InvitationWayProps {
  readonly mail: MailState
  readonly way: MailWay
  readonly onWay: (way: MailWay) => void
  /** How drafts come where there are several; null for one. */
  readonly manner: DraftManner | null
  readonly onManner: (manner: DraftManner) => void
  /** There are more than a round of drafts takes. */
  readonly overMost: boolean
  readonly onLeave: () => void
}

/** By which way the requests go; a way that is not set up says what it lacks. */
export function InvitationWay({ mail, way, onWay, manner, onManner, overMost, onLeave }: InvitationWayProps) {
  const { t } = useTranslation('activation')
  const { administrator } = useSignedIn()
  const hint = (of: MailWay) => {
    if (isReady(mail, of)) return t(`dialog.wayHints.${of}`)
    const what = mail.lacks[of].map((lack) => t(`dialog.lacks.${lack}`)).join(', ')
    return (
      <>
        {t('dialog.lacking', { what })}{' '}
        {administrator && (
          <Anchor component={Link} to={mailSettingsPath} fz="inherit" underline="always" onClick={onLeave}>
            {t('dialog.toSettings')}
          </Anchor>
        )}
      </>
    )
  }
  return (
    <Stack gap="sm">
      <Radio.Group label={t('dialog.way')} value={way} onChange={(value) => onWay(MailWay.parse(value))}>
        <Stack gap={8} mt={4}>
          {MailWay.options.map((option) => (
            <Radio
              key={option}
              size="xs"
              value={option}
              label={t(`dialog.ways.${option}`)}
              description={hint(option)}
              disabled={!isReady(mail, option)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {way === 'mail_client' && manner !== null && (
        <Radio.Group
          label={t('dialog.manner')}
          value={manner}
          onChange={(value) => onManner(value === 'folder' ? 'folder' : 'oneByOne')}
        >
          <Stack gap={8} mt={4}>
            <Radio
              size="xs"
              value="oneByOne"
              label={t('dialog.manners.oneByOne')}
              description={t(overMost ? 'dialog.mannerHints.oneByOneMost' : 'dialog.mannerHints.oneByOne')}
            />
            <Radio
              size="xs"
              value="folder"
              label={t('dialog.manners.folder')}
              description={t('dialog.mannerHints.folder')}
            />
          </Stack>
        </Radio.Group>
      )}
      <p className={classes.hint}>{t('dialog.linkDays', { count: mail.linkDays })}</p>
    </Stack>
  )
}
