import { Anchor, Radio, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type MailState, MailWay } from '../../../shared/contract/mail.ts'
import { useSignedIn } from '../../client/session.ts'
import { isReady } from './invitation-plan.ts'
import { mailSettingsPath } from './mail-settings-path.ts'

interface MailWayChoiceProps {
  readonly mail: MailState
  readonly way: MailWay
  readonly onWay: (way: MailWay) => void
  readonly onLeave: () => void
}

/** By which way a message goes; a way that is not set up says what it lacks. */
export function MailWayChoice({ mail, way, onWay, onLeave }: MailWayChoiceProps) {
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
  )
}
