import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import type { AuditEntry } from '../../../shared/contract/audit.ts'
import type { NotificationType } from '../../../shared/contract/catalogue.ts'
import { Language } from '../../../shared/contract/values.ts'
import { orpc } from '../../client/client.ts'
import { useDates } from '../../client/dates.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import classes from './template-history.module.css'

interface TemplateHistoryProps {
  readonly type: NotificationType
  readonly onClose: () => void
}

const parts = ['subject', 'text', 'html'] as const
const Noted = z.object({ language: Language.optional() }).loose()

/** Every change of a notification's texts, newest first. */
export function TemplateHistory({ type, onClose }: TemplateHistoryProps) {
  const { t } = useTranslation(['catalogue', 'common'])
  const { data, error, refetch } = useQuery(
    orpc.audit.list.queryOptions({
      input: { filter: { subject: { kind: 'notification_type', id: type.id } }, limit: 100 },
    }),
  )
  return (
    <Modal
      opened
      size="lg"
      title={t('history.title', { code: type.code })}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t('common:actions.close') }}
    >
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data?.entries.length === 0 && <p className={classes.empty}>{t('history.empty')}</p>}
      <ol className={classes.entries}>
        {data?.entries.map((entry) => (
          <HistoryEntry key={entry.id} entry={entry} />
        ))}
      </ol>
    </Modal>
  )
}

function HistoryEntry({ entry }: { readonly entry: AuditEntry }) {
  const { t } = useTranslation(['catalogue', 'common', 'audit'])
  const dates = useDates()
  const after = Noted.safeParse(entry.after).data ?? {}
  const { language } = after
  const changed = parts.filter((part) => part in after).map((part) => t(`parts.${part}`))
  const action =
    entry.action === 'template.restored' ? t('audit:actions.template.restored') : t('audit:actions.template.changed')
  return (
    <li className={classes.entry}>
      <p className={classes.what}>
        {action}
        {language && <span className={classes.language}>{t(`common:languages.${language}`)}</span>}
      </p>
      <p className={classes.more}>
        <time dateTime={entry.at} title={dates.exact(entry.at)}>
          {dates.dayTime(entry.at)}
        </time>
        {' · '}
        {entry.operator?.name ?? t('history.unknown')}
        {' · '}
        {changed.join(', ')}
      </p>
    </li>
  )
}
