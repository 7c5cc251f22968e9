import { Input, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { TemplateProblem } from '../../../shared/contract/template-problem.ts'
import type { Language } from '../../../shared/contract/values.ts'
import { TemplateProblems } from './template-problems.tsx'
import type { TemplateFields } from './use-template-fields.ts'

/** What every field of the editor is given. */
export interface TemplateFieldProps {
  readonly language: Language
  readonly readOnly: boolean
  readonly problems: readonly TemplateProblem[]
  readonly fields: TemplateFields
  readonly value: string
  readonly onChange: (value: string) => void
}

export function SubjectField({ language, readOnly, problems, fields, value, onChange }: TemplateFieldProps) {
  const { t } = useTranslation('catalogue')
  const own = problems.filter(({ part }) => part === 'subject')
  return (
    <Input.Wrapper label={t('parts.subject')} labelProps={{ htmlFor: 'template-subject' }}>
      <TextInput
        id="template-subject"
        ref={fields.subject}
        lang={language}
        spellCheck
        readOnly={readOnly}
        value={value}
        error={own.length > 0}
        aria-describedby="template-subject-problems"
        onFocus={() => fields.focused('subject')}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <TemplateProblems id="template-subject-problems" problems={own} onGo={fields.goTo} />
    </Input.Wrapper>
  )
}
