import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { CodeArea } from './code-area.tsx'
import { MailtoMeter } from './mailto-meter.tsx'
import type { TemplateFieldProps } from './subject-field.tsx'
import classes from './template-editor.module.css'
import { TemplateProblems } from './template-problems.tsx'

interface BodyFieldProps extends TemplateFieldProps {
  readonly mailtoLength: number | null
}

/** The plain or the formatted text, whichever is open, with its problems. */
export function BodyField(props: BodyFieldProps) {
  const { language, readOnly, problems, fields, value, mailtoLength, onChange } = props
  const { t } = useTranslation('catalogue')
  const { part } = fields
  const own = problems.filter((problem) => problem.part === part)
  const lines = own.map(({ line }) => line ?? 0).join()
  const faulty = useMemo(() => new Set(lines.split(',').map(Number)), [lines])
  return (
    <div className={classes.body} id={`template-${part}`} role="tabpanel" aria-labelledby={`template-tab-${part}`}>
      <CodeArea
        label={t(`parts.${part}`)}
        element={fields.body}
        value={value}
        onChange={onChange}
        onFocus={() => fields.focused('body')}
        html={part === 'html'}
        lang={language}
        readOnly={readOnly}
        faulty={faulty}
        invalid={own.length > 0}
        describedBy="template-body-problems"
      />
      <TemplateProblems id="template-body-problems" problems={own} onGo={fields.goTo} />
      {part === 'text' && mailtoLength !== null && <MailtoMeter length={mailtoLength} />}
    </div>
  )
}
