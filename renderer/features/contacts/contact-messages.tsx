import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { NotificationCode } from '../../../shared/contract/catalogue.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import { orpc } from '../../client/client.ts'
import { useDates } from '../../client/dates.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { MessageStateBadge } from '../../ui/message-state-badge.tsx'
import classes from './contact-view.module.css'

/** The latest are enough here; the outbox has all. */
const most = 10

/** The messages to a contact, newest first, each with its state. */
export function ContactMessages({ contactId }: { readonly contactId: ContactId }) {
  const { t } = useTranslation(['contacts', 'outbox'])
  const dates = useDates()
  const { data, error } = useQuery(orpc.outbox.list.queryOptions({ input: { filter: { contactId }, limit: most + 1 } }))
  const rows = data?.rows ?? []
  const name = (type: string) => {
    const code = NotificationCode.safeParse(type).data
    return code ? t(`outbox:types.${code}`) : t('outbox:types.test')
  }
  return (
    <section className={classes.section}>
      <h3>{t('details.messages')}</h3>
      {error && <ErrorNotice error={error} />}
      {data && rows.length === 0 && <p className={classes.faint}>{t('details.noMessages')}</p>}
      <ul className={classes.list}>
        {rows.slice(0, most).map(({ id, type, state, createdAt, settledAt }) => (
          <li key={id} className={classes.job}>
            <Link className={classes.link} to={`/outbox/${id}`}>
              {name(type)}
            </Link>
            <MessageStateBadge state={state} />
            <span className={classes.faint}>{dates.dayTime(settledAt ?? createdAt)}</span>
          </li>
        ))}
      </ul>
      {rows.length > most && (
        <Link className={classes.link} to={`/outbox?contact=${contactId}`}>
          {t('details.allMessages')}
        </Link>
      )}
    </section>
  )
}
