import { Button } from '@mantine/core'
import { safe } from '@orpc/client'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import type { ContactId } from '../../../shared/contract/values.ts'
import { client } from '../../client/client.ts'
import { useSignedIn } from '../../client/session.ts'
import { DetailsPanel } from '../../ui/list/details-panel.tsx'
import { focusField } from '../../ui/record-form/focus-field.ts'
import { showDone, showError } from '../../ui/toasts.tsx'
import { useUnsavedGuard } from '../../ui/unsaved-guard.ts'
import { ContactFormFields } from './contact-form-fields.tsx'
import { emptyFields } from './contact-form-model.ts'
import { InvitationOnAdd } from './invitation-on-add.tsx'
import { useContactForm } from './use-contact-form.ts'
import { useInvitationOnAdd } from './use-invitation-on-add.ts'

interface ContactAddProps {
  readonly onClose: () => void
  readonly onAdded: (id: ContactId) => void
}

/** The form for a new contact, in the place of the details. */
export function ContactAdd({ onClose, onAdded }: ContactAddProps) {
  const { t } = useTranslation(['contacts', 'common'])
  const { search } = useLocation()
  const { operator } = useSignedIn()
  const [base] = useState(() => emptyFields(operator.language))
  const form = useContactForm(base)
  const [added, setAdded] = useState<ContactId | null>(null)
  const invitation = useInvitationOnAdd()
  const [saving, setSaving] = useState(false)
  const element = useRef<HTMLFormElement>(null)
  useUnsavedGuard(form.dirty && added === null)

  useEffect(() => focusField(element.current, 'name'), [])
  useEffect(() => {
    if (added !== null) onAdded(added)
  }, [added, onAdded])

  const save = async (event: FormEvent) => {
    event.preventDefault()
    const wrong = form.check()
    if (wrong) return focusField(element.current, wrong)
    setSaving(true)
    const { error, data, isDefined } = await safe(client.contacts.add(form.fields))
    setSaving(false)
    if (!error) {
      showDone(t('done.added', { name: data.name }))
      setAdded(data.id)
      if (invitation.wanted) void invitation.submit(data)
    } else if (isDefined && error.code === 'EMAIL_TAKEN') {
      form.refuseTaken(error.data)
      focusField(element.current, 'email')
    } else if (!form.refuse(error)) showError(error)
  }

  return (
    <DetailsPanel
      label={t('form.addTitle')}
      onClose={onClose}
      header={<h2>{t('form.addTitle')}</h2>}
      footer={
        <>
          <InvitationOnAdd invitation={invitation} />
          <Button variant="default" onClick={onClose}>
            {t('common:actions.cancel')}
          </Button>
          <Button type="submit" form="contact-form" disabled={!form.dirty} loading={saving}>
            {t('form.add')}
          </Button>
        </>
      }
    >
      <form id="contact-form" ref={element} onSubmit={(event) => void save(event)} noValidate>
        <ContactFormFields form={form} search={search} />
      </form>
    </DetailsPanel>
  )
}
