import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactRow, ContactSort } from '../../../shared/contract/contacts.ts'
import { useDates } from '../../client/dates.ts'
import type { GridColumn } from '../../ui/data-grid/grid-source.ts'
import { ContactEmailCell } from './contact-email-cell.tsx'
import { ContactInvitation } from './contact-invitation.tsx'
import { ContactNameCell } from './contact-name-cell.tsx'
import { ContactStateBadge } from './contact-state-badge.tsx'
import { phoneToRead } from './phone-to-read.ts'

export type ContactColumn = GridColumn<ContactRow, ContactSort['by']>

/** The columns of the table, in their first order. */
export function useContactColumns(): readonly ContactColumn[] {
  const { t } = useTranslation(['contacts', 'common'])
  const dates = useDates()
  return useMemo(() => {
    const day = (instant: string | null) =>
      instant === null ? null : <span className="tabular">{dates.day(instant)}</span>
    const text = (value: string | null | undefined) => (value ? <span>{value}</span> : null)
    const refusal = ({ undeliverableAt, undeliverableAnswer: answer }: ContactRow) => {
      if (undeliverableAt === null) return null
      const date = dates.day(undeliverableAt)
      return answer ? t('refused.markAnswer', { date, answer }) : t('refused.mark', { date })
    }
    return [
      {
        id: 'name',
        label: t('columns.name'),
        width: 164,
        sortBy: 'name',
        alwaysShown: true,
        render: ({ name }) => <ContactNameCell name={name} />,
      },
      {
        id: 'email',
        label: t('columns.email'),
        width: 198,
        sortBy: 'email',
        render: (contact) => <ContactEmailCell email={contact.email} refused={refusal(contact)} />,
      },
      {
        id: 'state',
        label: t('columns.state'),
        width: 160,
        sortBy: 'state',
        render: ({ state, invitation }) => (
          <>
            <ContactStateBadge state={state} />
            <ContactInvitation invitation={invitation} dates={dates} />
          </>
        ),
      },
      {
        id: 'company',
        label: t('columns.company'),
        width: 144,
        sortBy: 'company',
        render: ({ company }) => text(company?.name),
      },
      {
        id: 'terms',
        label: t('columns.terms'),
        width: 110,
        sortBy: 'terms',
        render: ({ termsAcceptedAt }) => day(termsAcceptedAt),
      },
      {
        id: 'phone',
        label: t('columns.phone'),
        width: 148,
        sortBy: 'phone',
        render: ({ phone }) => (phone === null ? null : <span className="tabular">{phoneToRead(phone)}</span>),
      },
      {
        id: 'language',
        label: t('columns.language'),
        width: 106,
        sortBy: 'language',
        render: ({ language }) => text(t(`common:languages.${language}`)),
      },
      {
        id: 'roles',
        label: t('columns.roles'),
        width: 130,
        hiddenAtFirst: true,
        sortBy: 'roles',
        render: ({ roles }) => text(roles.map((role) => t(`roles.${role}`)).join(', ')),
      },
      {
        id: 'invited',
        label: t('columns.invited'),
        width: 120,
        sortBy: 'invited',
        hiddenAtFirst: true,
        render: ({ invitation }) => day(invitation?.at ?? null),
      },
      {
        id: 'created',
        label: t('columns.created'),
        width: 120,
        sortBy: 'created',
        hiddenAtFirst: true,
        render: ({ createdAt }) => day(createdAt),
      },
      {
        id: 'updated',
        label: t('columns.updated'),
        width: 120,
        sortBy: 'updated',
        hiddenAtFirst: true,
        render: ({ updatedAt }) => day(updatedAt),
      },
    ] satisfies ContactColumn[]
  }, [t, dates])
}
