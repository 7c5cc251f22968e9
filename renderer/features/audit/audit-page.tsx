import { Button } from '@mantine/core'
import { IconDownload, IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { AuditFilterBar } from './audit-filter-bar.tsx'
import { useAuditFilters } from './audit-filters.ts'
import { AuditList } from './audit-list.tsx'
import classes from './audit-page.module.css'
import { useAuditEntries, useAuditExport } from './audit-queries.ts'

/** The history: every change, who made it, when, before and after. */
export function AuditPage() {
  const { t } = useTranslation(['audit', 'common'])
  const { filters, filter, filtered, change } = useAuditFilters()
  const log = useAuditEntries(filter)
  const exporting = useAuditExport()
  const entries = log.data?.pages.flatMap((page) => page.entries) ?? []

  return (
    <>
      <PageHeader title={t('title')}>
        <Button
          variant="default"
          leftSection={<IconDownload size={15} />}
          disabled={entries.length === 0}
          loading={exporting.isPending}
          onClick={() => exporting.mutate(filter)}
        >
          {t('common:actions.export')}
        </Button>
      </PageHeader>
      <AuditFilterBar filters={filters} filtered={filtered} onChange={change} />
      {log.error && <ErrorNotice error={log.error} onRetry={() => void log.refetch()} />}
      {log.data && entries.length === 0 ? (
        <EmptyState
          icon={IconHistory}
          title={t(filtered ? 'empty.filteredTitle' : 'empty.title')}
          text={t(filtered ? 'empty.filteredText' : 'empty.text')}
        />
      ) : (
        <div className={classes.scroller}>
          <AuditList
            entries={entries}
            more={log.hasNextPage}
            loading={log.isFetchingNextPage}
            onMore={() => void log.fetchNextPage()}
          />
        </div>
      )}
    </>
  )
}
