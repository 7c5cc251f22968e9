import { Button } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client, orpc } from '../../client/client.ts'
import { queryClient } from '../../client/query-client.ts'
import { enterSession, leaveSession } from '../../client/session.ts'
import { SecretField } from '../../ui/secret-field.tsx'
import { showError } from '../../ui/toasts.tsx'
import { UsernameHint } from '../../ui/username-hint.tsx'
import { AttemptNotice, waitOf } from './attempt-notice.tsx'
import classes from './entry.module.css'
import { EntryLayout } from './entry-layout.tsx'
import { useWait } from './use-wait.ts'

interface LockScreenProps {
  readonly operator: { readonly name: string; readonly login: string }
  readonly demonstration: boolean
}

/** In place of everything until the operator proves who they are; what was open stays as it was, out of sight. */
export function LockScreen({ operator, demonstration }: LockScreenProps) {
  const { t } = useTranslation(['signIn', 'common'])
  const wait = useWait()
  const secret = useRef<HTMLInputElement>(null)
  const form = useForm({ mode: 'uncontrolled', initialValues: { password: '' } })
  const unlock = useMutation(
    orpc.operators.unlock.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(),
      onError: (error) => {
        wait.start(waitOf(error))
        secret.current?.select()
      },
    }),
  )

  useLayoutEffect(() => {
    document.documentElement.dataset.locked = ''
    return () => {
      delete document.documentElement.dataset.locked
    }
  }, [])

  return (
    <EntryLayout title={t('lock.title')} subtitle={t('lock.text', { name: operator.name })} languageChoice={false}>
      <form className={classes.form} onSubmit={form.onSubmit((values) => unlock.mutate(values))}>
        <UsernameHint login={operator.login} />
        <SecretField
          label={t('common:fields.password')}
          required={!demonstration}
          withAsterisk={false}
          autoFocus
          autoComplete="current-password"
          {...form.getInputProps('password')}
          ref={secret}
        />
        <AttemptNotice error={unlock.error} wait={wait.seconds} />
        <Button type="submit" size="md" loading={unlock.isPending} disabled={wait.seconds > 0}>
          {t('lock.unlock')}
        </Button>
        {demonstration && (
          <Button
            variant="default"
            size="md"
            onClick={() => client.operators.enterDemonstration().then(enterSession).catch(showError)}
          >
            {t('lock.demonstration')}
          </Button>
        )}
      </form>
      <SomeoneElse name={operator.name} />
    </EntryLayout>
  )
}

/** Signing out from here throws away what was kept, so the question stands in the card itself: dialogs are hidden. */
function SomeoneElse({ name }: { readonly name: string }) {
  const { t } = useTranslation(['signIn', 'common'])
  const [asking, setAsking] = useState(false)
  if (!asking) {
    return (
      <Button mt="sm" variant="subtle" fullWidth onClick={() => setAsking(true)}>
        {t('lock.other')}
      </Button>
    )
  }
  return (
    <section className={classes.demonstration} aria-label={t('lock.otherTitle', { name })}>
      <p className={classes.hint}>{t('lock.otherText', { name })}</p>
      <div className={classes.form}>
        <Button color="red" autoFocus onClick={() => leaveSession().catch(showError)}>
          {t('lock.otherVerb')}
        </Button>
        <Button variant="default" onClick={() => setAsking(false)}>
          {t('common:actions.cancel')}
        </Button>
      </div>
    </section>
  )
}
