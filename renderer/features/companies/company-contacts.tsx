import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CompanyId } from '../../../shared/contract/values.ts'
import { orpc } from '../../client/client.ts'
import { useNumbers } from '../../client/dates.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import classes from './company-view.module.css'

interface CompanyContactsProps {
  readonly companyId: CompanyId
  /** How many there are in all. */
  readonly count: number
}

/** The first are enough here; the contacts page has all. */
const most = 5

/** The contacts of a company, by name. */
export function CompanyContacts({ companyId, count }: CompanyContactsProps) {
  const { t } = useTranslation(['companies', 'contacts'])
  const numbers = useNumbers()
  const { data, error } = useQuery(orpc.contacts.list.queryOptions({ input: { filter: { companyId }, limit: most } }))
  return (
    <section className={classes.section}>
      <h3>{t('details.contacts')}</h3>
      {error && <ErrorNotice error={error} />}
      {data?.rows.length === 0 && <p className={classes.faint}>{t('details.noContacts')}</p>}
      <ul className={classes.list}>
        {data?.rows.map(({ id, name, email, state }) => (
          <li key={id} className={classes.item}>
            <span className={classes.name}>
              <Link className={classes.link} to={`/contacts/${id}?company=${companyId}`}>
                {name || email}
              </Link>
            </span>
            <span className={classes.faint}>{t(`contacts:states.${state}`)}</span>
            <span className={`${classes.faint} ${classes.wholeLine}`}>{email}</span>
          </li>
        ))}
      </ul>
      {count > 0 && (
        <Link className={`${classes.link} ${classes.after}`} to={`/contacts?company=${companyId}`}>
          {t('details.allContacts', { count, formatted: numbers(count) })}
        </Link>
      )}
    </section>
  )
}
