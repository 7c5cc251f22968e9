import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactFilter } from '../../../shared/contract/contacts.ts'
import type { ContactTarget } from '../../client/contact-target.ts'
import { useOfferedInvitation } from '../../ui/activation/use-offered-invitation.ts'
import { ColumnMenu } from '../../ui/data-grid/column-menu.tsx'
import { DataGrid } from '../../ui/data-grid/data-grid.tsx'
import { isSelected } from '../../ui/data-grid/grid-selection.ts'
import { useColumnSettings } from '../../ui/data-grid/use-column-settings.ts'
import { useSettledSource } from '../../ui/data-grid/use-settled-source.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import list from '../../ui/list/list-page.module.css'
import { ListSearch } from '../../ui/list/list-search.tsx'
import { usePageKeys } from '../../ui/list/use-page-keys.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { showError } from '../../ui/toasts.tsx'
import { ContactAdd } from './contact-add.tsx'
import { ContactDeletionDialog } from './contact-deletion-dialog.tsx'
import { ContactDetails } from './contact-details.tsx'
import { ContactsCount } from './contacts-count.tsx'
import { ContactsDropHint } from './contacts-drop-hint.tsx'
import { ContactsEmpty, ContactsNoMatch } from './contacts-empty.tsx'
import { ContactsFilters } from './contacts-filters.tsx'
import { ContactsSelectionBar } from './contacts-selection-bar.tsx'
import { contactsSource } from './contacts-source.ts'
import { ContactsToolbar } from './contacts-toolbar.tsx'
import { changedFilter, sortedBy } from './contacts-view.ts'
import { SubscriptionCopyDialog } from './subscription-copy-dialog.tsx'
import { useContactActions } from './use-contact-actions.ts'
import { useContactColumns } from './use-contact-columns.tsx'
import { useContactDrop } from './use-contact-drop.ts'
import { useContactSelection } from './use-contact-selection.ts'
import { useContactsView } from './use-contacts-view.ts'
import { useInvitationTarget } from './use-invitation-target.ts'
import { useOpenContact } from './use-open-contact.ts'

/** The contacts: the table with its search and filters, what can be done with the selected, and details beside it. */
export function ContactsPage() {
  const { t } = useTranslation('contacts')
  const grid = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const focusGrid = () => grid.current?.focus()
  const { view, setView } = useContactsView()
  const columns = useContactColumns()
  const [settings, setSettings] = useColumnSettings('contacts.columns', columns)
  const { source, error, retry } = useSettledSource(useMemo(() => contactsSource(view), [view]))
  const count = useQuery(source.count).data?.count
  const { selection, target, select, clear } = useContactSelection(source.filter, count ?? 0)
  const actions = useContactActions()
  const opened = useOpenContact(focusGrid)
  const drop = useContactDrop()
  const [deleting, setDeleting] = useState<ContactTarget | null>(null)
  const [copying, setCopying] = useState<ContactTarget | null>(null)
  usePageKeys(search)
  useOfferedInvitation(useInvitationTarget(target, opened.id))
  useEffect(() => {
    if (document.activeElement === document.body) grid.current?.focus()
  }, [])

  const filtered = Object.keys(source.filter).length > 0
  const all = useMemo(
    () => ({
      selection: { kind: 'matching' as const, filter: source.filter, except: [] },
      size: count ?? 0,
      name: null,
    }),
    [source.filter, count],
  )
  const setFilter = (filter: ContactFilter) => setView({ ...view, filter })
  const clearFilters = () => {
    setFilter({})
    focusGrid()
  }
  const type = (text: string) =>
    setView({ ...view, filter: changedFilter(view.filter, { search: text || undefined }) }, 'typing')

  return (
    <div className={list.page} {...drop.handlers}>
      <div className={list.list}>
        <PageHeader title={t('title')} aside={<ContactsCount count={count} />}>
          <ListSearch
            element={search}
            label={t('search.label')}
            placeholder={t('search.placeholder')}
            value={view.filter.search ?? ''}
            onSearch={type}
            onLeave={focusGrid}
          />
          <ContactsToolbar all={all} sort={view.sort} actions={actions} onAdd={opened.add} />
        </PageHeader>
        <div className={list.bar}>
          <ContactsFilters filter={view.filter} onFilter={setFilter} />
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
          openId={opened.id}
          onOpen={opened.open}
          onRest={opened.follow}
          onDelete={() => setDeleting(target)}
          onEscape={() => (opened.id === null ? clear() : opened.close())}
          onFailure={showError}
        >
          {filtered ? <ContactsNoMatch onClear={clearFilters} /> : <ContactsEmpty onAdd={opened.add} />}
        </DataGrid>
        <ContactsSelectionBar
          target={target}
          sort={view.sort}
          actions={actions}
          onCopy={() => setCopying(target)}
          onDelete={() => setDeleting(target)}
          onClear={() => {
            clear()
            focusGrid()
          }}
        />
      </div>
      {opened.adding && <ContactAdd onClose={opened.close} onAdded={opened.showAdded} />}
      {opened.id !== null && (
        <ContactDetails
          id={opened.id}
          part={opened.part}
          actions={actions}
          onPart={opened.openPart}
          onDelete={(id, name) => setDeleting({ selection: { kind: 'ids', ids: [id] }, size: 1, name })}
          onClose={opened.close}
        />
      )}
      {copying && <SubscriptionCopyDialog target={copying} home={grid} onClose={() => setCopying(null)} />}
      {deleting && (
        <ContactDeletionDialog
          target={deleting}
          home={grid}
          onClose={() => setDeleting(null)}
          onDeleted={(refused) => {
            const gone = deleting.selection.kind === 'ids' ? deleting.selection.ids : null
            const opensGone = opened.id !== null && (gone ? gone.includes(opened.id) : isSelected(selection, opened.id))
            if (opened.id !== null && opensGone && !refused.includes(opened.id)) opened.close()
            clear()
          }}
        />
      )}
      {drop.over && <ContactsDropHint />}
    </div>
  )
}
