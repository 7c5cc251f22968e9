import { Button } from '@mantine/core'
import { IconArrowBackUp, IconDownload, IconPlayerPlay } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { saveDownload } from '../../client/transfers.ts'
import { showError } from '../toasts.tsx'
import { type Run, useImportKind } from './import-kind.ts'
import { useImportActions } from './import-queries.ts'
import { rejectedOf } from './import-rejected.ts'
import classes from './import-result.module.css'
import { UndoDialog } from './import-undo-dialog.tsx'

/** What can be done with an import that has ended. */
export function ImportResultActions({ run }: { readonly run: Run }) {
  const { t } = useTranslation('imports')
  const { api, ResultActions } = useImportKind()
  const { resume } = useImportActions()
  const [asking, setAsking] = useState(false)
  const [writing, setWriting] = useState(false)
  const rejected = rejectedOf(run.counts)
  const saveRejects = async () => {
    setWriting(true)
    try {
      await saveDownload((await api.rejects(run.id)).download)
    } catch (error) {
      showError(error)
    }
    setWriting(false)
  }
  return (
    <>
      <div className={classes.actions}>
        {run.resumable ? (
          <Button
            leftSection={<IconPlayerPlay size={16} />}
            loading={resume.isPending}
            onClick={() => resume.mutate(run.id, { onError: showError })}
          >
            {t('result.resume')}
          </Button>
        ) : null}
        {ResultActions ? <ResultActions run={run} /> : null}
        {rejected > 0 ? (
          <Button
            variant="default"
            leftSection={<IconDownload size={16} />}
            loading={writing}
            onClick={() => void saveRejects()}
          >
            {t('result.rejects', { count: rejected })}
          </Button>
        ) : null}
        {run.undoable ? (
          <Button variant="default" leftSection={<IconArrowBackUp size={16} />} onClick={() => setAsking(true)}>
            {t('result.undo')}
          </Button>
        ) : null}
      </div>
      <p className={classes.hint}>{rejected > 0 ? t('result.rejectsHint') : t('result.noRejects')}</p>
      {asking ? <UndoDialog run={run} onClose={() => setAsking(false)} /> : null}
    </>
  )
}
