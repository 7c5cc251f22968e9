import { Anchor, Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ImportId } from '../../../shared/contract/values.ts'
import { errorWords } from '../../client/error-words.ts'
import { type DryRun, type Plan, useImportPath, useImportWords } from './import-kind.ts'
import { useImportActions } from './import-queries.ts'
import { runningImport } from './import-refusal.ts'
import classes from './import-start.module.css'

interface StartImportProps {
  readonly plan: Plan
  /** Undefined until every row has been checked. */
  readonly dryRun: DryRun | undefined
  readonly onStarted: (id: ImportId) => void
}

/** The button that starts the import, with how much it is about. */
export function StartImport({ plan, dryRun, onStarted }: StartImportProps) {
  const { t } = useTranslation('imports')
  const { start } = useImportActions()
  const words = useImportWords()
  const pathOf = useImportPath()
  const ready = dryRun ? words.start(dryRun) : null
  const label = dryRun ? (ready ?? t('actions.startEmpty')) : t('actions.startWaiting')
  const other = runningImport(start.error)
  return (
    <>
      {start.error ? (
        <span role="alert" className={classes.refusal}>
          {errorWords(start.error).text}{' '}
          {other === null ? null : (
            <Anchor inherit component={Link} to={pathOf(other)}>
              {t('check.showRunning')}
            </Anchor>
          )}
        </span>
      ) : null}
      <Button
        className={classes.start}
        disabled={ready === null}
        loading={start.isPending}
        onClick={() => start.mutate(plan, { onSuccess: ({ id }) => onStarted(id) })}
      >
        {label}
      </Button>
    </>
  )
}
