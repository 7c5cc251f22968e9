import { UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronRight } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { AuditEntry } from '../../../shared/contract/audit.ts'
import { useDates } from '../../client/dates.ts'
import { fieldChanges, useAuditWords } from '../../ui/audit/audit-words.ts'
import classes from './audit-page.module.css'
import { AuditValue } from './audit-value.tsx'

/** One entry on a line; opened, it shows before and after, field by field. */
export function AuditEntryRow({ entry }: { readonly entry: AuditEntry }) {
  const { t } = useTranslation('audit')
  const words = useAuditWords()
  const dates = useDates()
  const [opened, { toggle }] = useDisclosure(false)
  const detailsId = useId()
  const changes = fieldChanges(entry)
  const { subject, count, action } = entry

  const line = (
    <>
      <time className={classes.time} dateTime={entry.at} title={dates.exact(entry.at)}>
        {dates.time(entry.at)}
      </time>
      <span className={classes.operator}>{entry.operator?.name ?? t('system')}</span>
      <span className={classes.action}>{words.action(entry.action)}</span>
      <span className={classes.subject}>
        {subject?.label ?? ''} {count > 1 && <span className={classes.count}>{t(counted(action), { count })}</span>}
      </span>
      <span className={classes.summary}>{changes.map(({ field }) => words.field(field)).join(', ')}</span>
    </>
  )

  if (changes.length === 0) return <li className={classes.entry}>{<div className={classes.line}>{line}</div>}</li>
  return (
    <li className={classes.entry}>
      <UnstyledButton className={classes.line} aria-expanded={opened} aria-controls={detailsId} onClick={toggle}>
        {line}
        <IconChevronRight className={classes.chevron} size={15} />
      </UnstyledButton>
      {opened && (
        <div className={classes.details} id={detailsId}>
          <table className={classes.changes} aria-label={t('details')}>
            <thead>
              <tr>
                <th scope="col">{t('columns.field')}</th>
                {entry.before !== null && <th scope="col">{t('columns.before')}</th>}
                <th scope="col">{t('columns.after')}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ field, before, after }) => (
                <tr key={field}>
                  <th scope="row">{words.field(field)}</th>
                  {entry.before !== null && (
                    <td className={classes.before}>
                      <AuditValue text={words.value(before)} />
                    </td>
                  )}
                  <td>
                    <AuditValue text={words.value(after)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {subject?.kind === 'contact' && subject.id !== null && (
            <Link className={classes.link} to={`/contacts/${subject.id}`}>
              {subject.label}
            </Link>
          )}
          {subject?.kind === 'company' && subject.id !== null && (
            <Link className={classes.link} to={`/companies/${subject.id}`}>
              {subject.label}
            </Link>
          )}
          {subject?.kind === 'contactImport' && subject.id !== null && (
            <Link className={classes.link} to={`/contacts/import/${subject.id}`}>
              {subject.label}
            </Link>
          )}
          {subject?.kind === 'subscriptionImport' && subject.id !== null && (
            <Link className={classes.link} to={`/companies/subscriptions/import/${subject.id}`}>
              {subject.label}
            </Link>
          )}
        </div>
      )}
    </li>
  )
}

/** What an entry that stands for many counts. */
function counted(action: string) {
  if (action.startsWith('outbox.')) return 'messages'
  if (action.startsWith('jobs.')) return 'jobs'
  return action.startsWith('companies.') ? 'companies' : 'subjects'
}
