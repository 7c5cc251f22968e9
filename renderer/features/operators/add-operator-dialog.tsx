import { Radio, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Role } from '../../../shared/contract/operators.ts'
import { orpc } from '../../client/client.ts'
import { useSignedIn } from '../../client/session.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { LanguageSelect } from '../../ui/language-select.tsx'
import { NewPasswordField } from '../../ui/new-password-field.tsx'
import { showDone } from '../../ui/toasts.tsx'
import { useCheckedForm } from '../../ui/use-checked-form.ts'
import { useFieldChecks } from '../../ui/use-field-checks.ts'
import { refreshOperators } from './operators-queries.ts'

/** Adds an operator with a first password. */
export function AddOperatorDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['operators', 'common'])
  const { operator: self, shopName } = useSignedIn()
  const { required } = useFieldChecks()
  const form = useCheckedForm({
    initialValues: { name: '', login: '', role: 'operator' as Role, language: self.language, password: '' },
    validate: { name: required(120), login: required(80), password: required(1_000) },
  })
  const add = useMutation(
    orpc.operators.add.mutationOptions({
      async onSuccess({ name }) {
        await refreshOperators()
        showDone(t('done.added', { name }))
        onClose()
      },
    }),
  )
  const { name, login, password } = form.values

  return (
    <FormDialog
      title={t('add')}
      verb={t('common:actions.add')}
      dirty={form.isDirty()}
      saving={add.isPending}
      error={add.error}
      onSubmit={form.onSubmit((values) => add.mutate(values))}
      onClose={onClose}
    >
      <TextInput label={t('columns.name')} data-autofocus autoComplete="off" {...form.getInputProps('name')} />
      <TextInput
        label={t('columns.login')}
        description={t('loginHint')}
        autoComplete="off"
        spellCheck={false}
        {...form.getInputProps('login')}
      />
      <Radio.Group label={t('columns.role')} {...form.getInputProps('role')}>
        <Stack gap="xs" mt={4}>
          {Role.options.toReversed().map((role) => (
            <Radio
              key={role}
              value={role}
              size="xs"
              label={t(`common:roles.${role}`)}
              description={t(`roleHints.${role}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <LanguageSelect {...form.getInputProps('language')} />
      <NewPasswordField
        label={t('common:fields.password')}
        description={t('passwordHint')}
        own={[name, login, shopName]}
        value={password}
        error={form.errors.password}
        onChange={(value) => form.setFieldValue('password', value)}
      />
    </FormDialog>
  )
}
