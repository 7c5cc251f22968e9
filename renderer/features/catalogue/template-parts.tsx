import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { TemplateProblem } from '../../../shared/contract/template-problem.ts'
import classes from './template-editor.module.css'
import type { BodyPart } from './use-template-fields.ts'

interface TemplatePartsProps {
  readonly part: BodyPart
  readonly problems: readonly TemplateProblem[]
  readonly onPart: (part: BodyPart) => void
}

const parts: readonly BodyPart[] = ['html', 'text']

/** Switches editor and preview between the formatted and the plain text; each tab counts its problems. */
export function TemplateParts({ part, problems, onPart }: TemplatePartsProps) {
  const { t } = useTranslation('catalogue')
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    event.preventDefault()
    const other = part === 'html' ? 'text' : 'html'
    onPart(other)
    event.currentTarget.querySelector<HTMLElement>(`#template-tab-${other}`)?.focus()
  }
  return (
    <div className={classes.parts} role="tablist" aria-label={t('part')} onKeyDown={onKeyDown}>
      {parts.map((of) => {
        const count = problems.filter((problem) => problem.part === of).length
        return (
          <button
            key={of}
            type="button"
            role="tab"
            id={`template-tab-${of}`}
            className={classes.part}
            aria-selected={of === part}
            aria-controls={of === part ? `template-${of}` : undefined}
            tabIndex={of === part ? 0 : -1}
            onClick={() => onPart(of)}
          >
            {t(`parts.${of}`)}
            {count > 0 && (
              <span className={classes.faults} title={t('partProblems', { count })}>
                {count}
              </span>
            )}
          </button>
        )
      })}
    </div>
  )
}
