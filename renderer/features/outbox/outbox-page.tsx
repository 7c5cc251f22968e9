import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import * as z from 'zod'
import type { MessageFilter } from '../../../shared/contract/outbox.ts'
import { MessageId } from '../../../shared/contract/values.ts'
import { orpc } from '../../client/client.ts'
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
import { MessageDetails } from './message-details.tsx'
import { MessagesEmpty, MessagesNoMatch } from './messages-empty.tsx'
import { MessagesFilters } from './messages-filters.tsx'
import { MessagesSelectionBar } from './messages-selection-bar.tsx'
import { messagesSource } from './messages-source.ts'
import { changedMessages, filterFromAddress, filterToAddress } from './messages-view.ts'
import classes from './outbox-page.module.css'
import { OutboxStatusLine } from './outbox-status-line.tsx'
import { OutboxViews } from './outbox-views.tsx'
import { useMessageActions } from './use-message-actions.ts'
import { useMessageColumns } from './use-message-columns.tsx'

const Named = z.coerce.number().pipe(MessageId)

/** Every message with its state: what is leaving, what became of the rest, and each as it was sent. */
export function OutboxPage() {
  const { t } = useTranslation('outbox')
  const grid = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const focusGrid = () => grid.current?.focus()
  const [address, setAddress] = useSearchParams()
  const words = address.toString()
  const filter = useMemo(() => filterFromAddress(new URLSearchParams(words)), [words])
  const columns = useMessageColumns()
  const [settings, setSettings] = useColumnSettings('outbox.columns', columns)
  const { source, error, retry } = useSettledSource(useMemo(() => messagesSource(filter), [filter]))
  const count = useQuery(source.count).data?.count
  const status = useQuery(orpc.outbox.status.queryOptions()).data
  const { selection, target, select, clear } = useListSelection<MessageId, MessageFilter>(source.filter, count ?? 0)
  const actions = useMessageActions()
  const openId = Named.safeParse(useParams().messageId).data ?? null
  const opened = useOpenItem<MessageId>('/outbox', openId, focusGrid)
  usePageKeys(search)
  useEffect(() => {
    if (document.activeElement === document.body) grid.current?.focus()
  }, [])

  const setFilter = (next: MessageFilter, replace = false) => setAddress(filterToAddress(next), { replace })
  const clearFilters = () => {
    setFilter({})
    focusGrid()
  }
  return (
    <div className={list.page}>
      <div className={list.list}>
        <PageHeader
          title={t('title')}
          aside={
            <div className={classes.head}>
              <OutboxViews current="messages" />
              <ListCount of="count" count={count} />
            </div>
          }
        >
          <ListSearch
            element={search}
            label={t('search.label')}
            placeholder={t('search.placeholder')}
            value={filter.search ?? ''}
            onSearch={(text) => setFilter(changedMessages(filter, { search: text || undefined }), true)}
            onLeave={focusGrid}
          />
        </PageHeader>
        {status && <OutboxStatusLine status={status} />}
        <div className={list.bar}>
          <MessagesFilters filter={filter} counts={status?.counts} onFilter={setFilter} />
          <ColumnMenu columns={columns} settings={settings} onSettings={setSettings} />
        </div>
        {error !== null && (
          <div className={list.notice}>
            <ErrorNotice error={error} onRetry={() => void retry()} />
          </div>
        )}
        <DataGrid
          label={t('views.messages')}
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
          onDelete={() => target && void actions.cancel(target, null)}
          onEscape={() => (openId === null ? clear() : opened.close())}
          onFailure={showError}
        >
          {Object.keys(source.filter).length > 0 ? (
            <MessagesNoMatch onClear={clearFilters} />
          ) : (
            <MessagesEmpty setUp={status?.setUp ?? true} />
          )}
        </DataGrid>
        <MessagesSelectionBar
          target={target}
          actions={actions}
          onClear={() => {
            clear()
            focusGrid()
          }}
        />
      </div>
      {openId !== null && <MessageDetails id={openId} actions={actions} onClose={opened.close} />}
    </div>
  )
}
