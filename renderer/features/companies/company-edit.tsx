import { Button } from '@mantine/core'
import { safe } from '@orpc/client'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import type { Company } from '../../../shared/contract/companies.ts'
import { client, orpc } from '../../client/client.ts'
import { askFirst } from '../../ui/ask-first.tsx'
import { DetailsPanel } from '../../ui/list/details-panel.tsx'
import { focusField } from '../../ui/record-form/focus-field.ts'
import { showError } from '../../ui/toasts.tsx'
import { useUnsavedGuard } from '../../ui/unsaved-guard.ts'
import { CompanyConflict } from './company-conflict.tsx'
import { CompanyEnding } from './company-ending.tsx'
import { CompanyFormFields } from './company-form-fields.tsx'
import { fieldsOf, formOf, leavesUniverse, mergedFields } from './company-form-model.ts'
import { useCompanyForm } from './use-company-form.ts'

interface CompanyEditProps {
  /** The company as it stands now; it may change while the form is open. */
  readonly latest: Company
  readonly onDone: () => void
  readonly onClose: () => void
}

/**
 * The form of a company. What someone else saves meanwhile comes in where this form was not touched; where it was, both
 * are shown and the typed text stays.
 */
export function CompanyEdit({ latest, onDone, onClose }: CompanyEditProps) {
  const { t } = useTranslation(['companies', 'common'])
  const { search } = useLocation()
  const queryClient = useQueryClient()
  const [opened, setOpened] = useState(latest)
  const [conflicting, setConflicting] = useState<Company | null>(null)
  const form = useCompanyForm(formOf(opened))
  const [saving, setSaving] = useState(false)
  const element = useRef<HTMLFormElement>(null)
  useUnsavedGuard(form.dirty)
  useEffect(() => focusField(element.current, 'name'), [])

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
    const { error, data, isDefined } = await safe(client.companies.edit({ id, version, fields: fieldsOf(form.fields) }))
    setSaving(false)
    if (!error) {
      queryClient.setQueryData(orpc.companies.get.queryKey({ input: { id } }), data)
      onDone()
    } else if (isDefined && error.code === 'COMPANY_NAME_TAKEN') {
      form.refuseTaken(error.data)
      focusField(element.current, 'name')
    } else if (!form.refuse(error)) {
      showError(error)
      await queryClient.invalidateQueries({ queryKey: orpc.companies.get.key() })
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
          <Button variant="default" onClick={() => void leave()}>
            {t('common:actions.cancel')}
          </Button>
          <Button type="submit" form="company-form" disabled={!form.dirty} loading={saving}>
            {t('form.save')}
          </Button>
        </>
      }
    >
      <form id="company-form" ref={element} onSubmit={(event) => void save(event)} noValidate>
        {conflicting && (
          <CompanyConflict
            typed={form.fields}
            theirs={formOf(conflicting)}
            onTake={(name) => form.setFields({ ...form.fields, [name]: formOf(conflicting)[name] })}
          />
        )}
        <CompanyFormFields form={form} id={opened.id} search={search} />
        {leavesUniverse(form.fields, formOf(opened)) && (
          <CompanyEnding id={opened.id} base={formOf(opened)} form={form.fields} />
        )}
      </form>
    </DetailsPanel>
  )
}
