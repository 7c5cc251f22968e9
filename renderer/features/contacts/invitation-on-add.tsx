import { Anchor, Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useSignedIn } from '../../client/session.ts'
import { mailSettingsPath } from '../../ui/activation/mail-settings-path.ts'
import type { InvitationOnAdd as Invitation } from './use-invitation-on-add.ts'

/** The tick that sends a new contact its activation request; where mail is not set up it is off and says why. */
export function InvitationOnAdd({ invitation }: { readonly invitation: Invitation }) {
  const { t } = useTranslation(['contacts', 'activation'])
  const { administrator } = useSignedIn()
  const { wanted, want, lacks } = invitation
  const what = lacks.map((lack) => t(`activation:dialog.lacks.${lack}`)).join(', ')
  const why = lacks.length > 0 && (
    <>
      {t('activation:dialog.lacking', { what })}{' '}
      {administrator && (
        <Anchor component={Link} to={mailSettingsPath} fz="inherit" underline="always">
          {t('activation:dialog.toSettings')}
        </Anchor>
      )}
    </>
  )
  return (
    <Checkbox
      mt="md"
      size="xs"
      label={t('form.inviteNow')}
      description={why || undefined}
      checked={wanted}
      disabled={lacks.length > 0}
      onChange={(event) => want(event.currentTarget.checked)}
    />
  )
}
