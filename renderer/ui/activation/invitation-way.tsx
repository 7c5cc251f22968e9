import { Radio, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { MailState, MailWay } from '../../../shared/contract/mail.ts'
import classes from './activation-dialog.module.css'
import { MailWayChoice } from './mail-way-choice.tsx'

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
  return (
    <Stack gap="sm">
      <MailWayChoice mail={mail} way={way} onWay={onWay} onLeave={onLeave} />
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
