import { Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import type { ContactId } from '../../../shared/contract/values.ts'
import { orpc } from '../../client/client.ts'
import { errorCode } from '../../client/error-words.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { DetailsPanel } from '../../ui/list/details-panel.tsx'
import { ContactEdit } from './contact-edit.tsx'
import { ContactSubscriptionsOpen } from './contact-subscriptions-open.tsx'
import { ContactView } from './contact-view.tsx'
import type { ContactActions } from './use-contact-actions.ts'
import type { ContactPart } from './use-open-contact.ts'

interface ContactDetailsProps {
  readonly id: ContactId
  readonly part: ContactPart
  readonly actions: ContactActions
  readonly onPart: (part: ContactPart) => void
  readonly onDelete: (id: ContactId, name: string) => void
  readonly onClose: () => void
}

/** What there is to know of one contact, beside the list; the contact before stays until the next is there. */
export function ContactDetails({ id, part, actions, onPart, onDelete, onClose }: ContactDetailsProps) {
  const { t } = useTranslation('contacts')
  const { state } = useLocation()
  const [editing, setEditing] = useState<ContactId | null>(null)
  const element = useRef<HTMLElement>(null)
  const focused = useRef<unknown>(null)
  const {
    data: contact,
    error,
    refetch,
  } = useQuery({
    ...orpc.contacts.get.queryOptions({ input: { id } }),
    placeholderData: keepPreviousData,
  })

  const settled = contact !== undefined || error !== null
  const wantsFocus = typeof state === 'object' && state !== null && 'focusDetails' in state
  useEffect(() => {
    if (!settled || !wantsFocus || focused.current === state) return
    focused.current = state
    element.current?.focus()
  }, [settled, wantsFocus, state])

  if (editing !== null && editing !== id) setEditing(null)

  const finishEditing = () => {
    // Escape goes on from the details, not from the form that is no longer there.
    flushSync(() => setEditing(null))
    element.current?.focus()
  }

  if (error) {
    const gone = errorCode(error) === 'CONTACT_NOT_FOUND'
    return (
      <DetailsPanel
        label={t('details.details')}
        header={<h2>{t('details.gone')}</h2>}
        onClose={onClose}
        element={element}
      >
        {gone ? <Text>{t('details.goneText')}</Text> : <ErrorNotice error={error} onRetry={() => void refetch()} />}
      </DetailsPanel>
    )
  }
  if (!contact) {
    return (
      <DetailsPanel label={t('details.details')} header={null} onClose={onClose} element={element}>
        {null}
      </DetailsPanel>
    )
  }
  if (editing === contact.id) {
    return <ContactEdit key={contact.id} latest={contact} onDone={finishEditing} onClose={onClose} />
  }
  if (part === 'subscriptions') {
    return (
      <ContactSubscriptionsOpen
        key={contact.id}
        contactId={contact.id}
        element={element}
        onEdit={() => setEditing(contact.id)}
        onBack={() => onPart('details')}
        onClose={onClose}
      />
    )
  }
  return (
    <ContactView
      contact={contact}
      actions={actions}
      element={element}
      onEdit={() => setEditing(contact.id)}
      onSubscriptions={() => onPart('subscriptions')}
      onDelete={() => onDelete(contact.id, contact.name)}
      onClose={onClose}
    />
  )
}
