import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../client/client.ts'
import { useNumbers } from '../../client/dates.ts'

/** How many messages failed, or may have: beside the outbox's name in the rail. Nothing where there are none. */
export function OutboxBadge() {
  const { t } = useTranslation('outbox')
  const numbers = useNumbers()
  const { data } = useQuery({
    ...orpc.outbox.status.queryOptions(),
    select: ({ counts }) => counts.failed + counts.uncertain,
  })
  if (!data) return null
  return (
    <>
      <span aria-hidden title={t('failures', { count: data })}>
        {data > 999 ? `${numbers(999)}+` : numbers(data)}
      </span>
      <span className="visually-hidden">{t('failures', { count: data })}</span>
    </>
  )
}
