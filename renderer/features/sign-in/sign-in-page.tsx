import { Alert, Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../client/client.ts'
import { enterSession } from '../../client/session.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { SecretField } from '../../ui/secret-field.tsx'
import { AttemptNotice, waitOf } from './attempt-notice.tsx'
import classes from './entry.module.css'
import { EntryLayout } from './entry-layout.tsx'
import { useWait } from './use-wait.ts'

interface SignInPageProps {
  readonly shop: { readonly name: string; readonly demonstration: boolean }
  /** The operator was inside a moment ago and did not leave by themselves. */
  readonly ended: boolean
}

/** Name and password; in a demonstration also one button without either. */
export function SignInPage({ shop, ended }: SignInPageProps) {
  const { t } = useTranslation(['signIn', 'common'])
  const wait = useWait()
  const secret = useRef<HTMLInputElement>(null)
  const form = useForm({ mode: 'uncontrolled', initialValues: { login: '', password: '' } })
  const signIn = useMutation(
    orpc.operators.signIn.mutationOptions({
      onSuccess: enterSession,
      onError: (error) => {
        wait.start(waitOf(error))
        secret.current?.select()
      },
    }),
  )
  const enter = useMutation(orpc.operators.enterDemonstration.mutationOptions({ onSuccess: enterSession }))
  const { reset } = signIn
  useEffect(() => {
    if (wait.seconds === 0 && signIn.error && waitOf(signIn.error) > 0) reset()
  }, [wait.seconds, signIn.error, reset])

  return (
    <EntryLayout title={t('title')} subtitle={shop.name}>
      {ended && (
        <Alert mt="md" color="teal" c="var(--accent-text)">
          {t('ended')}
        </Alert>
      )}
      <form className={classes.form} onSubmit={form.onSubmit((values) => signIn.mutate(values))}>
        <TextInput
          label={t('login')}
          required
          withAsterisk={false}
          autoFocus
          autoComplete="username"
          autoCapitalize="off"
          spellCheck={false}
          {...form.getInputProps('login')}
        />
        <SecretField
          label={t('common:fields.password')}
          required
          withAsterisk={false}
          autoComplete="current-password"
          {...form.getInputProps('password')}
          ref={secret}
        />
        <AttemptNotice error={signIn.error} wait={wait.seconds} />
        <Button type="submit" size="md" loading={signIn.isPending} disabled={wait.seconds > 0}>
          {t('submit')}
        </Button>
      </form>
      {shop.demonstration && (
        <div className={classes.demonstration}>
          {enter.error && <ErrorNotice error={enter.error} />}
          <Button variant="default" size="md" loading={enter.isPending} onClick={() => enter.mutate({})}>
            {t('demonstration.enter')}
          </Button>
          <p className={classes.hint}>{t('demonstration.text')}</p>
        </div>
      )}
    </EntryLayout>
  )
}
