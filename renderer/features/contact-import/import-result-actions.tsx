import { Button } from '@mantine/core'
import { IconArrowBackUp, IconDownload, IconMailForward, IconPlayerPlay, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ContactImport } from '../../../shared/contract/contact-import.ts'
import { client } from '../../client/client.ts'
import { saveDownload } from '../../client/transfers.ts'
import { askToInvite } from '../../ui/activation/activation-store.ts'
import { showError } from '../../ui/toasts.tsx'
import { useImportActions } from './import-queries.ts'
import classes from './import-result.module.css'
import { UndoDialog } from './import-undo-dialog.tsx'

/** What can be done with an import that has ended. */
export function ImportResultActions({ run }: { readonly run: ContactImport }) {
  const { t } = useTranslation(['contactImport', 'activation'])
  const { resume } = useImportActions()
  const [asking, setAsking] = useState(false)
  const [writing, setWriting] = useState(false)
  const rejected = run.counts.invalid + run.counts.duplicate
  const undone = run.state === 'undone'
  const invite = () =>
    askToInvite({
      selection: { kind: 'matching', filter: { importId: run.id }, except: [] },
      size: run.counts.new,
      name: null,
    })
  const saveRejects = async () => {
    setWriting(true)
    try {
      await saveDownload((await client.contactImport.rejects({ id: run.id })).download)
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
        {run.counts.new > 0 && !undone ? (
          <Button
            component={Link}
            to={`/contacts?import=${run.id}`}
            variant={run.resumable ? 'default' : 'filled'}
            leftSection={<IconUsers size={16} />}
          >
            {t('result.show')}
          </Button>
        ) : null}
        {run.counts.new > 0 && !undone ? (
          <Button variant="default" leftSection={<IconMailForward size={16} />} onClick={invite}>
            {t('activation:submitToAll')}
          </Button>
        ) : null}
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
