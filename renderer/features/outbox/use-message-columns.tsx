import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MessageRow } from '../../../shared/contract/outbox.ts'
import type { GridColumn } from '../../ui/data-grid/grid-source.ts'
import { MessageStateBadge } from '../../ui/message-state-badge.tsx'
import { useMessageWords } from './message-words.ts'
import classes from './outbox-cells.module.css'
import { useWhen } from './use-when.ts'

/** The columns of the messages, in their first order. */
export function useMessageColumns(): readonly GridColumn<MessageRow>[] {
  const { t } = useTranslation('outbox')
  const when = useWhen()
  const { what } = useMessageWords()
  return useMemo(
    () => [
      {
        id: 'state',
        label: t('columns.state'),
        width: 136,
        alwaysShown: true,
        render: ({ state }) => <MessageStateBadge state={state} />,
      },
      {
        id: 'recipient',
        label: t('columns.recipient'),
        width: 206,
        render: ({ recipient }) => (
          <span title={`${recipient.name} <${recipient.email}>`}>
            <span className={classes.name}>{recipient.name || recipient.email}</span>
            {recipient.name !== '' && <span className={classes.second}>{recipient.email}</span>}
          </span>
        ),
      },
      {
        id: 'what',
        label: t('columns.what'),
        width: 196,
        render: (row) => (
          <>
            <span>
              {row.type !== 'test' && <span className={classes.code}>{row.type}</span>}
              {what(row)}
            </span>
            {row.test && row.type !== 'test' && <span className={classes.mark}>{t('test')}</span>}
          </>
        ),
      },
      {
        id: 'created',
        label: t('columns.created'),
        width: 108,
        render: ({ createdAt }) => <span className="tabular">{when(createdAt)}</span>,
      },
      {
        id: 'when',
        label: t('columns.when'),
        width: 118,
        render: ({ dueAt, settledAt, attempts }) => {
          if (settledAt !== null) return <span className="tabular">{when(settledAt)}</span>
          // One that was not tried yet is due at once: its turn is not a time.
          if (dueAt === null || attempts === 0) return null
          return <span className={`${classes.faint} tabular`}>{t('next', { date: when(dueAt) })}</span>
        },
      },
      {
        id: 'attempts',
        label: t('columns.attempts'),
        width: 60,
        render: ({ attempts }) => <span className={`${classes.faint} tabular`}>{attempts > 0 ? attempts : ''}</span>,
      },
      {
        id: 'reason',
        label: t('columns.reason'),
        width: 206,
        render: ({ reason }) => {
          if (!reason) return null
          const words = t(`reasons.${reason.code}`)
          return (
            <span title={reason.answer === null ? words : `${words}: ${reason.answer}`}>
              {words}
              {reason.answer !== null && <span className={classes.answer}>{reason.answer}</span>}
            </span>
          )
        },
      },
    ],
    [t, when, what],
  )
}
