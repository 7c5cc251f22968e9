import { ActionIcon, CopyButton, Tooltip } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Message } from '../../../shared/contract/outbox.ts'
import { useDates } from '../../client/dates.ts'
import classes from './message-details.module.css'

const mailbox = ({ name, email }: Message['from']) => (name === '' ? email : `${name} <${email}>`)

/** The head of a message: from whom, to whom, when. */
export function MessageFacts({ message }: { readonly message: Message }) {
  const { t } = useTranslation(['outbox', 'common'])
  const dates = useDates()
  const { from, recipient, createdAt, messageId } = message
  return (
    <dl className={classes.facts}>
      <dt>{t('details.from')}</dt>
      <dd>{from.email === '' ? '–' : mailbox(from)}</dd>
      <dt>{t('details.to')}</dt>
      <dd>
        {mailbox(recipient)}{' '}
        <CopyButton value={recipient.email}>
          {({ copied, copy }) => (
            <Tooltip label={copied ? t('common:actions.copied') : t('actions.copyAddress')}>
              <ActionIcon size="xs" aria-label={t('actions.copyAddress')} onClick={copy}>
                {copied ? <IconCheck size={13} /> : <IconCopy size={13} />}
              </ActionIcon>
            </Tooltip>
          )}
        </CopyButton>
      </dd>
      <dt>{t('details.created')}</dt>
      <dd className="tabular" title={dates.exact(createdAt)}>
        {dates.dayTime(createdAt)}
      </dd>
      <dt>{t('details.messageId')}</dt>
      <dd className={classes.mono}>{messageId}</dd>
    </dl>
  )
}
