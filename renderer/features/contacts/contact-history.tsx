import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ContactId } from '../../../shared/contract/values.ts'
import { client, orpc } from '../../client/client.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { ContactHistoryEntry } from './contact-history-entry.tsx'
import classes from './contact-view.module.css'

/** What was done to a contact, newest first. */
export function ContactHistory({ contactId }: { readonly contactId: ContactId }) {
  const { t } = useTranslation('contacts')
  const history = useInfiniteQuery({
    queryKey: [...orpc.audit.list.key(), 'contact', contactId],
    queryFn: ({ pageParam, signal }) =>
      client.audit.list(
        { filter: { subject: { kind: 'contact', id: contactId } }, cursor: pageParam, limit: 20 },
        { signal },
      ),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })
  const entries = history.data?.pages.flatMap((page) => page.entries) ?? []
  return (
    <section className={classes.section}>
      <h3>{t('details.history')}</h3>
      {history.error && <ErrorNotice error={history.error} />}
      {history.isSuccess && entries.length === 0 && <p className={classes.faint}>{t('details.noHistory')}</p>}
      <ol className={classes.list}>
        {entries.map((entry) => (
          <ContactHistoryEntry key={entry.id} entry={entry} />
        ))}
      </ol>
      {history.hasNextPage && (
        <Button size="xs" variant="subtle" onClick={() => void history.fetchNextPage()}>
          {t('details.moreHistory')}
        </Button>
      )}
    </section>
  )
}
