import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Job } from '../../../shared/contract/jobs.ts'
import type { JobId } from '../../../shared/contract/values.ts'
import { orpc } from '../../client/client.ts'
import { errorCode } from '../../client/error-words.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { DetailsPanel } from '../../ui/list/details-panel.tsx'
import { useDetailsFocus } from '../../ui/list/use-details-focus.ts'
import { JobEdit } from './job-edit.tsx'
import { JobPdlEditor } from './job-pdl-editor.tsx'
import { JobView } from './job-view.tsx'
import type { JobActions } from './use-job-actions.ts'

interface JobDetailsProps {
  readonly id: JobId
  readonly actions: JobActions
  readonly onDelete: (job: Job) => void
  readonly onClose: () => void
}

/** What there is to know of one job, beside the list; the job before stays until the next is there. */
export function JobDetails({ id, actions, onDelete, onClose }: JobDetailsProps) {
  const { t } = useTranslation('jobs')
  const [editing, setEditing] = useState<{ readonly id: JobId; readonly what: 'fields' | 'pdl' } | null>(null)
  const element = useRef<HTMLElement>(null)
  const {
    data: job,
    error,
    refetch,
  } = useQuery({ ...orpc.jobs.get.queryOptions({ input: { id } }), placeholderData: keepPreviousData })
  useDetailsFocus(element, job !== undefined || error !== null)
  if (editing !== null && editing.id !== id) setEditing(null)

  const finishEditing = () => {
    // Escape goes on from the details, not from the form that is no longer there.
    flushSync(() => setEditing(null))
    element.current?.focus()
  }

  if (error) {
    const gone = errorCode(error) === 'JOB_NOT_FOUND'
    return (
      <DetailsPanel
        label={t('details.details')}
        header={<h2>{t('details.gone')}</h2>}
        onClose={onClose}
        element={element}
      >
        {gone ? t('details.goneText') : <ErrorNotice error={error} onRetry={() => void refetch()} />}
      </DetailsPanel>
    )
  }
  if (!job) {
    return (
      <DetailsPanel label={t('details.details')} header={null} onClose={onClose} element={element}>
        {null}
      </DetailsPanel>
    )
  }
  if (editing?.id === job.id && editing.what === 'fields') {
    return <JobEdit key={job.id} latest={job} onDone={finishEditing} onClose={onClose} />
  }
  if (editing?.id === job.id) {
    return <JobPdlEditor key={job.id} latest={job} actions={actions} onDone={finishEditing} onClose={onClose} />
  }
  return (
    <JobView
      job={job}
      actions={actions}
      element={element}
      onEdit={() => setEditing({ id: job.id, what: 'fields' })}
      onPdl={() => setEditing({ id: job.id, what: 'pdl' })}
      onDelete={() => onDelete(job)}
      onClose={onClose}
    />
  )
}
