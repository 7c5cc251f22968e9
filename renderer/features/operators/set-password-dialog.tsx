import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Operator } from '../../../shared/contract/operators.ts'
import { orpc } from '../../client/client.ts'
import { useSignedIn } from '../../client/session.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { NewPasswordField } from '../../ui/new-password-field.tsx'
import { showDone } from '../../ui/toasts.tsx'
import { useFieldChecks } from '../../ui/use-field-checks.ts'

interface SetPasswordDialogProps {
  readonly operator: Operator
  readonly onClose: () => void
}

/** Gives an operator who forgot theirs a new password; it signs them out everywhere. */
export function SetPasswordDialog({ operator, onClose }: SetPasswordDialogProps) {
  const { t } = useTranslation(['operators', 'settings'])
  const { shopName } = useSignedIn()
  const { required } = useFieldChecks()
  const { id, name, login } = operator
  const form = useForm({ initialValues: { password: '' }, validate: { password: required(1_000) } })
  const set = useMutation(
    orpc.operators.setPassword.mutationOptions({
      onSuccess() {
        showDone(t('done.passwordSet', { name }))
        onClose()
      },
    }),
  )
  return (
    <FormDialog
      title={t('setPasswordTitle', { name })}
      verb={t('setPasswordVerb')}
      dirty={form.isDirty()}
      saving={set.isPending}
      error={set.error}
      onSubmit={form.onSubmit(({ password }) => set.mutate({ id, password }))}
      onClose={onClose}
    >
      <span>{t('setPasswordText', { name })}</span>
      <NewPasswordField
        label={t('settings:account.next')}
        data-autofocus
        own={[name, login, shopName]}
        value={form.values.password}
        error={form.errors.password}
        onChange={(value) => form.setFieldValue('password', value)}
      />
    </FormDialog>
  )
}
