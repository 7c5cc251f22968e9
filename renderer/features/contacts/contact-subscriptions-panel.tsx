import { Button, Text } from '@mantine/core'
import { IconBuilding, IconChevronLeft } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactSubscriptions } from '../../../shared/contract/subscriptions.ts'
import { useNumbers } from '../../client/dates.ts'
import { useSignedIn } from '../../client/session.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { DetailsPanel } from '../../ui/list/details-panel.tsx'
import { useDetailsFocus } from '../../ui/list/use-details-focus.ts'
import { ContactSubscriptionsGrid } from '../../ui/subscriptions/contact-subscriptions-grid.tsx'
import { ContactSubscriptionsNotices } from '../../ui/subscriptions/contact-subscriptions-notices.tsx'
import { type SubscriptionDraft, useSubscriptionDraft } from '../../ui/subscriptions/use-subscription-draft.ts'
import { useUnsubscribe } from '../../ui/subscriptions/use-unsubscribe.ts'
import { useUnsavedGuard } from '../../ui/unsaved-guard.ts'
import classes from './contact-subscriptions-panel.module.css'

interface ContactSubscriptionsPanelProps {
  readonly subscriptions: ContactSubscriptions
  readonly element: RefObject<HTMLElement | null>
  readonly onEdit: () => void
  /** Goes back to the contact's details. */
  readonly onBack: () => void
  readonly onClose: () => void
}

/** The grid of a contact's subscriptions beside the list; Escape leads back to its details. */
export function ContactSubscriptionsPanel(props: ContactSubscriptionsPanelProps) {
  const { subscriptions, element, onEdit, onBack, onClose } = props
  const { contact, company } = subscriptions
  const { t } = useTranslation('subscriptions')
  const { administrator } = useSignedIn()
  const draft = useSubscriptionDraft(subscriptions)
  useUnsavedGuard(draft.changes > 0)
  useDetailsFocus(element, true)
  return (
    <DetailsPanel
      wide
      label={t('grid.label', { name: contact.name })}
      element={element}
      onClose={onClose}
      onEscape={onBack}
      header={
        <>
          <button type="button" className={classes.back} onClick={onBack}>
            <IconChevronLeft size={14} aria-hidden />
            {t('grid.back', { name: contact.name })}
          </button>
          <h2>{t('grid.title')}</h2>
          {company && <div className={classes.soft}>{company.name}</div>}
        </>
      }
      footer={administrator && company ? <SaveFoot draft={draft} /> : undefined}
    >
      {company && <ContactSubscriptionsNotices {...subscriptions} />}
      {company ? (
        <ContactSubscriptionsGrid name={contact.name} draft={draft} readOnly={!administrator} />
      ) : (
        <EmptyState icon={IconBuilding} title={t('noCompany.title')} text={t('noCompany.text', { name: contact.name })}>
          <Button onClick={onEdit}>{t('noCompany.set')}</Button>
        </EmptyState>
      )}
      {subscriptions.unsubscribedAt === null && company && <UnsubscribeLine contact={contact} />}
    </DetailsPanel>
  )
}

function SaveFoot({ draft }: { readonly draft: SubscriptionDraft }) {
  const { t } = useTranslation('subscriptions')
  const numbers = useNumbers()
  const { changes, saving } = draft
  return (
    <>
      <span className={classes.changes} role="status">
        {changes === 0 ? t('grid.unchanged') : t('grid.unsaved', { count: changes, formatted: numbers(changes) })}
      </span>
      <Button variant="default" disabled={changes === 0 || saving} onClick={draft.discard}>
        {t('grid.discard')}
      </Button>
      <Button disabled={changes === 0} loading={saving} onClick={() => void draft.save()}>
        {t('grid.save')}
      </Button>
    </>
  )
}

function UnsubscribeLine({ contact }: Pick<ContactSubscriptions, 'contact'>) {
  const { t } = useTranslation('subscriptions')
  const { unsubscribe } = useUnsubscribe(contact)
  return (
    <Text component="div" mt="lg">
      <Button size="xs" variant="default" onClick={() => void unsubscribe()}>
        {t('unsubscribe.action')}
      </Button>
    </Text>
  )
}
