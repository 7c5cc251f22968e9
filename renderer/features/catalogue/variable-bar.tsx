import { Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { NotificationCode, TemplateVariable } from '../../../shared/contract/catalogue.ts'
import { useCatalogueWords } from './catalogue-words.ts'
import { changesOf } from './event-changes.ts'
import classes from './variable-bar.module.css'
import { WritingHelp } from './writing-help.tsx'

interface VariableBarProps {
  readonly code: NotificationCode
  readonly variables: readonly TemplateVariable[]
  readonly onInsert: (name: string) => void
}

/** The variables that the text may use; a click inserts one where the cursor is. */
export function VariableBar({ code, variables, onInsert }: VariableBarProps) {
  const { t } = useTranslation('catalogue')
  const words = useCatalogueWords()
  return (
    <div className={classes.bar}>
      <ul className={classes.variables} aria-label={t('variables.title')}>
        {variables.map(({ name, sample }) => {
          const { label, text } = words.variable(name, changesOf(code))
          const explanation = (
            <>
              <code>{`{{ ${name} }}`}</code>
              <br />
              {text} {sample !== '' && t('variables.sample', { sample })}
            </>
          )
          return (
            <li key={name}>
              <Tooltip label={explanation} multiline maw={320} position="top-start" openDelay={250}>
                <button
                  type="button"
                  className={classes.variable}
                  aria-label={t('variables.insert', { name, label })}
                  // The cursor stays in the field that the variable goes to.
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => onInsert(name)}
                >
                  <span className={classes.sign} aria-hidden>
                    +
                  </span>
                  {label}
                </button>
              </Tooltip>
            </li>
          )
        })}
      </ul>
      <WritingHelp code={code} />
    </div>
  )
}
