import { Button } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { orpc } from '../../client/client.ts'
import { useSignedIn } from '../../client/session.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { FormSection } from '../../ui/form-section.tsx'
import { NewPasswordField } from '../../ui/new-password-field.tsx'
import { SecretField } from '../../ui/secret-field.tsx'
import { showDone } from '../../ui/toasts.tsx'
import { UsernameHint } from '../../ui/username-hint.tsx'

/** Changes the operator's own password; `?password` in the address leads straight to it. */
export function PasswordForm({ onDirty }: { readonly onDirty: (dirty: boolean) => void }) {
  const { t } = useTranslation('settings')
  const { operator, shopName } = useSignedIn()
  const [search] = useSearchParams()
  const wanted = search.has('password')
  const first = useRef<HTMLInputElement>(null)
  const form = useForm({
    initialValues: { current: '', next: '' },
  })
  const change = useMutation(
    orpc.operators.changePassword.mutationOptions({
      onSuccess() {
        form.reset()
        showDone(t('account.changed'))
      },
    }),
  )
  const { current, next } = form.values
  const dirty = current !== '' || next !== ''
  useEffect(() => onDirty(dirty), [dirty, onDirty])
  useEffect(() => {
    if (wanted) first.current?.focus()
  }, [wanted])

  return (
    <FormSection title={t('account.passwordTitle')} onSubmit={form.onSubmit((values) => change.mutate(values))}>
      <UsernameHint login={operator.login} />
      <SecretField
        label={t('account.current')}
        autoComplete="current-password"
        {...form.getInputProps('current')}
        ref={first}
      />
      <NewPasswordField
        label={t('account.next')}
        own={[operator.name, operator.login, shopName]}
        value={next}
        error={form.errors.next}
        onChange={(value) => form.setFieldValue('next', value)}
      />
      {change.error && <ErrorNotice error={change.error} />}
      <div>
        <Button type="submit" disabled={current === '' || next === ''} loading={change.isPending}>
          {t('account.change')}
        </Button>
      </div>
    </FormSection>
  )
}
