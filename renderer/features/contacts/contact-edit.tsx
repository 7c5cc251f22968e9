import { Button } from '@mantine/core'
import { safe } from '@orpc/client'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import type { Contact } from '../../../shared/contract/contacts.ts'
import { cleanEmail } from '../../../shared/rules/email-address.ts'
import { client, orpc } from '../../client/client.ts'
import { useConfirmAddress } from '../../ui/activation/use-confirm-address.ts'
import { askFirst } from '../../ui/ask-first.tsx'
import { DetailsPanel } from '../../ui/list/details-panel.tsx'
import { focusField } from '../../ui/record-form/focus-field.ts'
import { showError } from '../../ui/toasts.tsx'
import { useUnsavedGuard } from '../../ui/unsaved-guard.ts'
import { ContactConflict } from './contact-conflict.tsx'
import { ContactEndingSubscriptions } from './contact-ending-subscriptions.tsx'
import { ContactFormFields } from './contact-form-fields.tsx'
import { fieldsOf, mergedFields } from './contact-form-model.ts'
import { useContactForm } from './use-contact-form.ts'

interface ContactEditProps {
  /** The contact as it stands now; it may change while the form is open. */
  readonly latest: Contact
  readonly onDone: () => void
  readonly onClose: () => void
}

/**
 * The form of a contact. What someone else saves meanwhile comes in where this form was not touched; where it was, both
 * are shown and the typed text stays.
 */
export function ContactEdit({ latest, onDone, onClose }: ContactEditProps) {
  const { t } = useTranslation(['contacts', 'common'])
  const { search } = useLocation()
  const queryClient = useQueryClient()
  const [opened, setOpened] = useState(latest)
  const [conflicting, setConflicting] = useState<Contact | null>(null)
  const form = useContactForm(fieldsOf(opened))
  const [saving, setSaving] = useState(false)
  const confirmAddress = useConfirmAddress()
  const element = useRef<HTMLFormElement>(null)
  useUnsavedGuard(form.dirty)
  useEffect(() => focusField(element.current, 'name'), [])

  if (latest.version > opened.version && !saving) {
    const { fields, conflicts } = mergedFields(form.fields, fieldsOf(opened), fieldsOf(latest))
    form.setFields(fields)
    setOpened(latest)
    if (conflicts.length > 0) setConflicting(latest)
  }

  // Only a new address of an account in use has to be confirmed first.
  const wanted = cleanEmail(form.fields.email)
  const asksForAddress =
    opened.state === 'active' &&
    [opened.email, opened.pendingEmail].every((known) => known?.toLowerCase() !== wanted.toLowerCase())
  const askAboutAddress = () =>
    askFirst({
      title: t('address.title', { name: opened.name }),
      text: t('address.text', { name: opened.name, old: opened.email, email: wanted }),
      verb: t('address.verb'),
    })

  const save = async (event: FormEvent) => {
    event.preventDefault()
    const wrong = form.check()
    if (wrong) return focusField(element.current, wrong)
    if (asksForAddress && !(await askAboutAddress())) return focusField(element.current, 'email')
    setSaving(true)
    const { id, version } = opened
    const { error, data, isDefined } = await safe(client.contacts.edit({ id, version, fields: form.fields }))
    setSaving(false)
    if (!error) {
      queryClient.setQueryData(orpc.contacts.get.queryKey({ input: { id } }), data)
      onDone()
      if (asksForAddress && data.pendingEmail !== null) void confirmAddress(data, data.pendingEmail)
    } else if (isDefined && error.code === 'EMAIL_TAKEN') {
      form.refuseTaken(error.data)
      focusField(element.current, 'email')
    } else if (!form.refuse(error)) {
      showError(error)
      await queryClient.invalidateQueries({ queryKey: orpc.contacts.get.key() })
    }
  }

  const leave = async () => {
    if (!form.dirty) return onDone()
    const sure = await askFirst({
      title: t('common:unsaved.title'),
      text: t('common:unsaved.text'),
      verb: t('common:unsaved.leave'),
      cancel: t('common:unsaved.stay'),
      dangerous: true,
    })
    if (sure) onDone()
  }

  return (
    <DetailsPanel
      label={t('form.editTitle', { name: opened.name })}
      header={<h2>{t('form.editTitle', { name: opened.name })}</h2>}
      onClose={onClose}
      onEscape={() => void leave()}
      footer={
        <>
          <ContactEndingSubscriptions contact={opened} fields={form.fields} />
          <Button variant="default" onClick={() => void leave()}>
            {t('common:actions.cancel')}
          </Button>
          <Button type="submit" form="contact-form" disabled={!form.dirty} loading={saving}>
            {t('form.save')}
          </Button>
        </>
      }
    >
      <form id="contact-form" ref={element} onSubmit={(event) => void save(event)} noValidate>
        {conflicting && (
          <ContactConflict
            typed={form.fields}
            theirs={fieldsOf(conflicting)}
            onTake={(name) => form.setFields({ ...form.fields, [name]: fieldsOf(conflicting)[name] })}
          />
        )}
        <ContactFormFields form={form} search={search} />
      </form>
    </DetailsPanel>
  )
}
