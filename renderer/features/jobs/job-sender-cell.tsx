import { IconShieldQuestion } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { JobRow } from '../../../shared/contract/jobs.ts'
import classes from './job-sender-cell.module.css'

/** Whose job it is; a name that is a sender's own word only carries a mark. */
export function JobSenderCell({ job: { contact, sender } }: { readonly job: JobRow }) {
  const { t } = useTranslation('jobs')
  if (contact) return <span>{contact.name}</span>
  if (!sender) return null
  return (
    <>
      <span className={classes.name} title={sender.email}>
        {sender.name || sender.email}
      </span>
      <span className={classes.mark} title={t('notProvedHint')}>
        <IconShieldQuestion size={15} stroke={1.8} aria-hidden />
        <span className="visually-hidden">{t('notProved')}</span>
      </span>
    </>
  )
}
