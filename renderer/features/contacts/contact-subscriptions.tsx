import { ActionIcon, Button, Group, Menu } from '@mantine/core'
import { IconDots, IconMailOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactSubscriptions as Subscriptions } from '../../../shared/contract/subscriptions.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import { orpc } from '../../client/client.ts'
import { useSignedIn } from '../../client/session.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { SubscriptionSummary } from '../../ui/subscriptions/subscription-summary.tsx'
import { UnsubscribedNotice } from '../../ui/subscriptions/unsubscribed-notice.tsx'
import { useUnsubscribe } from '../../ui/subscriptions/use-unsubscribe.ts'
import { WhyDialog } from '../../ui/why/why-dialog.tsx'
import classes from './contact-view.module.css'

interface ContactSubscriptionsProps {
  readonly contactId: ContactId
  readonly onOpen: () => void
  /** Opens the form, where a company can be set. */
  readonly onEdit: () => void
}

/** What a contact is subscribed to, in short, and the way to the grid. */
export function ContactSubscriptions({ contactId, onOpen, onEdit }: ContactSubscriptionsProps) {
  const { t } = useTranslation('subscriptions')
  const { data, error } = useQuery(orpc.subscriptions.ofContact.queryOptions({ input: { contactId } }))
  return (
    <>
      {data?.unsubscribedAt && (
        <div className={classes.notice}>
          <UnsubscribedNotice {...data} />
        </div>
      )}
      <section className={classes.section}>
        <div className={classes.titleLine}>
          <h3>{t('grid.title')}</h3>
          {data?.unsubscribedAt === null && <Unsubscribe contact={data.contact} />}
        </div>
        {error && <ErrorNotice error={error} />}
        {data && data.company === null && (
          <>
            <p className={classes.faint}>{t('summary.noCompany')}</p>
            <Button size="xs" variant="default" mt={8} onClick={onEdit}>
              {t('noCompany.set')}
            </Button>
          </>
        )}
        {data && data.company !== null && (
          <>
            <SubscriptionSummary {...data} />
            <Actions contact={data.contact} onOpen={onOpen} />
          </>
        )}
      </section>
    </>
  )
}

interface ActionsProps {
  readonly contact: Subscriptions['contact']
  readonly onOpen: () => void
}

function Actions({ contact, onOpen }: ActionsProps) {
  const { t } = useTranslation('subscriptions')
  const { administrator } = useSignedIn()
  const [asking, setAsking] = useState(false)
  return (
    <Group gap={6} mt={10}>
      <Button size="xs" variant="default" onClick={onOpen}>
        {t(administrator ? 'summary.manage' : 'summary.view')}
      </Button>
      <Button size="xs" variant="default" onClick={() => setAsking(true)}>
        {t('summary.why')}
      </Button>
      {asking && <WhyDialog contact={contact} onClose={() => setAsking(false)} />}
    </Group>
  )
}

function Unsubscribe({ contact }: Pick<Subscriptions, 'contact'>) {
  const { t } = useTranslation('subscriptions')
  const { unsubscribe } = useUnsubscribe(contact)
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size="sm" aria-label={t('summary.more')}>
          <IconDots size={15} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconMailOff size={15} />} onClick={() => void unsubscribe()}>
          {t('unsubscribe.action')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
