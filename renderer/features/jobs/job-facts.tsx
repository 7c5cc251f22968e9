import { ActionIcon, CopyButton, Tooltip } from '@mantine/core'
import { IconCheck, IconCopy, IconShieldQuestion } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Job } from '../../../shared/contract/jobs.ts'
import { useDates, useNumbers } from '../../client/dates.ts'
import classes from './job-view.module.css'

/** What is known of a job, to read. */
export function JobFacts({ job }: { readonly job: Job }) {
  const { t } = useTranslation('jobs')
  const dates = useDates()
  const numbers = useNumbers()
  const { contact, sender, company, origin, copies, createdAt, updatedAt, remark } = job
  return (
    <section className={classes.section}>
      <h3>{t('details.details')}</h3>
      <dl className={classes.facts}>
        {contact && (
          <>
            <dt>{t('details.contact')}</dt>
            <dd>
              <Link className={classes.link} to={`/contacts/${contact.id}`}>
                {contact.name}
              </Link>
            </dd>
          </>
        )}
        {sender && (
          <>
            <dt>{t('details.sender')}</dt>
            <dd>
              <Sender sender={sender} />
            </dd>
          </>
        )}
        {company && (
          <>
            <dt>{t('details.company')}</dt>
            <dd>
              <Link className={classes.link} to={`/companies/${company.id}`}>
                {company.name}
              </Link>
            </dd>
          </>
        )}
        <dt>{t('details.copies')}</dt>
        <dd className="tabular">{numbers(copies)}</dd>
        <dt>{t('details.origin')}</dt>
        <dd title={t(`originHints.${origin}`)}>{t(`origins.${origin}`)}</dd>
        <dt>{t('details.received')}</dt>
        <dd title={dates.exact(createdAt)}>{dates.dayTime(createdAt)}</dd>
        {updatedAt !== createdAt && (
          <>
            <dt>{t('details.changed')}</dt>
            <dd title={dates.exact(updatedAt)}>{dates.dayTime(updatedAt)}</dd>
          </>
        )}
        {remark !== '' && (
          <>
            <dt>{t('details.remark')}</dt>
            <dd>{remark}</dd>
          </>
        )}
      </dl>
    </section>
  )
}

/** Name and address by the sender's own word, with a mark that they are no more than that. */
function Sender({ sender: { name, email } }: { readonly sender: NonNullable<Job['sender']> }) {
  const { t } = useTranslation(['jobs', 'common'])
  return (
    <div className={classes.sender}>
      {name !== '' && <span>{name}</span>}
      <span className={classes.mark} title={t('notProvedHint')}>
        <IconShieldQuestion size={14} stroke={1.8} aria-hidden />
        {t('notProved')}
      </span>
      <span className={classes.address}>
        {email}
        <CopyButton value={email}>
          {({ copied, copy }) => (
            <Tooltip label={copied ? t('common:actions.copied') : t('actions.copyEmail')}>
              <ActionIcon size="sm" aria-label={t('actions.copyEmail')} onClick={copy}>
                {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
              </ActionIcon>
            </Tooltip>
          )}
        </CopyButton>
      </span>
    </div>
  )
}
