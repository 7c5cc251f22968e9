import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ContactId } from '../../../shared/contract/values.ts'
import { orpc } from '../../client/client.ts'
import { useDates, useNumbers } from '../../client/dates.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { JobStateBadge } from '../../ui/job-state-badge.tsx'
import classes from './contact-view.module.css'

/** More than that are left to the page of jobs. */
const most = 10

/** The jobs of a contact, newest first, each with its state; a row leads to the job. */
export function ContactJobs({ contactId }: { readonly contactId: ContactId }) {
  const { t } = useTranslation('contacts')
  const dates = useDates()
  const numbers = useNumbers()
  const { data: jobs, error } = useQuery(orpc.jobs.ofContact.queryOptions({ input: { contactId } }))
  const count = jobs?.length ?? 0
  return (
    <section className={classes.section}>
      <div className={classes.titleLine}>
        <h3>{t('details.jobs')}</h3>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconPlus size={13} />}
          component={Link}
          to={`/jobs/new?contact=${contactId}`}
        >
          {t('details.addJob')}
        </Button>
      </div>
      {error && <ErrorNotice error={error} />}
      {count === 0 && jobs && <p className={classes.faint}>{t('details.noJobs')}</p>}
      <ul className={classes.list}>
        {jobs?.slice(0, most).map(({ id, title, state, createdAt }) => (
          <li key={id} className={classes.job}>
            <Link className={classes.link} to={`/jobs/${id}`} state={{ focusDetails: true }}>
              {title}
            </Link>
            <JobStateBadge state={state} />
            <span className={classes.faint}>
              {t('details.job', { id })} · {dates.day(createdAt)}
            </span>
          </li>
        ))}
      </ul>
      {count > 0 && (
        <Link className={classes.link} to={`/jobs?contact=${contactId}`}>
          {t('details.allJobs', { count, formatted: numbers(count) })}
        </Link>
      )}
    </section>
  )
}
