import { Alert } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Template } from '../../../shared/contract/catalogue.ts'
import type { TemplateProblem } from '../../../shared/contract/template-problem.ts'
import type { Language } from '../../../shared/contract/values.ts'
import { orpc } from '../../client/client.ts'
import { errorData } from '../../client/error-words.ts'
import { useSignedIn } from '../../client/session.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { SaveBar } from '../../ui/save-bar.tsx'
import { showDone } from '../../ui/toasts.tsx'
import { useUnsavedGuard } from '../../ui/unsaved-guard.ts'
import { useKeptForm } from '../../ui/use-kept-form.ts'
import { BodyField } from './body-field.tsx'
import { SubjectField } from './subject-field.tsx'
import { TemplateActions } from './template-actions.tsx'
import type { TemplateDetails } from './template-details.ts'
import classes from './template-editor.module.css'
import { TemplateParts } from './template-parts.tsx'
import { TemplatePreview } from './template-preview.tsx'
import { useTemplateFields } from './use-template-fields.ts'
import { useTemplatePreview } from './use-template-preview.ts'
import { VariableBar } from './variable-bar.tsx'

interface TemplateEditorProps {
  readonly details: TemplateDetails
  readonly language: Language
}

/** The text in one language beside its preview. Administrators change it, others read it. */
export function TemplateEditor({ details, language }: TemplateEditorProps) {
  const { t } = useTranslation('catalogue')
  const { administrator } = useSignedIn()
  const { code } = details.type
  const { form, saved } = useKeptForm<Template>(details.template, {})
  const { values } = form
  const dirty = form.isDirty()
  const [refused, setRefused] = useState<{ readonly of: Template; readonly problems: readonly TemplateProblem[] }>()
  const [change, setChange] = useState<string | null>(null)
  const preview = useTemplatePreview({ code, language, change }, values)
  const problems = refused?.of === values ? refused.problems : preview.problems
  const fields = useTemplateFields()
  useUnsavedGuard(dirty)

  const save = useMutation(
    orpc.catalogue.save.mutationOptions({
      onSuccess(_nothing, { template }) {
        saved(template)
        showDone(t('saved'))
      },
      onError(error) {
        const found = errorData(error, 'TEMPLATE_REFUSED')?.problems
        const [first] = found ?? []
        if (!found || !first) return
        setRefused({ of: values, problems: found })
        fields.goTo(first)
      },
    }),
  )
  const shared = { language, readOnly: !administrator, problems, fields }
  return (
    <form
      className={classes.editor}
      noValidate
      onSubmit={form.onSubmit((template) => {
        if (administrator) save.mutate({ code, language, template })
      })}
    >
      <div className={classes.write}>
        {!administrator && <Alert color="gray">{t('readOnly')}</Alert>}
        <SubjectField
          {...shared}
          value={values.subject}
          onChange={(subject) => form.setFieldValue('subject', subject)}
        />
        <TemplateParts part={fields.part} problems={problems} onPart={fields.show} />
        <BodyField
          key={fields.part}
          {...shared}
          value={values[fields.part]}
          mailtoLength={preview.mailtoLength}
          onChange={(text) => form.setFieldValue(fields.part, text)}
        />
        {administrator && <VariableBar code={code} variables={details.variables} onInsert={fields.insert} />}
      </div>
      <TemplatePreview
        code={code}
        message={preview.message}
        part={fields.part}
        language={language}
        behind={problems.length > 0}
        change={change}
        onChange={setChange}
      />
      {save.error && !errorData(save.error, 'TEMPLATE_REFUSED') && (
        <div className={classes.error}>
          <ErrorNotice error={save.error} />
        </div>
      )}
      <div className={classes.foot}>
        {administrator && <SaveBar dirty={dirty} saving={save.isPending} onDiscard={form.reset} />}
        <TemplateActions
          details={details}
          language={language}
          template={values}
          change={change}
          faulty={problems.length > 0}
          onRestored={() => saved(details.original)}
        />
      </div>
    </form>
  )
}
