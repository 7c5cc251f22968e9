import { Button, Loader } from '@mantine/core'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ImportId } from '../../../shared/contract/values.ts'
import { useDates } from '../../client/dates.ts'
import { errorCode } from '../../client/error-words.ts'
import { ErrorNotice } from '../error-notice.tsx'
import { ImportCounts } from './import-counts.tsx'
import { useDurationWords } from './import-formats.ts'
import { ImportFrame } from './import-frame.tsx'
import { type Run, useImportKind, useImportWords } from './import-kind.ts'
import { ImportProgress } from './import-progress.tsx'
import { isUnderWay, useImport } from './import-queries.ts'
import classes from './import-result.module.css'
import { ImportResultActions } from './import-result-actions.tsx'

/** The last step: how an import goes on, then its report. */
export function ImportResult({ id }: { readonly id: ImportId }) {
  const { t } = useTranslation('imports')
  const words = useImportWords()
  const { path } = useImportKind()
  const { data: run, error, refetch } = useImport(id)
  if (errorCode(error) === 'IMPORT_NOT_FOUND') return <ImportMissing />
  if (!run) {
    return (
      <ImportFrame step="result" heading={t('steps.result')}>
        {error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : <Loader size="sm" />}
      </ImportFrame>
    )
  }
  const underWay = isUnderWay(run.state)
  return (
    <ImportFrame
      // A new heading takes the focus when the state changes, so that a screen reader says what became of it.
      key={run.state}
      step="result"
      heading={t(`result.headings.${run.state}`, { file: run.fileName })}
      hint={hintOf(run)}
      footer={
        underWay ? null : (
          <Button variant="default" component={Link} to={path} ml="auto">
            {t('actions.newImport')}
          </Button>
        )
      }
    >
      {underWay ? <ImportProgress run={run} /> : null}
      {underWay && run.counts.rows === 0 ? null : (
        <div className={classes.counts}>
          <ImportCounts counts={run.counts} partial={run.rowsTotal === null || run.counts.rows < run.rowsTotal} />
        </div>
      )}
      {underWay ? null : <ImportResultActions run={run} />}
      <ImportFacts run={run} />
    </ImportFrame>
  )

  function hintOf({ state, failure }: Run) {
    const own = state === 'done' || state === 'undoing' || state === 'undone'
    const text = own ? words.result(state) : t(`result.texts.${state}`)
    if (state !== 'failed' || !failure) return text
    const why = t(`result.failures.${failure.code}`, { line: failure.line ?? 0 })
    return `${why} ${text}`
  }
}

function ImportFacts({ run }: { readonly run: Run }) {
  const { t } = useTranslation('imports')
  const words = useImportWords()
  const dates = useDates()
  const duration = useDurationWords()
  return (
    <dl className={classes.facts}>
      <dt>{t('result.operator')}</dt>
      <dd>{run.operatorName}</dd>
      <dt>{t('result.started')}</dt>
      <dd>{dates.dayTime(run.startedAt)}</dd>
      {run.finishedAt ? (
        <>
          <dt>{t('result.took')}</dt>
          <dd>{duration(Date.parse(run.finishedAt) - Date.parse(run.startedAt))}</dd>
        </>
      ) : null}
      {words.facts(run).map(({ name, value }) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}

/** The address names an import that is not there. */
export function ImportMissing() {
  const { t } = useTranslation('imports')
  const { path } = useImportKind()
  return (
    <ImportFrame step="result" heading={t('result.missing')}>
      <Button component={Link} to={path} variant="default">
        {t('result.toImport')}
      </Button>
    </ImportFrame>
  )
}
