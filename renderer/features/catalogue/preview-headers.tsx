import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../../shared/contract/values.ts'
import { orpc } from '../../client/client.ts'
import { useSignedIn } from '../../client/session.ts'
import classes from './template-preview.module.css'

interface PreviewHeadersProps {
  readonly subject: string
  readonly language: Language
}

/** Subject and sender, as a list of mail shows them. */
export function PreviewHeaders({ subject, language }: PreviewHeadersProps) {
  const { t } = useTranslation('catalogue')
  const { shopName } = useSignedIn()
  const { data } = useQuery(orpc.mail.get.queryOptions())
  const sender = data?.senderAddress ? `${data.senderName || shopName} <${data.senderAddress}>` : t('preview.noSender')
  return (
    <div className={classes.headers}>
      <p className={classes.subject} lang={language}>
        {subject}
      </p>
      <p className={classes.sender}>
        <span className={classes.header}>{t('preview.from')}</span> {sender}
      </p>
    </div>
  )
}
