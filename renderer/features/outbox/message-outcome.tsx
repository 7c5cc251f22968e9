import { Button } from '@mantine/core'
import { IconCheck, IconRefresh, IconUser, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Message } from '../../../shared/contract/outbox.ts'
import { useDates } from '../../client/dates.ts'
import classes from './message-details.module.css'
import { onlyMessage } from './message-selection.ts'
import type { MessageActions } from './use-message-actions.ts'
import { useRequestActions } from './use-request-actions.ts'

interface MessageOutcomeProps {
  readonly message: Message
  readonly actions: MessageActions
}

/** What became of a message, in words and in the server's own, and what can be done about it. */
export function MessageOutcome({ message, actions }: MessageOutcomeProps) {
  const { t } = useTranslation('outbox')
  const sentence = useSentence(message)
  const requests = useRequestActions()
  const { id, state, reason, attempts, contactId } = message
  const button = { size: 'xs', variant: 'default' } as const
  return (
    <>
      <div className={classes.outcome} data-state={state} role="status">
        <p>{sentence}</p>
        {reason && state !== 'sent' && <span>{t(`reasons.${reason.code}`)}.</span>}
        {reason && reason.answer !== null && <q className={classes.answer}>{reason.answer}</q>}
      </div>
      <div className={classes.actions}>
        {(state === 'failed' || state === 'cancelled') && (
          <Button
            {...button}
            leftSection={<IconRefresh size={14} />}
            onClick={() => void actions.retry(onlyMessage(id), 0)}
          >
            {t('actions.retry')}
          </Button>
        )}
        {state === 'queued' && attempts > 0 && (
          <Button
            {...button}
            leftSection={<IconRefresh size={14} />}
            onClick={() => void actions.retry(onlyMessage(id), 0)}
          >
            {t('actions.tryNow')}
          </Button>
        )}
        {state === 'queued' && (
          <Button {...button} leftSection={<IconX size={14} />} onClick={() => void actions.cancel(onlyMessage(id), 1)}>
            {t('actions.cancel')}
          </Button>
        )}
        {state === 'uncertain' && (
          <>
            <Button {...button} leftSection={<IconCheck size={14} />} onClick={() => void actions.arrived(id)}>
              {t('actions.arrived')}
            </Button>
            <Button {...button} onClick={() => void actions.sendAgain(id)}>
              {t('actions.sendAgain')}
            </Button>
          </>
        )}
        {state === 'draft_opened' && contactId !== null && (
          <>
            <Button
              {...button}
              leftSection={<IconCheck size={14} />}
              onClick={() => void requests.settleMessage(id, contactId, 'sent')}
            >
              {t('actions.sent')}
            </Button>
            <Button
              {...button}
              leftSection={<IconX size={14} />}
              onClick={() => void requests.settleMessage(id, contactId, 'not_sent')}
            >
              {t('actions.notSent')}
            </Button>
          </>
        )}
        {contactId !== null && (
          <Button {...button} component={Link} to={`/contacts/${contactId}`} leftSection={<IconUser size={14} />}>
            {t('actions.openContact')}
          </Button>
        )}
      </div>
    </>
  )
}

function useSentence({ state, dueAt, settledAt, attempts, reason }: Message): string {
  const { t } = useTranslation('outbox')
  const dates = useDates()
  const settled = settledAt === null ? '' : dates.dayTime(settledAt)
  if (state === 'queued') {
    return dueAt === null || attempts === 0
      ? t('outcomes.queued')
      : t('outcomes.queuedAt', { date: dates.dayTime(dueAt) })
  }
  if (state === 'sent')
    return t(reason?.code === 'by_operator' ? 'outcomes.sentByWord' : 'outcomes.sent', { date: settled })
  if (state === 'failed') return t('outcomes.failed', { date: settled })
  return t(`outcomes.${state}`)
}
