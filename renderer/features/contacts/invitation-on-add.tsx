import { Anchor, Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useSignedIn } from '../../client/session.ts'
import { mailSettingsPath } from '../../ui/activation/mail-settings-path.ts'
import classes from './invitation-on-add.module.css'
import type { InvitationOnAdd as Invitation } from './use-invitation-on-add.ts'

/**
 * The tick that sends a new contact its activation request; where mail is not set up it is off and says why. It stands
 * in the foot of the form, where no message about a field that is left moves it from under the mouse.
 */
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
      className={classes.tick}
      size="xs"
      label={t('form.inviteNow')}
      description={why || undefined}
      checked={wanted}
      disabled={lacks.length > 0}
      onChange={(event) => want(event.currentTarget.checked)}
    />
  )
}
