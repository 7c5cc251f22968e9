import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestRow } from '../../../shared/contract/activation.ts'
import { useDates } from '../../client/dates.ts'
import { RequestStandingBadge } from '../../ui/activation/request-standing-badge.tsx'
import type { GridColumn } from '../../ui/data-grid/grid-source.ts'
import classes from './outbox-cells.module.css'
import { useSentWords } from './use-sent-words.ts'
import { useWhen } from './use-when.ts'

/** The columns of the ledger, in their first order. */
export function useRequestColumns(): readonly GridColumn<RequestRow>[] {
  const { t } = useTranslation('outbox')
  const dates = useDates()
  const when = useWhen()
  const sentWords = useSentWords()
  return useMemo(
    () => [
      {
        id: 'standing',
        label: t('ledger.columns.standing'),
        width: 136,
        alwaysShown: true,
        render: ({ standing }) => <RequestStandingBadge standing={standing} />,
      },
      {
        id: 'contact',
        label: t('ledger.columns.contact'),
        width: 156,
        render: ({ contact }) => <span className={classes.name}>{contact.name}</span>,
      },
      { id: 'email', label: t('ledger.columns.email'), width: 196, render: ({ email }) => <span>{email}</span> },
      {
        id: 'way',
        label: t('ledger.columns.way'),
        width: 112,
        render: ({ way }) => <span>{t(`ledger.ways.${way}`)}</span>,
      },
      {
        id: 'purpose',
        label: t('ledger.columns.purpose'),
        width: 118,
        hiddenAtFirst: true,
        render: ({ purpose }) => <span>{t(`ledger.purposes.${purpose}`)}</span>,
      },
      {
        id: 'requested',
        label: t('ledger.columns.requested'),
        width: 106,
        render: ({ requestedAt }) => <span className="tabular">{when(requestedAt)}</span>,
      },
      {
        id: 'requestedBy',
        label: t('ledger.columns.requestedBy'),
        width: 120,
        hiddenAtFirst: true,
        render: ({ requestedBy }) => <span>{requestedBy ?? ''}</span>,
      },
      {
        id: 'sent',
        label: t('ledger.columns.sent'),
        width: 172,
        render: (row) => <span className="tabular">{sentWords(row)}</span>,
      },
      {
        id: 'expires',
        label: t('ledger.columns.expires'),
        width: 150,
        render: ({ expiresAt, expired }) => {
          if (expiresAt === null) return null
          if (!expired) return <span className="tabular">{dates.day(expiresAt)}</span>
          const words = t('ledger.expiredOn', { date: dates.day(expiresAt) })
          return <span className={`${classes.expired} tabular`}>{words}</span>
        },
      },
    ],
    [t, dates, when, sentWords],
  )
}
