import { Button, Loader, Switch } from '@mantine/core'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { checkColumns } from './import-check-columns.ts'
import { CheckGrid } from './import-check-grid.tsx'
import classes from './import-check-step.module.css'
import { ImportCounts } from './import-counts.tsx'
import { FileButton } from './import-file-button.tsx'
import { columnNames } from './import-inspection.ts'
import { type DryRun, type Inspection, type Options, type Plan, useImportKind, useImportWords } from './import-kind.ts'
import { ImportProblem } from './import-problem.tsx'
import type { DryRunQuery } from './import-queries.ts'
import { fileRefusal } from './import-refusal.ts'
import { rejectedOf } from './import-rejected.ts'

interface CheckStepProps {
  readonly inspection: Inspection
  readonly plan: Plan
  readonly dryRun: DryRunQuery
  readonly onOptions: (options: Options) => void
  readonly onFile: (file: File) => void
}

/** What the import would do, row by row, before anything changes. */
export function CheckStep({ inspection, plan, dryRun, onOptions, onFile }: CheckStepProps) {
  const { t } = useTranslation('imports')
  const { CheckHead } = useImportKind()
  const { data, error, running, stop, refetch } = dryRun
  const check = () => void refetch()
  return (
    <>
      <CheckHead options={plan.options} onOptions={onOptions} />
      {error && !running ? (
        <ImportProblem error={error}>
          {fileRefusal(error) ? <FileButton onFile={onFile}>{t('unreadable.chooseMended')}</FileButton> : null}
          <Button variant="default" onClick={check}>
            {t('actions.retry')}
          </Button>
        </ImportProblem>
      ) : data && !running ? (
        <Checked key={data.dryRunId} inspection={inspection} plan={plan} dryRun={data} onGone={check} />
      ) : (
        <div className={classes.waiting} role="status">
          {running ? (
            <>
              <Loader size="sm" />
              {t('check.running')}
              <Button variant="default" onClick={stop}>
                {t('actions.stop')}
              </Button>
            </>
          ) : (
            <>
              {t('check.stopped')}
              <Button onClick={check}>{t('actions.retry')}</Button>
            </>
          )}
        </div>
      )}
    </>
  )
}

interface CheckedProps extends Pick<CheckStepProps, 'inspection' | 'plan'> {
  readonly dryRun: DryRun
  readonly onGone: () => void
}

function Checked({ inspection, plan, dryRun, onGone }: CheckedProps) {
  const { t, i18n } = useTranslation('imports')
  const [onlyProblems, setOnlyProblems] = useState(false)
  const words = useImportWords()
  const { counts, dryRunId, withProblems, seconds } = dryRun
  const leftOut = rejectedOf(counts)
  const names = useCallback((at: number) => t('reading.column', { number: at }), [t])
  const columns = useMemo(
    () => checkColumns(columnNames(inspection, names), inspection.columns, plan.mapping, words.field),
    [inspection, plan.mapping, names, words],
  )
  const took = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(Math.max(0.1, seconds))
  return (
    <div className={classes.checked}>
      <div className={classes.bar}>
        {withProblems > 0 ? (
          <Switch
            size="xs"
            label={t('check.onlyProblems', { count: withProblems })}
            checked={onlyProblems}
            onChange={({ currentTarget }) => setOnlyProblems(currentTarget.checked)}
          />
        ) : (
          <span>{t('check.noProblems')}</span>
        )}
        {leftOut > 0 ? <span className={classes.leftOut}>{t('check.leftOut', { count: leftOut })}</span> : null}
      </div>
      <CheckGrid
        key={String(onlyProblems)}
        dryRunId={dryRunId}
        onlyProblems={onlyProblems}
        problems={withProblems > 0}
        total={onlyProblems ? withProblems : counts.rows}
        columns={columns}
        onGone={onGone}
      />
      <div className={classes.foot} role="status">
        <ImportCounts counts={counts} />
        <span className={classes.took}>{t('check.took', { seconds: took })}</span>
      </div>
    </div>
  )
}
