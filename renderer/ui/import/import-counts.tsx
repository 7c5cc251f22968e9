import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { useNumbers } from '../../client/dates.ts'
import classes from './import-counts.module.css'
import { type Counts, useImportKind, useImportWords } from './import-kind.ts'

interface ImportCountsProps {
  readonly counts: Counts
  /** The file was not read to its end. */
  readonly partial?: boolean
}

/** The rows of the file as a sum: every row is in exactly one of the counts. */
export function ImportCounts({ counts, partial }: ImportCountsProps) {
  const { t } = useTranslation('imports')
  const { outcomes } = useImportKind()
  const words = useImportWords()
  const number = useNumbers()
  const countOf = (outcome: string) => counts[outcome] ?? 0
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this groups the parts of a sum.
    <div role="group" aria-label={t('counts.label')} className={`${classes.sum} tabular`}>
      {outcomes.map((outcome, index) => (
        <Fragment key={outcome}>
          {index > 0 ? <Sign shown="+" said={t('counts.plus')} /> : null}
          <span className={classes.count} data-outcome={outcome} data-zero={countOf(outcome) === 0 || undefined}>
            <b>{number(countOf(outcome))}</b> {words.count(outcome, countOf(outcome))}
          </span>
        </Fragment>
      ))}
      <Sign shown="=" said={t('counts.equals')} />
      <span className={classes.count} data-outcome="rows">
        <b>{number(counts.rows)}</b> {t(partial ? 'counts.rowsSoFar' : 'counts.rows', { count: counts.rows })}
      </span>
    </div>
  )
}

function Sign({ shown, said }: { readonly shown: string; readonly said: string }) {
  return (
    <span className={classes.sign}>
      <span aria-hidden="true">{shown}</span>
      <span className="visually-hidden">{said}</span>
    </span>
  )
}
