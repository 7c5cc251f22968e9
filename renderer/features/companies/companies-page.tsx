import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import * as z from 'zod'
import type { CompanyFilter, CompanyName } from '../../../shared/contract/companies.ts'
import { CompanyId } from '../../../shared/contract/values.ts'
import { useSignedIn } from '../../client/session.ts'
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
import { CompaniesCount } from './companies-count.tsx'
import { CompaniesEmpty, CompaniesNoMatch } from './companies-empty.tsx'
import { CompaniesFilters } from './companies-filters.tsx'
import { CompaniesOwnHint } from './companies-own-hint.tsx'
import { CompaniesSelectionBar } from './companies-selection-bar.tsx'
import { companiesSource } from './companies-source.ts'
import { CompaniesToolbar } from './companies-toolbar.tsx'
import { changedFilter, sortedBy } from './companies-view.ts'
import { CompanyAdd } from './company-add.tsx'
import { CompanyDeletionDialog } from './company-deletion-dialog.tsx'
import { CompanyDetails } from './company-details.tsx'
import { CompanyMergeDialog } from './company-merge-dialog.tsx'
import { useChosenCompanies } from './use-chosen-companies.ts'
import { useCompaniesView } from './use-companies-view.ts'
import { useCompanyColumns } from './use-company-columns.tsx'

const Named = z.coerce.number().pipe(CompanyId)

/** The companies: the table with its search and filters, details beside it, and the dialogs to merge and delete. */
export function CompaniesPage() {
  const { t } = useTranslation('companies')
  const { administrator } = useSignedIn()
  const grid = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const focusGrid = () => grid.current?.focus()
  const { view, setView } = useCompaniesView()
  const columns = useCompanyColumns()
  const [settings, setSettings] = useColumnSettings('companies.columns', columns)
  const { source, error, retry } = useSettledSource(useMemo(() => companiesSource(view), [view]))
  const count = useQuery(source.count).data?.count
  const { selection, target, select, clear } = useListSelection<CompanyId, CompanyFilter>(source.filter, count ?? 0)
  const chosen = useChosenCompanies(target)
  const { companyId } = useParams()
  const openId = Named.safeParse(companyId).data ?? null
  const opened = useOpenItem<CompanyId>('/companies', openId, focusGrid)
  const [merging, setMerging] = useState<readonly [CompanyName, CompanyName | null] | null>(null)
  const [deleting, setDeleting] = useState<CompanyName | null>(null)
  usePageKeys(search)
  useEffect(() => {
    if (document.activeElement === document.body) grid.current?.focus()
  }, [])

  const adding = companyId === 'new' && administrator
  const setFilter = (filter: CompanyFilter) => setView({ ...view, filter })
  const clearFilters = () => {
    setFilter({})
    focusGrid()
  }
  const type = (text: string) =>
    setView({ ...view, filter: changedFilter(view.filter, { search: text || undefined }) }, 'typing')
  const deleteChosen = () => {
    const [only, another] = chosen
    if (administrator && only && !another && !only.own) setDeleting(only)
  }

  return (
    <div className={list.page}>
      <div className={list.list}>
        <PageHeader title={t('title')} aside={<CompaniesCount count={count} />}>
          <ListSearch
            element={search}
            label={t('search.label')}
            placeholder={t('search.placeholder')}
            value={view.filter.search ?? ''}
            onSearch={type}
            onLeave={focusGrid}
          />
          <CompaniesToolbar onAdd={opened.add} />
        </PageHeader>
        <div className={list.bar}>
          <CompaniesFilters filter={view.filter} onFilter={setFilter} />
          <ColumnMenu columns={columns} settings={settings} onSettings={setSettings} />
        </div>
        {administrator && <CompaniesOwnHint />}
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
          onDelete={deleteChosen}
          onEscape={() => (openId === null ? clear() : opened.close())}
          onFailure={showError}
        >
          {Object.keys(source.filter).length > 0 ? (
            <CompaniesNoMatch onClear={clearFilters} />
          ) : (
            <CompaniesEmpty onAdd={opened.add} />
          )}
        </DataGrid>
        <CompaniesSelectionBar
          size={target?.size ?? 0}
          chosen={chosen}
          onMerge={(one, other) => setMerging([one, other])}
          onDelete={deleteChosen}
          onClear={() => {
            clear()
            focusGrid()
          }}
        />
      </div>
      {adding && <CompanyAdd onClose={opened.close} onAdded={opened.show} />}
      {openId !== null && (
        <CompanyDetails
          id={openId}
          onMerge={(company) => setMerging([company, null])}
          onDelete={setDeleting}
          onClose={opened.close}
        />
      )}
      {merging && (
        <CompanyMergeDialog
          company={merging[0]}
          other={merging[1]}
          home={grid}
          onClose={() => setMerging(null)}
          onMerged={(gone, into) => {
            clear()
            if (gone === openId) opened.show(into.id)
          }}
        />
      )}
      {deleting && (
        <CompanyDeletionDialog
          company={deleting}
          home={grid}
          onClose={() => setDeleting(null)}
          onDeleted={() => {
            clear()
            if (deleting.id === openId) opened.close()
          }}
        />
      )}
    </div>
  )
}
