import { ActionIcon, Button, CopyButton, Group, Menu, Tooltip } from '@mantine/core'
import {
  IconArchive,
  IconCheck,
  IconCopy,
  IconDots,
  IconLink,
  IconMailForward,
  IconPencil,
  IconTrash,
  IconUserOff,
} from '@tabler/icons-react'
import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Contact } from '../../../shared/contract/contacts.ts'
import { allowsAction } from '../../../shared/rules/contact-states.ts'
import { useDates } from '../../client/dates.ts'
import { askToInvite } from '../../ui/activation/activation-store.ts'
import { SubjectHistory } from '../../ui/audit/subject-history.tsx'
import { GenericLinkDialog } from '../../ui/generic-link/generic-link-dialog.tsx'
import { DetailsPanel } from '../../ui/list/details-panel.tsx'
import { useBackUp } from '../../ui/use-back-up.ts'
import { ContactFacts } from './contact-facts.tsx'
import { ContactJobs } from './contact-jobs.tsx'
import { ContactMessages } from './contact-messages.tsx'
import { ContactPendingAddress } from './contact-pending-address.tsx'
import { ContactRefusedAddress } from './contact-refused-address.tsx'
import { ContactRequest } from './contact-request.tsx'
import { ContactStateBadge } from './contact-state-badge.tsx'
import { ContactSubscriptions } from './contact-subscriptions.tsx'
import classes from './contact-view.module.css'
import type { ContactActions } from './use-contact-actions.ts'

interface ContactViewProps {
  readonly contact: Contact
  readonly actions: ContactActions
  readonly element: RefObject<HTMLElement | null>
  readonly onEdit: () => void
  /** Opens the grid of its subscriptions. */
  readonly onSubscriptions: () => void
  readonly onDelete: () => void
  readonly onClose: () => void
}

/** A contact to read: who, what may be done, then details, subscriptions, jobs and history. */
export function ContactView(props: ContactViewProps) {
  const { contact, actions, element, onEdit, onDelete, onClose } = props
  const { t } = useTranslation(['contacts', 'common', 'activation', 'store'])
  const { state, invitation, company, name, email } = contact
  const dates = useDates()
  const [sendingLink, setSendingLink] = useState(false)
  const backUp = useBackUp()
  const target = { selection: { kind: 'ids' as const, ids: [contact.id] }, size: 1, name }
  const invitable = (state === 'unregistered' || state === 'inactive') && contact.undeliverableAt === null
  const invited = invitation && t(`invitation.short.${invitation.way}`, { date: dates.day(invitation.at) })
  return (
    <DetailsPanel
      label={t('details.label', { name })}
      onClose={onClose}
      element={element}
      header={
        <>
          <h2>{name}</h2>
          <div className={classes.line}>
            <ContactStateBadge state={state} />
            <span className={classes.soft}>{invited ?? t('invitation.none')}</span>
          </div>
          <div className={classes.line}>
            <span className={classes.address}>{email}</span>
            <CopyButton value={email}>
              {({ copied, copy }) => (
                <Tooltip label={copied ? t('common:actions.copied') : t('actions.copyEmail')}>
                  <ActionIcon size="sm" aria-label={t('actions.copyEmail')} onClick={copy}>
                    {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
                  </ActionIcon>
                </Tooltip>
              )}
            </CopyButton>
          </div>
          {company && (
            <Link className={classes.link} to={`/companies/${company.id}`}>
              {company.name}
            </Link>
          )}
          <Group gap={6} mt="sm">
            {invitable && (
              <Button
                size="xs"
                variant={invitation ? 'default' : 'filled'}
                leftSection={<IconMailForward size={15} />}
                onClick={() => askToInvite(target)}
              >
                {t(invitation ? 'activation:submitAgain' : 'activation:submit')}
              </Button>
            )}
            <Button size="xs" variant="default" leftSection={<IconPencil size={14} />} onClick={onEdit}>
              {t('actions.edit')}
            </Button>
            {(['activate', 'deactivate'] as const).map((action) =>
              allowsAction(state, action) ? (
                <Button key={action} size="xs" variant="default" onClick={() => void actions[action](target)}>
                  {t(`actions.${action}`)}
                </Button>
              ) : null,
            )}
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon size="md" variant="default" aria-label={t('actions.more')}>
                  <IconDots size={15} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item leftSection={<IconArchive size={15} />} onClick={() => void backUp(target.selection)}>
                  {t('actions.backUp')}
                </Menu.Item>
                <Menu.Item leftSection={<IconLink size={15} />} onClick={() => setSendingLink(true)}>
                  {t('store:send.action')}
                </Menu.Item>
                {allowsAction(state, 'deleteIdentities') && (
                  <Menu.Item
                    leftSection={<IconUserOff size={15} />}
                    onClick={() => void actions.deleteIdentities(target)}
                  >
                    {t('actions.deleteIdentities')}
                  </Menu.Item>
                )}
                <Menu.Item c="var(--danger)" leftSection={<IconTrash size={15} />} onClick={onDelete}>
                  {t('actions.delete')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </Group>
        </>
      }
    >
      {sendingLink && <GenericLinkDialog contact={contact} onClose={() => setSendingLink(false)} />}
      <ContactRefusedAddress contact={contact} onEdit={onEdit} />
      <ContactPendingAddress contact={contact} />
      <ContactRequest contactId={contact.id} />
      <ContactFacts contact={contact} />
      <ContactSubscriptions contactId={contact.id} onOpen={props.onSubscriptions} onEdit={onEdit} />
      <ContactJobs contactId={contact.id} />
      <ContactMessages contactId={contact.id} />
      <SubjectHistory kind="contact" id={contact.id} />
    </DetailsPanel>
  )
}
