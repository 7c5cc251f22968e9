import { Anchor, Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ImportCounts, ImportPlan } from '../../../shared/contract/contact-import.ts'
import type { ImportId } from '../../../shared/contract/values.ts'
import { errorWords } from '../../client/error-words.ts'
import { useImportActions } from './import-queries.ts'
import { runningImport } from './import-refusal.ts'
import classes from './import-start.module.css'

interface StartImportProps {
  readonly plan: ImportPlan
  /** Undefined until every row has been checked. */
  readonly counts: ImportCounts | undefined
  readonly onStarted: (id: ImportId) => void
}

/** The button that starts the import, with how many contacts it is about. */
export function StartImport({ plan, counts, onStarted }: StartImportProps) {
  const { t } = useTranslation('contactImport')
  const { start } = useImportActions()
  const taken = counts ? counts.new + counts.known : 0
  const ready = taken > 0 ? t('actions.start', { count: taken }) : t('actions.startEmpty')
  const label = counts ? ready : t('actions.startWaiting')
  const other = runningImport(start.error)
  return (
    <>
      {start.error ? (
        <span role="alert" className={classes.refusal}>
          {errorWords(start.error).text}{' '}
          {other === null ? null : (
            <Anchor inherit component={Link} to={`/contacts/import/${other}`}>
              {t('check.showRunning')}
            </Anchor>
          )}
        </span>
      ) : null}
      <Button
        className={classes.start}
        disabled={taken === 0}
        loading={start.isPending}
        onClick={() => start.mutate(plan, { onSuccess: ({ id }) => onStarted(id) })}
      >
        {label}
      </Button>
    </>
  )
}
