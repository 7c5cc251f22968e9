import { Alert, Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { showError } from '../toasts.tsx'
import classes from './import-interrupted.module.css'
import { type Run, useImportPath } from './import-kind.ts'
import { useImportActions, useImports } from './import-queries.ts'
import { UndoDialog } from './import-undo-dialog.tsx'

/** Offers to go on with, or to undo, what a crash or the end of the program broke off. */
export function InterruptedImports() {
  const { data } = useImports()
  return data
    ?.filter(({ state, resumable, undoable }) => state === 'interrupted' && (resumable || undoable))
    .map((run) => <Interrupted key={run.id} run={run} />)
}

function Interrupted({ run }: { readonly run: Run }) {
  const { t } = useTranslation('imports')
  const navigate = useNavigate()
  const pathOf = useImportPath()
  const { resume } = useImportActions()
  const [asking, setAsking] = useState(false)
  const goOn = () => resume.mutate(run.id, { onSuccess: () => void navigate(pathOf(run.id)), onError: showError })
  const wordsOf = ({ rowsDone, rowsTotal }: Run) => {
    if (rowsDone === 0) return t('interrupted.nothing')
    if (rowsTotal === null) return t('interrupted.textOpen', { count: rowsDone })
    return t('interrupted.text', { count: rowsTotal, done: rowsDone })
  }
  return (
    <Alert
      className={classes.alert}
      color="yellow"
      icon={<IconAlertTriangle size={18} />}
      title={t('interrupted.title', { file: run.fileName })}
    >
      <p className={classes.text}>
        {wordsOf(run)} {run.resumable ? '' : t('interrupted.gone')}
      </p>
      <div className={classes.actions}>
        {run.resumable ? (
          <Button size="xs" loading={resume.isPending} onClick={goOn}>
            {t('result.resume')}
          </Button>
        ) : null}
        {run.undoable ? (
          <Button size="xs" variant="default" onClick={() => setAsking(true)}>
            {t('result.undo')}
          </Button>
        ) : null}
      </div>
      {asking ? <UndoDialog run={run} onClose={() => setAsking(false)} /> : null}
    </Alert>
  )
}
