import { Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FieldName } from './job-form-model.ts'
import type { JobFormState } from './use-job-form.ts'

/** The fields of a job, each with what is wrong beside it. */
export function JobFormFields({ form }: { readonly form: JobFormState }) {
  const { t } = useTranslation('jobs')
  const { fields, issues, change, leave } = form
  const words = (name: FieldName) => {
    const issue = issues[name]
    return issue === undefined ? undefined : t(`form.issues.${issue}`)
  }
  return (
    <>
      <TextInput
        name="title"
        label={t('form.title')}
        value={fields.title}
        onChange={(event) => change('title', event.currentTarget.value)}
        onBlur={() => leave('title')}
        error={words('title')}
        maxLength={200}
        required
        autoComplete="off"
      />
      <TextInput
        name="copies"
        type="text"
        inputMode="numeric"
        w={140}
        label={t('form.copies')}
        value={fields.copies}
        onChange={(event) => change('copies', event.currentTarget.value)}
        onBlur={() => leave('copies')}
        error={words('copies')}
        maxLength={11}
        required
        autoComplete="off"
      />
      <Textarea
        name="remark"
        label={t('form.remark')}
        value={fields.remark}
        onChange={(event) => change('remark', event.currentTarget.value)}
        error={words('remark')}
        maxLength={5_000}
        autosize
        minRows={3}
        maxRows={12}
      />
    </>
  )
}
