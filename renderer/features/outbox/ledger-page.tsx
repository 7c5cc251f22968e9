import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import * as z from 'zod'
import type { RequestFilter } from '../../../shared/contract/activation.ts'
import { RequestId } from '../../../shared/contract/values.ts'
import { useAskAddressAgain } from '../../ui/activation/use-ask-address-again.ts'
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
import { ListCount } from './list-count.tsx'
import classes from './outbox-page.module.css'
import { OutboxViews } from './outbox-views.tsx'
import { RequestDetails } from './request-details.tsx'
import { useShownRequests } from './request-selection.ts'
import { isOpen, waits } from './request-standings.ts'
import { RequestsEmpty, RequestsNoMatch } from './requests-empty.tsx'
import { RequestsFilters } from './requests-filters.tsx'
import { RequestsSelectionBar } from './requests-selection-bar.tsx'
import { requestsSource } from './requests-source.ts'
import { changedRequests, requestsFromAddress, requestsToAddress } from './requests-view.ts'
import { useRequestActions } from './use-request-actions.ts'
import { useRequestColumns } from './use-request-columns.tsx'
import { useResend } from './use-resend.ts'

const Named = z.coerce.number().pipe(RequestId)

/** The invitation ledger: every request with its way, its expiry, and what became of it. */
export function LedgerPage() {
  const { t } = useTranslation('outbox')
  const grid = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const focusGrid = () => grid.current?.focus()
  const [address, setAddress] = useSearchParams()
  const words = address.toString()
  const filter = useMemo(() => requestsFromAddress(new URLSearchParams(words)), [words])
  const columns = useRequestColumns()
  const [settings, setSettings] = useColumnSettings('ledger.columns', columns)
  const { source, error, retry } = useSettledSource(useMemo(() => requestsSource(filter), [filter]))
  const count = useQuery(source.count).data?.count
  const { selection, target, select, clear } = useListSelection<RequestId, RequestFilter>(source.filter, count ?? 0)
  const actions = useRequestActions()
  const resend = useResend()
  const askAddressAgain = useAskAddressAgain()
  const openId = Named.safeParse(useParams().requestId).data ?? null
  const opened = useOpenItem<RequestId>('/outbox/requests', openId, focusGrid)
  const shown = useShownRequests()
  const only = target?.size === 1 && target.selection.kind === 'ids' ? (shown(target.selection.ids)[0] ?? null) : null
  usePageKeys(search)
  useEffect(() => {
    if (document.activeElement === document.body) grid.current?.focus()
  }, [])

  const setFilter = (next: RequestFilter, replace = false) => setAddress(requestsToAddress(next), { replace })
  const sendAgain = () => {
    if (only?.purpose === 'address' && waits(only)) void askAddressAgain(only.contact.id, only.email)
    else if (target) void resend(target)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'r' || event.ctrlKey || event.metaKey || event.altKey || !target) return false
    sendAgain()
    return true
  }
  return (
    <div className={list.page}>
      <div className={list.list}>
        <PageHeader
          title={t('title')}
          aside={
            <div className={classes.head}>
              <OutboxViews current="requests" />
              <ListCount of="ledger.count" count={count} />
            </div>
          }
        >
          <ListSearch
            element={search}
            label={t('ledger.search.label')}
            placeholder={t('ledger.search.placeholder')}
            value={filter.search ?? ''}
            onSearch={(text) => setFilter(changedRequests(filter, { search: text || undefined }), true)}
            onLeave={focusGrid}
          />
        </PageHeader>
        <div className={list.bar}>
          <RequestsFilters filter={filter} onFilter={setFilter} />
          <ColumnMenu columns={columns} settings={settings} onSettings={setSettings} />
        </div>
        {error !== null && (
          <div className={list.notice}>
            <ErrorNotice error={error} onRetry={() => void retry()} />
          </div>
        )}
        <DataGrid
          label={t('views.requests')}
          element={grid}
          source={source}
          columns={columns}
          settings={settings}
          onSettings={setSettings}
          selection={selection}
          onSelection={select}
          openId={openId}
          onOpen={opened.open}
          onRest={opened.follow}
          onDelete={() => only && isOpen(only) && void actions.withdraw(only)}
          onEscape={() => (openId === null ? clear() : opened.close())}
          onKey={onKey}
          onFailure={showError}
        >
          {Object.keys(source.filter).length > 0 ? (
            <RequestsNoMatch
              onClear={() => {
                setFilter({})
                focusGrid()
              }}
            />
          ) : (
            <RequestsEmpty />
          )}
        </DataGrid>
        <RequestsSelectionBar
          target={target}
          only={only}
          actions={actions}
          onResend={sendAgain}
          onClear={() => {
            clear()
            focusGrid()
          }}
        />
      </div>
      {openId !== null && (
        <RequestDetails
          id={openId}
          actions={actions}
          onResend={(wanted) => void resend(wanted)}
          onClose={opened.close}
        />
      )}
    </div>
  )
}
