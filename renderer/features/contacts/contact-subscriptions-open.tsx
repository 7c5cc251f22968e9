import { useQuery } from '@tanstack/react-query'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactId } from '../../../shared/contract/values.ts'
import { orpc } from '../../client/client.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { DetailsPanel } from '../../ui/list/details-panel.tsx'
import { ContactSubscriptionsPanel } from './contact-subscriptions-panel.tsx'

interface ContactSubscriptionsOpenProps {
  readonly contactId: ContactId
  readonly element: RefObject<HTMLElement | null>
  readonly onEdit: () => void
  /** Goes back to the contact's details. */
  readonly onBack: () => void
  readonly onClose: () => void
}

/** The subscriptions of a contact beside the list, once they are known. */
export function ContactSubscriptionsOpen({ contactId, ...panel }: ContactSubscriptionsOpenProps) {
  const { t } = useTranslation('subscriptions')
  const { data, error, refetch } = useQuery(orpc.subscriptions.ofContact.queryOptions({ input: { contactId } }))
  if (data) return <ContactSubscriptionsPanel subscriptions={data} {...panel} />
  return (
    <DetailsPanel
      wide
      label={t('grid.title')}
      header={<h2>{t('grid.title')}</h2>}
      element={panel.element}
      onClose={panel.onClose}
      onEscape={panel.onBack}
    >
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
    </DetailsPanel>
  )
}
