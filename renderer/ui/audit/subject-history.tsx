import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AuditEntry } from '../../../shared/contract/audit.ts'
import { client, orpc } from '../../client/client.ts'
import { useDates } from '../../client/dates.ts'
import { ErrorNotice } from '../error-notice.tsx'
import { fieldChanges, useAuditWords } from './audit-words.ts'
import classes from './subject-history.module.css'

interface SubjectHistoryProps {
  /** As the log names it. */
  readonly kind: 'contact' | 'company' | 'job'
  readonly id: number
}

/** What was done to a contact, a company or a job, newest first, as a section of its details. */
export function SubjectHistory({ kind, id }: SubjectHistoryProps) {
  const { t } = useTranslation('audit')
  const history = useInfiniteQuery({
    queryKey: [...orpc.audit.list.key(), kind, id],
    queryFn: ({ pageParam, signal }) =>
      client.audit.list({ filter: { subject: { kind, id } }, cursor: pageParam, limit: 20 }, { signal }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })
  const entries = history.data?.pages.flatMap((page) => page.entries) ?? []
  return (
    <section className={classes.section}>
      <h3>{t('subject.title')}</h3>
      {history.error && <ErrorNotice error={history.error} />}
      {history.isSuccess && entries.length === 0 && <p className={classes.faint}>{t('subject.none')}</p>}
      <ol className={classes.list}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
      {history.hasNextPage && (
        <Button size="xs" variant="subtle" onClick={() => void history.fetchNextPage()}>
          {t('subject.more')}
        </Button>
      )}
    </section>
  )
}

/** What, who, when, and what it was before. */
function Entry({ entry }: { readonly entry: AuditEntry }) {
  const { t } = useTranslation('audit')
  const words = useAuditWords()
  const dates = useDates()
  return (
    <li className={classes.entry}>
      <div>{words.action(entry.action)}</div>
      {fieldChanges(entry).map(({ field, before, after }) => (
        <div key={field} className={classes.change}>
          {entry.before === null || before === undefined
            ? t('subject.value', { field: words.field(field), value: words.value(after) })
            : t('subject.change', {
                field: words.field(field),
                before: words.value(before),
                after: words.value(after),
              })}
        </div>
      ))}
      <div className={classes.faint}>
        {t('subject.by', { operator: entry.operator?.name ?? t('subject.system'), date: dates.dayTime(entry.at) })}
      </div>
    </li>
  )
}
