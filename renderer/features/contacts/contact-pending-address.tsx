import { Button, Group } from '@mantine/core'
import { IconMailQuestion } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../shared/contract/contacts.ts'
import { client, orpc } from '../../client/client.ts'
import { useDates } from '../../client/dates.ts'
import { useAskAddressAgain } from '../../ui/activation/use-ask-address-again.ts'
import { Notice } from '../../ui/notice.tsx'
import { showDone, showError } from '../../ui/toasts.tsx'
import { fieldsOf } from './contact-form-model.ts'
import classes from './contact-view.module.css'

/** Says that a new address waits to be confirmed by the contact, and lets one ask again or keep the old one. */
export function ContactPendingAddress({ contact }: { readonly contact: Contact }) {
  const { t } = useTranslation('contacts')
  const dates = useDates()
  const askAgain = useAskAddressAgain()
  const [busy, setBusy] = useState(false)
  const { id, email, pendingEmail } = contact
  const { data: latest } = useQuery(orpc.activation.latest.queryOptions({ input: { contactId: id } }))
  const { data: mail } = useQuery(orpc.mail.get.queryOptions())
  if (pendingEmail === null || !mail) return null
  const { way, lacks } = mail
  const since = latest?.address?.requestedAt
  const run = async (work: () => Promise<unknown>) => {
    setBusy(true)
    await work().catch(showError)
    setBusy(false)
  }
  const withdraw = async () => {
    await client.contacts.edit({ id, version: contact.version, fields: { ...fieldsOf(contact), email } })
    showDone(t('pending.withdrawn', { email }))
  }
  return (
    <div className={classes.notice}>
      <Notice tone="info" icon={IconMailQuestion} title={t('pending.title')}>
        <span>
          {since === undefined
            ? t('pending.text', { email: pendingEmail })
            : t('pending.textSince', { email: pendingEmail, date: dates.dayTime(since) })}
        </span>
        <Group gap={6}>
          <Button
            size="xs"
            variant="default"
            disabled={busy || lacks[way].length > 0}
            onClick={() => void run(() => askAgain(id, pendingEmail))}
          >
            {t('pending.again')}
          </Button>
          <Button size="xs" variant="default" disabled={busy} onClick={() => void run(withdraw)}>
            {t('pending.withdraw')}
          </Button>
        </Group>
      </Notice>
    </div>
  )
}
