import { Button, Stack } from '@mantine/core'
import { safe } from '@orpc/client'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Job } from '../../../shared/contract/jobs.ts'
import { client, orpc } from '../../client/client.ts'
import { DetailsPanel } from '../../ui/list/details-panel.tsx'
import { focusField } from '../../ui/record-form/focus-field.ts'
import { showError } from '../../ui/toasts.tsx'
import { useUnsavedGuard } from '../../ui/unsaved-guard.ts'
import { JobConflict } from './job-conflict.tsx'
import { JobFormFields } from './job-form-fields.tsx'
import { fieldsOf, formOf, mergedFields } from './job-form-model.ts'
import { useAskToLeave } from './use-ask-to-leave.ts'
import { useJobForm } from './use-job-form.ts'

interface JobEditProps {
  /** The job as it stands now; it may change while the form is open. */
  readonly latest: Job
  readonly onDone: () => void
  readonly onClose: () => void
}

/**
 * The form of a job. What someone else saves meanwhile comes in where this form was not touched; where it was, both are
 * shown and the typed text stays.
 */
export function JobEdit({ latest, onDone, onClose }: JobEditProps) {
  const { t } = useTranslation(['jobs', 'common'])
  const queryClient = useQueryClient()
  const [opened, setOpened] = useState(latest)
  const [conflicting, setConflicting] = useState<Job | null>(null)
  const form = useJobForm(formOf(opened))
  const [saving, setSaving] = useState(false)
  const element = useRef<HTMLFormElement>(null)
  useUnsavedGuard(form.dirty)
  const leave = useAskToLeave(form.dirty, onDone)
  useEffect(() => focusField(element.current, 'title'), [])

  if (latest.version > opened.version && !saving) {
    const merged = mergedFields(form.fields, formOf(opened), formOf(latest))
    form.setFields(merged.fields)
    setOpened(latest)
    if (merged.conflicts.length > 0) setConflicting(latest)
  }

  const save = async (event: FormEvent) => {
    event.preventDefault()
    const wrong = form.check()
    if (wrong) return focusField(element.current, wrong)
    setSaving(true)
    const { id, version } = opened
    const { error, data } = await safe(client.jobs.edit({ id, version, fields: fieldsOf(form.fields) }))
    setSaving(false)
    if (!error) {
      queryClient.setQueryData(orpc.jobs.get.queryKey({ input: { id } }), data)
      onDone()
    } else if (!form.refuse(error)) {
      showError(error)
      await queryClient.invalidateQueries({ queryKey: orpc.jobs.get.key() })
    }
  }

  const title = t('form.editTitle', { id: opened.id })
  return (
    <DetailsPanel
      label={title}
      header={<h2>{title}</h2>}
      onClose={onClose}
      onEscape={() => void leave()}
      footer={
        <>
          <Button variant="default" onClick={() => void leave()}>
            {t('common:actions.cancel')}
          </Button>
          <Button type="submit" form="job-form" disabled={!form.dirty} loading={saving}>
            {t('form.save')}
          </Button>
        </>
      }
    >
      <form id="job-form" ref={element} onSubmit={(event) => void save(event)} noValidate>
        <Stack gap="sm">
          {conflicting && (
            <JobConflict
              typed={form.fields}
              theirs={formOf(conflicting)}
              onTake={(name) => form.setFields({ ...form.fields, [name]: formOf(conflicting)[name] })}
            />
          )}
          <JobFormFields form={form} />
        </Stack>
      </form>
    </DetailsPanel>
  )
}
