import { Anchor, Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDates, useNumbers } from '../../client/dates.ts'
import { ErrorNotice } from '../error-notice.tsx'
import { showError } from '../toasts.tsx'
import classes from './import-earlier.module.css'
import { type Run, useImportPath, useImportWords } from './import-kind.ts'
import { isUnderWay, useImportActions, useImports } from './import-queries.ts'
import { rejectedOf } from './import-rejected.ts'
import { UndoDialog } from './import-undo-dialog.tsx'

/** The imports so far, each with its counts and what can be done with it. */
export function EarlierImports() {
  const { t } = useTranslation('imports')
  const { data, error, refetch } = useImports()
  const { earlier } = useImportWords()
  const [undoing, setUndoing] = useState<Run | null>(null)
  return (
    <section className={classes.section} aria-labelledby="import-earlier">
      <h3 id="import-earlier" className={classes.heading}>
        {t('earlier.heading')}
      </h3>
      {error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : null}
      {data?.length === 0 ? <p className={classes.none}>{t('earlier.none')}</p> : null}
      {data && data.length > 0 ? (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('earlier.file')}</th>
              <th scope="col">{t('earlier.state')}</th>
              <th scope="col">{t('earlier.when')}</th>
              <th scope="col">{t('earlier.who')}</th>
              {[t('earlier.rows'), ...earlier.map(({ name }) => name), t('earlier.rejected')].map((column) => (
                <th key={column} scope="col" className={classes.number}>
                  {column}
                </th>
              ))}
              <th scope="col">
                <span className="visually-hidden">{t('earlier.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {data.map((run) => (
              <EarlierImport key={run.id} run={run} onUndo={() => setUndoing(run)} />
            ))}
          </tbody>
        </table>
      ) : null}
      {undoing ? <UndoDialog run={undoing} onClose={() => setUndoing(null)} /> : null}
    </section>
  )
}

function EarlierImport({ run, onUndo }: { readonly run: Run; readonly onUndo: () => void }) {
  const { t } = useTranslation('imports')
  const dates = useDates()
  const number = useNumbers()
  const { resume } = useImportActions()
  const { earlier } = useImportWords()
  const pathOf = useImportPath()
  const { id, fileName, state, counts } = run
  const file = { file: fileName }
  return (
    <tr>
      <th scope="row" className={classes.file}>
        <Anchor inherit component={Link} to={pathOf(id)} title={fileName} aria-label={t('earlier.reportOf', file)}>
          {fileName}
        </Anchor>
      </th>
      <td>
        <span className={classes.badge} data-state={state}>
          {t(`earlier.states.${state}`)}
        </span>
      </td>
      <td title={dates.exact(run.startedAt)}>{dates.dayTime(run.startedAt)}</td>
      <td>{run.operatorName}</td>
      {[counts.rows, ...earlier.map(({ value }) => value(run)), rejectedOf(counts)].map((count, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a count is its place.
        <td key={index} className={`${classes.number} tabular`}>
          {number(count)}
        </td>
      ))}
      <td className={classes.actions}>
        {run.resumable && !isUnderWay(state) ? (
          <Button
            size="xs"
            variant="subtle"
            aria-label={t('earlier.resumeOf', file)}
            loading={resume.isPending}
            onClick={() => resume.mutate(id, { onError: showError })}
          >
            {t('earlier.resume')}
          </Button>
        ) : null}
        {run.undoable && !isUnderWay(state) ? (
          <Button size="xs" variant="subtle" aria-label={t('earlier.undoOf', file)} onClick={onUndo}>
            {t('earlier.undo')}
          </Button>
        ) : null}
      </td>
    </tr>
  )
}
