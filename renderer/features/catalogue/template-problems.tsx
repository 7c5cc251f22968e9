import { useTranslation } from 'react-i18next'
import type { TemplateProblem } from '../../../shared/contract/template-problem.ts'
import classes from './template-editor.module.css'

interface TemplateProblemsProps {
  readonly id: string
  readonly problems: readonly TemplateProblem[]
  readonly onGo: (problem: TemplateProblem) => void
}

/** What is wrong with a part, in words, each with its place to go to. Told as it appears. */
export function TemplateProblems({ id, problems, onGo }: TemplateProblemsProps) {
  const { t } = useTranslation('catalogue')
  const words = ({ reason, name }: TemplateProblem) => {
    if (reason === 'syntax' && name === '') return t('problems.syntaxBare')
    if (reason === 'link_missing' || reason === 'unsubscribe_missing') {
      return t(`problems.${reason}`, { name: `{{ ${name} }}` })
    }
    return t(`problems.${reason}`, { name })
  }
  return (
    <div id={id} role="status">
      {problems.length > 0 && (
        <ul className={classes.problems}>
          {problems.map((problem) => (
            <li key={`${problem.reason} ${problem.line} ${problem.column} ${problem.name}`} className={classes.problem}>
              {problem.line !== null && (
                <button
                  type="button"
                  className={classes.place}
                  title={t('editor.goTo', { line: problem.line })}
                  onClick={() => onGo(problem)}
                >
                  {t('editor.problemAt', { line: problem.line, column: problem.column })}
                </button>
              )}
              <span className={classes.fault}>{words(problem)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
