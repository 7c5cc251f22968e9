import { Button, Group } from '@mantine/core'
import { IconMailX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../shared/contract/contacts.ts'
import { client } from '../../client/client.ts'
import { useDates } from '../../client/dates.ts'
import { Notice } from '../../ui/notice.tsx'
import { showDone, showError } from '../../ui/toasts.tsx'
import classes from './contact-view.module.css'

interface ContactRefusedAddressProps {
  readonly contact: Contact
  readonly onEdit: () => void
}

/** Says that a mail server refused the address for good, in its own words, and what can be done. */
export function ContactRefusedAddress({ contact, onEdit }: ContactRefusedAddressProps) {
  const { t } = useTranslation('contacts')
  const dates = useDates()
  const { id, undeliverableAt, undeliverableAnswer } = contact
  if (undeliverableAt === null) return null
  const trust = () => client.contacts.trustAddress({ id }).then(() => showDone(t('refused.trusted')), showError)
  return (
    <div className={classes.notice}>
      <Notice tone="danger" icon={IconMailX} title={t('refused.title', { date: dates.day(undeliverableAt) })}>
        {undeliverableAnswer && <q className={classes.answer}>{undeliverableAnswer}</q>}
        <span>{t('refused.text')}</span>
        <Group gap={6}>
          <Button size="xs" variant="default" onClick={onEdit}>
            {t('refused.edit')}
          </Button>
          <Button size="xs" variant="default" onClick={() => void trust()}>
            {t('refused.trust')}
          </Button>
        </Group>
      </Notice>
    </div>
  )
}
