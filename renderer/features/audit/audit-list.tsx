import { Button } from '@mantine/core'
import { useIntersection } from '@mantine/hooks'
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { AuditEntry } from '../../../shared/contract/audit.ts'
import { useDates } from '../../client/dates.ts'
import { AuditEntryRow } from './audit-entry-row.tsx'
import classes from './audit-page.module.css'

interface AuditListProps {
  readonly entries: readonly AuditEntry[]
  readonly more: boolean
  readonly loading: boolean
  readonly onMore: () => void
}

/** The entries under their days; older ones are fetched as the end comes into sight. */
export function AuditList({ entries, more, loading, onMore }: AuditListProps) {
  const { t } = useTranslation('audit')
  const dates = useDates()
  const { ref, entry: end } = useIntersection({ rootMargin: '400px' })
  const inSight = end?.isIntersecting ?? false
  const fetchMore = useEffectEvent(onMore)
  useEffect(() => {
    if (inSight && more && !loading) fetchMore()
  }, [inSight, more, loading])

  const days = Map.groupBy(entries, ({ at }) => dates.isoDay(at))
  const today = dates.isoDay(new Date().toISOString())
  const yesterday = dates.isoDay(new Date(Date.now() - 86_400_000).toISOString())
  const nameOf = (day: string, at: string) =>
    day === today ? t('today') : day === yesterday ? t('yesterday') : dates.day(at)

  return (
    <section aria-label={t('list')}>
      {[...days].map(([day, ofDay]) => (
        <section key={day}>
          <h2 className={classes.day}>{nameOf(day, ofDay[0]?.at ?? day)}</h2>
          <ol className={classes.entries}>
            {ofDay.map((entry) => (
              <AuditEntryRow key={entry.id} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
      {more && (
        <div className={classes.more} ref={ref}>
          <Button variant="subtle" loading={loading} onClick={onMore}>
            {t('more')}
          </Button>
        </div>
      )}
    </section>
  )
}
