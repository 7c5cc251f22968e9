import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import type { RequestRow } from '../../../shared/contract/activation.ts'
import { orpc } from '../../client/client.ts'
import { useDates } from '../../client/dates.ts'
import { RequestStandingBadge } from '../../ui/activation/request-standing-badge.tsx'
import classes from './message-details.module.css'

/** What else was sent to the contact of a request. */
export function RequestOthers({ request }: { readonly request: RequestRow }) {
  const { t } = useTranslation('outbox')
  const dates = useDates()
  const { search } = useLocation()
  const { data } = useQuery(
    orpc.activation.list.queryOptions({ input: { filter: { contactId: request.contact.id }, limit: 20 } }),
  )
  const others = data?.rows.filter(({ id }) => id !== request.id)
  if (!others) return null
  return (
    <section className={classes.section}>
      <h3>{t('ledger.others')}</h3>
      {others.length === 0 && <p className={classes.faint}>{t('ledger.noOthers')}</p>}
      {others.map(({ id, standing, requestedAt }) => (
        <div key={id} className={classes.other}>
          <Link className="tabular" to={{ pathname: `/outbox/requests/${id}`, search }}>
            {dates.dayTime(requestedAt)}
          </Link>
          <RequestStandingBadge standing={standing} />
        </div>
      ))}
    </section>
  )
}
