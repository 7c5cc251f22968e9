import { Button } from '@mantine/core'
import { useCallback, useEffect, useReducer, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { takeDroppedFile } from '../../client/dropped-file.ts'
import { saveDownload } from '../../client/transfers.ts'
import { showError } from '../toasts.tsx'
import { useUnsavedGuard } from '../unsaved-guard.ts'
import { CheckStep } from './import-check-step.tsx'
import { ColumnsStep } from './import-columns-step.tsx'
import { changeDraft, emptyDraft, mappingOf, planOf } from './import-draft.ts'
import { ImportDropZone } from './import-drop-zone.tsx'
import { EarlierImports } from './import-earlier.tsx'
import { useFileDrop } from './import-file-drop.ts'
import { ChosenFile } from './import-file-step.tsx'
import { ImportFrame, type ImportStep } from './import-frame.tsx'
import { InterruptedImports } from './import-interrupted.tsx'
import { type Inspection, useImportKind, useImportPath, useImportWords } from './import-kind.ts'
import { useDryRun, useInspection } from './import-queries.ts'
import { StartImport } from './import-start.tsx'
import { useFileUpload } from './import-upload.ts'
import { UploadFailed } from './import-upload-failed.tsx'

/** The steps before an import starts. What is entered stays while one goes back and forth. */
export function ImportWizard() {
  const { t } = useTranslation('imports')
  const kind = useImportKind()
  const words = useImportWords()
  const pathOf = useImportPath()
  const navigate = useNavigate()
  const [draft, change] = useReducer(changeDraft, emptyDraft(kind.options))
  const upload = useFileUpload(useCallback((file) => change({ kind: 'file', file }), []))
  const inspection = useInspection(draft.file?.id ?? null, draft.reading)
  const found = useLatest(inspection.data, draft.file?.id)
  const plan = planOf(draft, inspection.data, kind.required)
  const dryRun = useDryRun(draft.step === 'check' ? plan : null)
  const dragging = useFileDrop(draft.step === 'file' ? upload.choose : null)

  useEffect(() => {
    const file = takeDroppedFile()
    if (file) upload.choose(file)
  }, [upload.choose])
  const started = useRef(false)
  useUnsavedGuard(draft.file !== null || upload.running !== null, () => !started.current)

  const toStep = (step: ImportStep) => step !== 'result' && change({ kind: 'step', step })
  const chooseMended = (file: File) => {
    change({ kind: 'step', step: 'file' })
    upload.choose(file)
  }
  const back = (step: 'file' | 'columns') => (
    <Button variant="default" onClick={() => toStep(step)}>
      {t('actions.back')}
    </Button>
  )
  const saveTemplate = () => void kind.api.template().then(saveDownload).catch(showError)
  const settled = inspection.data && !inspection.isPlaceholderData && !inspection.error

  if (draft.step === 'columns' && inspection.data) {
    const { columns } = inspection.data
    return (
      <ImportFrame
        step="columns"
        onStep={toStep}
        heading={t('columns.heading')}
        hint={words.columnsHint}
        footer={
          <>
            {back('file')}
            <Button ml="auto" disabled={!plan} onClick={() => toStep('check')}>
              {t('actions.toCheck')}
            </Button>
          </>
        }
      >
        <ColumnsStep
          inspection={inspection.data}
          mapping={mappingOf(draft, inspection.data)}
          onMapping={(mapping) => change({ kind: 'match', headers: columns.map(({ header }) => header), mapping })}
        />
      </ImportFrame>
    )
  }

  if (draft.step === 'check' && inspection.data && plan) {
    return (
      <ImportFrame
        step="check"
        fills
        onStep={toStep}
        heading={t('check.heading')}
        footer={
          <>
            {back('columns')}
            <StartImport
              plan={plan}
              dryRun={dryRun.running || dryRun.error ? undefined : dryRun.data}
              onStarted={(id) => {
                started.current = true
                void navigate(pathOf(id), { replace: true, state: { rows: dryRun.data?.counts.rows } })
              }}
            />
          </>
        }
      >
        <CheckStep
          inspection={inspection.data}
          plan={plan}
          dryRun={dryRun}
          onOptions={(options) => change({ kind: 'options', options })}
          onFile={chooseMended}
        />
      </ImportFrame>
    )
  }

  return (
    <ImportFrame
      step="file"
      heading={draft.file && found && !upload.running ? t('file.headingChosen') : words.fileHeading}
      footer={
        draft.file && !upload.running ? (
          <Button ml="auto" disabled={!settled} onClick={() => toStep('columns')}>
            {t('actions.toColumns')}
          </Button>
        ) : null
      }
    >
      {upload.failed ? <UploadFailed failed={upload.failed} /> : null}
      {draft.file && !upload.running ? (
        <ChosenFile
          name={draft.file.name}
          inspection={found}
          pending={inspection.isFetching}
          error={inspection.error}
          reading={draft.reading}
          onReading={(reading) => change({ kind: 'reading', reading })}
          onFile={upload.choose}
          onRetry={() => void inspection.refetch()}
        />
      ) : (
        <>
          {upload.running ? null : <InterruptedImports />}
          <ImportDropZone upload={upload} dragging={dragging} onTemplate={saveTemplate} />
          <EarlierImports />
        </>
      )}
    </ImportFrame>
  )
}

/** The last answer for a file, also while or after a later question fails. */
function useLatest(data: Inspection | undefined, fileId: string | undefined): Inspection | undefined {
  const latest = useRef<{ readonly fileId: string | undefined; readonly data: Inspection } | null>(null)
  if (data) latest.current = { fileId, data }
  return latest.current?.fileId === fileId ? latest.current?.data : undefined
}
