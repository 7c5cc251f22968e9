import { Alert } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { MailState } from '../../../shared/contract/mail.ts'
import { orpc } from '../../client/client.ts'
import { useSignedIn } from '../../client/session.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { SaveFoot } from '../../ui/save-foot.tsx'
import { useUnsavedGuard } from '../../ui/unsaved-guard.ts'
import { MailLinksSection } from './mail-links-section.tsx'
import { MailServerSection } from './mail-server-section.tsx'
import classes from './mail-settings.module.css'
import { MailTest } from './mail-test.tsx'
import { MailWaySection } from './mail-way-section.tsx'
import { useMailForm } from './use-mail-form.ts'

/** How mail leaves: by the mail program or a server, under whose name, and with which address in its links. */
export function MailSettingsPage() {
  const { data, error, refetch } = useQuery(orpc.mail.get.queryOptions())
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  return data ? <MailSettingsForm state={data} /> : null
}

function MailSettingsForm({ state }: { readonly state: MailState }) {
  const { t } = useTranslation('settings')
  const { administrator } = useSignedIn()
  const mail = useMailForm(state)
  const { form } = mail
  const { testTo: _testTo, ...kept } = form.getInitialValues()
  const { testTo: _typed, ...typed } = form.values
  const dirty = JSON.stringify(kept) !== JSON.stringify(typed)
  useUnsavedGuard(dirty)
  const part = { form, state, disabled: !administrator, turn: mail.turn }
  return (
    <form className={classes.form} onSubmit={form.onSubmit(mail.save)} noValidate>
      {!administrator && (
        <Alert color="gray" mb="lg" className={classes.notice}>
          {t('readOnly')}
        </Alert>
      )}
      <MailWaySection {...part} />
      <MailLinksSection {...part} />
      <MailServerSection {...part} />
      {administrator && <MailTest mail={mail} />}
      {administrator && <SaveFoot error={mail.saveError} dirty={dirty} saving={mail.saving} onDiscard={mail.discard} />}
    </form>
  )
}
