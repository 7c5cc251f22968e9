import { useQuery } from '@tanstack/react-query'
import type { NotificationType } from '../../../shared/contract/catalogue.ts'
import type { Language } from '../../../shared/contract/values.ts'
import { orpc } from '../../client/client.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import classes from './notification-details.module.css'
import { NotificationHeader } from './notification-header.tsx'
import { NotificationRule } from './notification-rule.tsx'
import { TemplateEditor } from './template-editor.tsx'

interface NotificationDetailsProps {
  readonly type: NotificationType
  readonly language: Language
}

/** One notification: its rule, and its text in one language. */
export function NotificationDetails({ type, language }: NotificationDetailsProps) {
  const { code } = type
  const { data, error, refetch } = useQuery(orpc.catalogue.get.queryOptions({ input: { code, language } }))
  return (
    <section className={classes.details} aria-labelledby="notification-name">
      <NotificationHeader type={type} language={language} />
      <NotificationRule type={type} />
      {error && (
        <div className={classes.notice}>
          <ErrorNotice error={error} onRetry={() => void refetch()} />
        </div>
      )}
      {data && <TemplateEditor details={data} language={language} />}
    </section>
  )
}
