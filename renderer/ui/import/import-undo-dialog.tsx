import { Anchor, Button, Loader, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { errorCode } from '../../client/error-words.ts'
import { ErrorNotice } from '../error-notice.tsx'
import { showDone, showError } from '../toasts.tsx'
import { type Run, useImportWords } from './import-kind.ts'
import { useImportActions, useUndoPreview } from './import-queries.ts'
import classes from './import-undo-dialog.module.css'

interface UndoDialogProps {
  readonly run: Run
  readonly onClose: () => void
}

/** Says exactly what undoing an import removes, restores and leaves, and does it. */
export function UndoDialog({ run, onClose }: UndoDialogProps) {
  const { t } = useTranslation('imports')
  const { data, error, isFetching, refetch } = useUndoPreview(run.id)
  const { undo } = useImportActions()
  const words = useImportWords()
  const told = data && words.undo(data)
  const nothing = data !== undefined && (data.removes ?? 0) + data.restores === 0
  const confirm = () => {
    undo.mutate(run.id, {
      onSuccess: (done) => showDone(words.undone(done)),
      // Who stopped it knows; the page says what is left to do.
      onError: (refusal) => errorCode(refusal) !== 'STOPPED' && showError(refusal),
    })
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('undo.title', { file: run.fileName })}
      size="lg"
      closeButtonProps={{ 'aria-label': t('actions.close', { ns: 'common' }) }}
    >
      {error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : null}
      {!error && (isFetching || !data) ? (
        <p role="status" className={classes.counting}>
          <Loader size="xs" /> {t('undo.counting')}
        </p>
      ) : null}
      {data && !error && !isFetching ? (
        <>
          {nothing ? <p>{words.nothingToUndo}</p> : null}
          <ul className={classes.list}>
            {told?.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
            {data.keeps > 0 ? (
              <li>
                {told?.keeps}
                <ul className={classes.kept}>
                  {data.kept.map(({ contactId, name, reason }) => (
                    <li key={contactId}>
                      <Anchor inherit component={Link} to={`/contacts/${contactId}`}>
                        {name}
                      </Anchor>
                      {reason === undefined ? null : <span className={classes.reason}>{words.reason(reason)}</span>}
                    </li>
                  ))}
                  {data.keeps > data.kept.length ? (
                    <li className={classes.reason}>{t('undo.more', { count: data.keeps - data.kept.length })}</li>
                  ) : null}
                </ul>
              </li>
            ) : null}
          </ul>
        </>
      ) : null}
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose} data-autofocus>
          {nothing ? t('actions.close', { ns: 'common' }) : words.keep}
        </Button>
        {nothing ? null : (
          <Button color="red" disabled={!data || isFetching} onClick={confirm}>
            {t('undo.confirm')}
          </Button>
        )}
      </div>
    </Modal>
  )
}
