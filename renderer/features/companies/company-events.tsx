import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordedEvent } from '../../../shared/contract/events.ts'
import type { CompanyId } from '../../../shared/contract/values.ts'
import { orpc } from '../../client/client.ts'
import { useDates, useNumbers } from '../../client/dates.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useEventWords } from '../../ui/why/use-event-words.ts'
import classes from './company-view.module.css'

const most = 5

/** What the company was told of, newest first: what, in which universe, and how many were told. */
export function CompanyEvents({ companyId }: { readonly companyId: CompanyId }) {
  const { t } = useTranslation('events')
  const numbers = useNumbers()
  const [all, setAll] = useState(false)
  const { data, error } = useQuery(orpc.events.list.queryOptions({ input: { companyId } }))
  return (
    <section className={classes.section}>
      <h3>{t('recorded.title')}</h3>
      {error && <ErrorNotice error={error} />}
      {data?.length === 0 && <p className={classes.faint}>{t('recorded.none')}</p>}
      <ol className={classes.list}>
        {data?.slice(0, all ? undefined : most).map((event) => (
          <EventEntry key={event.id} event={event} />
        ))}
      </ol>
      {!all && data && data.length > most && (
        <Button size="xs" variant="subtle" onClick={() => setAll(true)}>
          {t('recorded.more', { formatted: numbers(data.length) })}
        </Button>
      )}
    </section>
  )
}

function EventEntry({ event }: { readonly event: RecordedEvent }) {
  const { t } = useTranslation(['events', 'subscriptions'])
  const { name } = useEventWords()
  const numbers = useNumbers()
  const dates = useDates()
  const { code, universe, reference, at, operatorName, emails, notifications, leftOut } = event
  const counted = (count: number) => ({ count, formatted: numbers(count) })
  const told = [
    emails > 0 && t('list.emails', counted(emails)),
    notifications > 0 && t('list.notifications', counted(notifications)),
    emails + notifications === 0 && t('recorded.nobody'),
    leftOut > 0 && t('recorded.leftOut', counted(leftOut)),
  ].filter((words) => words !== false)
  return (
    <li className={classes.item}>
      <span className={classes.wholeLine}>
        {name(code)}: {reference}
      </span>
      <span className={`${classes.change} ${classes.wholeLine}`}>
        {[t(`subscriptions:universes.${universe}`), ...told].join(' · ')}
      </span>
      <span className={`${classes.faint} ${classes.wholeLine}`}>
        {t('recorded.by', { operator: operatorName ?? t('recorded.system'), date: dates.dayTime(at) })}
      </span>
    </li>
  )
}
