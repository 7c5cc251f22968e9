import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ContactId } from '../../../shared/contract/values.ts'
import { orpc } from '../../client/client.ts'
import { useDates } from '../../client/dates.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import classes from './contact-view.module.css'

/** The jobs of a contact, newest first, each with its state. */
export function ContactJobs({ contactId }: { readonly contactId: ContactId }) {
  const { t } = useTranslation('contacts')
  const dates = useDates()
  const { data: jobs, error } = useQuery(orpc.jobs.ofContact.queryOptions({ input: { contactId } }))
  return (
    <section className={classes.section}>
      <h3>{t('details.jobs')}</h3>
      {error && <ErrorNotice error={error} />}
      {jobs?.length === 0 && <p className={classes.faint}>{t('details.noJobs')}</p>}
      <ul className={classes.list}>
        {jobs?.map(({ id, title, state, createdAt }) => (
          <li key={id} className={classes.job}>
            <span>{title}</span>
            <span className={classes.jobState} data-done={state === 'completed' || undefined}>
              {t(`jobStates.${state}`)}
            </span>
            <span className={classes.faint}>
              {t('details.job', { id })} · {dates.day(createdAt)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
