import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { JobRow, JobSort } from '../../../shared/contract/jobs.ts'
import { useDates, useNumbers } from '../../client/dates.ts'
import type { GridColumn } from '../../ui/data-grid/grid-source.ts'
import { useByteWords } from '../../ui/import/import-formats.ts'
import { JobStateBadge } from '../../ui/job-state-badge.tsx'
import { JobSenderCell } from './job-sender-cell.tsx'
import { JobTitleCell } from './job-title-cell.tsx'

type JobColumn = GridColumn<JobRow, JobSort['by']>

/** The columns of the table, in their first order. */
export function useJobColumns(): readonly JobColumn[] {
  const { t } = useTranslation('jobs')
  const numbers = useNumbers()
  const dates = useDates()
  const bytes = useByteWords()
  return useMemo(() => {
    const text = (value: string | null | undefined) => (value ? <span>{value}</span> : null)
    const number = (value: number) => <span className="tabular">{numbers(value)}</span>
    const instant = (value: string) => (
      <span className="tabular" title={dates.exact(value)}>
        {dates.dayTime(value)}
      </span>
    )
    return [
      { id: 'id', label: t('columns.id'), width: 92, sortBy: 'id', render: ({ id }) => number(id) },
      {
        id: 'title',
        label: t('columns.title'),
        width: 180,
        sortBy: 'title',
        alwaysShown: true,
        render: ({ title }) => <JobTitleCell title={title} />,
      },
      {
        id: 'state',
        label: t('columns.state'),
        width: 184,
        sortBy: 'state',
        render: ({ state }) => <JobStateBadge state={state} />,
      },
      {
        id: 'contact',
        label: t('columns.contact'),
        width: 150,
        sortBy: 'contact',
        render: (job) => <JobSenderCell job={job} />,
      },
      {
        id: 'created',
        label: t('columns.created'),
        width: 158,
        sortBy: 'created',
        render: ({ createdAt }) => instant(createdAt),
      },
      {
        id: 'company',
        label: t('columns.company'),
        width: 140,
        sortBy: 'company',
        render: ({ company }) => text(company?.name),
      },
      {
        id: 'copies',
        label: t('columns.copies'),
        width: 100,
        sortBy: 'copies',
        render: ({ copies }) => number(copies),
      },
      {
        id: 'files',
        label: t('columns.files'),
        width: 100,
        render: ({ fileCount, fileBytes }) =>
          fileCount === 0 ? null : <span className="tabular">{`${numbers(fileCount)} · ${bytes(fileBytes)}`}</span>,
      },
      {
        id: 'updated',
        label: t('columns.updated'),
        width: 158,
        sortBy: 'updated',
        hiddenAtFirst: true,
        render: ({ updatedAt }) => instant(updatedAt),
      },
      {
        id: 'origin',
        label: t('columns.origin'),
        width: 120,
        hiddenAtFirst: true,
        render: ({ origin }) => text(t(`origins.${origin}`)),
      },
    ] satisfies JobColumn[]
  }, [t, numbers, dates, bytes])
}
