import { IconMailX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ContactRow } from '../../../shared/contract/contacts.ts'
import type { Dates } from '../../client/dates.ts'
import classes from './contact-email-cell.module.css'

interface ContactEmailCellProps {
  readonly contact: Pick<ContactRow, 'email' | 'undeliverableAt' | 'undeliverableAnswer'>
  readonly dates: Dates
}

/** A contact's address; one that a mail server refused is marked, with the server's words on hover. */
export function ContactEmailCell({ contact, dates }: ContactEmailCellProps) {
  const { t } = useTranslation('contacts')
  const { email, undeliverableAt, undeliverableAnswer: answer } = contact
  if (undeliverableAt === null) return <span>{email}</span>
  const date = dates.day(undeliverableAt)
  const words = answer ? t('refused.markAnswer', { date, answer }) : t('refused.mark', { date })
  return (
    <>
      <span className={`${classes.email} ${classes.refused}`}>{email}</span>
      <span className={classes.mark} role="img" aria-label={words} title={words}>
        <IconMailX size={15} stroke={1.8} aria-hidden />
      </span>
    </>
  )
}
