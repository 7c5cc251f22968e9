import { TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../client/client.ts'
import { refreshSession, useSignedIn } from '../../client/session.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { FormSection } from '../../ui/form-section.tsx'
import { LanguageSelect } from '../../ui/language-select.tsx'
import { SaveBar } from '../../ui/save-bar.tsx'
import { useFieldChecks } from '../../ui/use-field-checks.ts'
import { useKeptForm } from '../../ui/use-kept-form.ts'

/** The operator's own name and language. */
export function ProfileForm({ onDirty }: { readonly onDirty: (dirty: boolean) => void }) {
  const { t } = useTranslation(['settings', 'common'])
  const { operator } = useSignedIn()
  const { required } = useFieldChecks()
  const { form, saved } = useKeptForm(
    { name: operator.name, language: operator.language },
    { validate: { name: required(120) } },
  )
  const save = useMutation(
    orpc.operators.changeProfile.mutationOptions({
      onSuccess({ name, language }) {
        saved({ name, language })
        return refreshSession()
      },
    }),
  )
  const dirty = form.isDirty()
  useEffect(() => onDirty(dirty), [dirty, onDirty])

  return (
    <FormSection title={t('account.profile')} onSubmit={form.onSubmit((values) => save.mutate(values))}>
      <TextInput
        label={t('common:fields.name')}
        description={t('account.nameHint')}
        autoComplete="name"
        {...form.getInputProps('name')}
      />
      <LanguageSelect description={t('account.languageHint')} {...form.getInputProps('language')} />
      {save.error && <ErrorNotice error={save.error} />}
      <SaveBar dirty={dirty} saving={save.isPending} onDiscard={form.reset} />
    </FormSection>
  )
}
