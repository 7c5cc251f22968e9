import { Button, Stack } from '@mantine/core'
import { safe } from '@orpc/client'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactRow } from '../../../shared/contract/contacts.ts'
import type { ContactId, JobId } from '../../../shared/contract/values.ts'
import { client, orpc } from '../../client/client.ts'
import { ContactChoice } from '../../ui/contact-choice.tsx'
import { DetailsPanel } from '../../ui/list/details-panel.tsx'
import { focusField } from '../../ui/record-form/focus-field.ts'
import { showDone, showError } from '../../ui/toasts.tsx'
import { useUnsavedGuard } from '../../ui/unsaved-guard.ts'
import { JobFileField } from './job-file-field.tsx'
import { JobFormFields } from './job-form-fields.tsx'
import { emptyForm, fieldsOf } from './job-form-model.ts'
import { useJobForm } from './use-job-form.ts'
import { useJobUpload } from './use-job-upload.ts'

interface JobAddProps {
  /** Whose job it will be, where that is known; null to choose. */
  readonly contactId: ContactId | null
  readonly onClose: () => void
  readonly onAdded: (id: JobId) => void
}

/** The form for a job that comes over the counter, in the place of the details. */
export function JobAdd({ contactId, onClose, onAdded }: JobAddProps) {
  const { t } = useTranslation(['jobs', 'common'])
  const form = useJobForm(emptyForm)
  const given = useQuery({
    ...orpc.contacts.get.queryOptions({ input: { id: contactId ?? (0 as ContactId) } }),
    enabled: contactId !== null,
  }).data
  const [chosen, setChosen] = useState<ContactRow | null>(null)
  const [choiceMissing, setChoiceMissing] = useState(false)
  const [notPdf, setNotPdf] = useState(false)
  const input = useJobUpload()
  const support = useJobUpload()
  const [added, setAdded] = useState<JobId | null>(null)
  const [saving, setSaving] = useState(false)
  const element = useRef<HTMLFormElement>(null)
  const choice = useRef<HTMLInputElement>(null)
  const contact = chosen ?? given ?? null
  const files = [
    { kind: 'input' as const, upload: input },
    { kind: 'support' as const, upload: support },
  ]
  const arriving = files.some(({ upload }) => upload.running !== null)
  const dirty = form.dirty || chosen !== null || arriving || files.some(({ upload }) => upload.file !== null)
  useUnsavedGuard(dirty && added === null)

  useEffect(() => {
    if (contactId === null) choice.current?.focus()
    else focusField(element.current, 'title')
  }, [contactId])
  useEffect(() => {
    if (added !== null) onAdded(added)
  }, [added, onAdded])

  const save = async (event: FormEvent) => {
    event.preventDefault()
    const wrong = form.check()
    setChoiceMissing(contact === null)
    if (contact === null) return choice.current?.focus()
    if (wrong) return focusField(element.current, wrong)
    setSaving(true)
    const uploaded = files.flatMap(({ kind, upload }) => (upload.file ? [{ fileId: upload.file.id, kind }] : []))
    const { error, data, isDefined } = await safe(
      client.jobs.create({ contactId: contact.id, ...fieldsOf(form.fields), files: uploaded }),
    )
    setSaving(false)
    if (!error) {
      for (const { upload } of files) upload.handOver()
      showDone(t('done.added', { title: data.title }))
      setAdded(data.id)
    } else if (isDefined && error.code === 'FILE_NOT_PDF') setNotPdf(true)
    else if (!form.refuse(error)) showError(error)
  }

  return (
    <DetailsPanel
      label={t('form.addTitle')}
      onClose={onClose}
      header={<h2>{t('form.addTitle')}</h2>}
      footer={
        <>
          <Button variant="default" onClick={onClose}>
            {t('common:actions.cancel')}
          </Button>
          <Button type="submit" form="job-form" disabled={!dirty || arriving} loading={saving}>
            {t('form.add')}
          </Button>
        </>
      }
    >
      <form id="job-form" ref={element} onSubmit={(event) => void save(event)} noValidate>
        <Stack gap="sm">
          <ContactChoice
            element={choice}
            label={t('form.contact')}
            description={t('form.contactHint')}
            placeholder={t('form.contactPlaceholder')}
            nobody={t('form.nobody')}
            chosen={contact}
            onChoose={(next) => {
              setChosen(next)
              setChoiceMissing(false)
            }}
            error={choiceMissing ? t('form.issues.contact_missing') : undefined}
            required
          />
          <JobFormFields form={form} />
          <JobFileField
            label={t('form.input')}
            accept=".pdf,application/pdf"
            upload={{
              ...input,
              choose: (file) => {
                setNotPdf(false)
                input.choose(file)
              },
              remove: () => {
                setNotPdf(false)
                input.remove()
              },
            }}
            error={notPdf ? t('form.notPdf') : undefined}
          />
          <JobFileField label={t('form.support')} description={t('form.supportHint')} upload={support} />
        </Stack>
      </form>
    </DetailsPanel>
  )
}
