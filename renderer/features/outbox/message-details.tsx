import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { MessageId } from '../../../shared/contract/values.ts'
import { orpc } from '../../client/client.ts'
import { errorCode } from '../../client/error-words.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { DetailsPanel } from '../../ui/list/details-panel.tsx'
import { useDetailsFocus } from '../../ui/list/use-details-focus.ts'
import { MessageStateBadge } from '../../ui/message-state-badge.tsx'
import { MessageAttempts } from './message-attempts.tsx'
import { MessageBody } from './message-body.tsx'
import classes from './message-details.module.css'
import { MessageFacts } from './message-facts.tsx'
import { MessageOutcome } from './message-outcome.tsx'
import { useMessageWords } from './message-words.ts'
import type { MessageActions } from './use-message-actions.ts'

interface MessageDetailsProps {
  readonly id: MessageId
  readonly actions: MessageActions
  readonly onClose: () => void
}

/** A message as it was sent, with what became of it; the one before stays until the next is there. */
export function MessageDetails({ id, actions, onClose }: MessageDetailsProps) {
  const { t } = useTranslation('outbox')
  const { what } = useMessageWords()
  const element = useRef<HTMLElement>(null)
  const {
    data: message,
    error,
    refetch,
  } = useQuery({
    ...orpc.outbox.get.queryOptions({ input: { id } }),
    placeholderData: keepPreviousData,
  })
  useDetailsFocus(element, message !== undefined || error !== null)

  if (error) {
    const gone = errorCode(error) === 'MESSAGE_NOT_FOUND'
    return (
      <DetailsPanel
        label={t('views.messages')}
        header={<h2>{t('details.gone')}</h2>}
        onClose={onClose}
        element={element}
        wide
      >
        {gone ? t('details.goneText') : <ErrorNotice error={error} onRetry={() => void refetch()} />}
      </DetailsPanel>
    )
  }
  if (!message) {
    return (
      <DetailsPanel label={t('views.messages')} header={null} onClose={onClose} element={element} wide>
        {null}
      </DetailsPanel>
    )
  }
  const { recipient, subject, state } = message
  return (
    <DetailsPanel
      label={t('details.label', { name: recipient.name || recipient.email })}
      onClose={onClose}
      element={element}
      wide
      header={
        <>
          <h2>{subject || t('details.noSubject')}</h2>
          <div className={classes.line}>
            <MessageStateBadge state={state} />
            <span className={classes.soft}>
              {[message.type !== 'test' && message.type, what(message)].filter(Boolean).join(' ')}
            </span>
          </div>
          <MessageOutcome message={message} actions={actions} />
        </>
      }
    >
      <MessageFacts message={message} />
      <MessageBody message={message} />
      <MessageAttempts message={message} />
    </DetailsPanel>
  )
}
