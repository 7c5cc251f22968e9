import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import * as z from 'zod'
import type { JobFilter } from '../../../shared/contract/jobs.ts'
import { JobId } from '../../../shared/contract/values.ts'
import { ColumnMenu } from '../../ui/data-grid/column-menu.tsx'
import { DataGrid } from '../../ui/data-grid/data-grid.tsx'
import { useColumnSettings } from '../../ui/data-grid/use-column-settings.ts'
import { useSettledSource } from '../../ui/data-grid/use-settled-source.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import list from '../../ui/list/list-page.module.css'
import { ListSearch } from '../../ui/list/list-search.tsx'
import { useListSelection } from '../../ui/list/use-list-selection.ts'
import { useOpenItem } from '../../ui/list/use-open-item.ts'
import { usePageKeys } from '../../ui/list/use-page-keys.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { showError } from '../../ui/toasts.tsx'
import { JobAdd } from './job-add.tsx'
import { JobDeletionDialog } from './job-deletion-dialog.tsx'
import { JobDetails } from './job-details.tsx'
import { type JobTarget, mostJobs } from './job-selection.ts'
import { JobsCount } from './jobs-count.tsx'
import { JobsEmpty, JobsNoMatch } from './jobs-empty.tsx'
import { JobsFilters } from './jobs-filters.tsx'
import { JobsSelectionBar } from './jobs-selection-bar.tsx'
import { jobsSource } from './jobs-source.ts'
import { JobsToolbar } from './jobs-toolbar.tsx'
import { changedFilter, sortedBy } from './jobs-view.ts'
import { useJobActions } from './use-job-actions.ts'
import { useJobColumns } from './use-job-columns.tsx'
import { useJobsView } from './use-jobs-view.ts'

const Named = z.coerce.number().pipe(JobId)

/** The print jobs: the table with its search and filters, live as customers send them, and details beside it. */
export function JobsPage() {
  const { t } = useTranslation('jobs')
  const grid = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const focusGrid = () => grid.current?.focus()
  const { view, setView } = useJobsView()
  const columns = useJobColumns()
  const [settings, setSettings] = useColumnSettings('jobs.columns', columns)
  const { source, error, retry } = useSettledSource(useMemo(() => jobsSource(view), [view]))
  const count = useQuery(source.count).data?.count
  const { selection, target, select, clear } = useListSelection<JobId, JobFilter>(source.filter, count ?? 0)
  const actions = useJobActions()
  const { jobId } = useParams()
  const openId = Named.safeParse(jobId).data ?? null
  const opened = useOpenItem<JobId>('/jobs', openId, focusGrid)
  const [deleting, setDeleting] = useState<{ readonly target: JobTarget; readonly title: string | null } | null>(null)
  usePageKeys(search)
  useEffect(() => {
    if (document.activeElement === document.body) grid.current?.focus()
  }, [])

  const setFilter = (filter: JobFilter) => setView({ ...view, filter })
  const clearFilters = () => {
    setFilter({})
    focusGrid()
  }
  const type = (text: string) =>
    setView({ ...view, filter: changedFilter(view.filter, { search: text || undefined }) }, 'typing')
  const deleteSelected = () => {
    if (target && target.size <= mostJobs) setDeleting({ target, title: null })
  }

  return (
    <div className={list.page}>
      <div className={list.list}>
        <PageHeader title={t('title')} aside={<JobsCount count={count} />}>
          <ListSearch
            element={search}
            label={t('search.label')}
            placeholder={t('search.placeholder')}
            value={view.filter.search ?? ''}
            onSearch={type}
            onLeave={focusGrid}
          />
          <JobsToolbar onAdd={opened.add} />
        </PageHeader>
        <div className={list.bar}>
          <JobsFilters filter={view.filter} onFilter={setFilter} />
          <ColumnMenu columns={columns} settings={settings} onSettings={setSettings} />
        </div>
        {error !== null && (
          <div className={list.notice}>
            <ErrorNotice error={error} onRetry={() => void retry()} />
          </div>
        )}
        <DataGrid
          label={t('title')}
          element={grid}
          source={source}
          columns={columns}
          settings={settings}
          onSettings={setSettings}
          sort={view.sort}
          onSort={(by) => setView({ ...view, sort: sortedBy(view.sort, by) })}
          selection={selection}
          onSelection={select}
          openId={openId}
          onOpen={opened.open}
          onRest={opened.follow}
          onDelete={deleteSelected}
          onEscape={() => (openId === null ? clear() : opened.close())}
          onFailure={showError}
        >
          {Object.keys(source.filter).length > 0 ? (
            <JobsNoMatch onClear={clearFilters} />
          ) : (
            <JobsEmpty onAdd={opened.add} />
          )}
        </DataGrid>
        <JobsSelectionBar
          target={target}
          actions={actions}
          onDelete={deleteSelected}
          onClear={() => {
            clear()
            focusGrid()
          }}
        />
      </div>
      {jobId === 'new' && (
        <JobAdd contactId={view.filter.contactId ?? null} onClose={opened.close} onAdded={opened.show} />
      )}
      {openId !== null && (
        <JobDetails
          id={openId}
          actions={actions}
          onDelete={({ id, title }) =>
            setDeleting({ target: { selection: { kind: 'ids', ids: [id] }, size: 1 }, title })
          }
          onClose={opened.close}
        />
      )}
      {deleting && (
        <JobDeletionDialog
          {...deleting}
          home={grid}
          onClose={() => setDeleting(null)}
          onDeleted={(gone) => {
            clear()
            if (openId !== null && gone.includes(openId)) opened.close()
          }}
        />
      )}
    </div>
  )
}
