import { Button } from '@mantine/core'
import { safe } from '@orpc/client'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import type { CompanyId } from '../../../shared/contract/values.ts'
import { client } from '../../client/client.ts'
import { DetailsPanel } from '../../ui/list/details-panel.tsx'
import { focusField } from '../../ui/record-form/focus-field.ts'
import { showDone, showError } from '../../ui/toasts.tsx'
import { useUnsavedGuard } from '../../ui/unsaved-guard.ts'
import { CompanyFormFields } from './company-form-fields.tsx'
import { emptyForm, fieldsOf } from './company-form-model.ts'
import { useCompanyForm } from './use-company-form.ts'

interface CompanyAddProps {
  readonly onClose: () => void
  readonly onAdded: (id: CompanyId) => void
}

/** The form for a new company, in the place of the details. */
export function CompanyAdd({ onClose, onAdded }: CompanyAddProps) {
  const { t } = useTranslation(['companies', 'common'])
  const { search } = useLocation()
  const form = useCompanyForm(emptyForm)
  const [added, setAdded] = useState<CompanyId | null>(null)
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
    const { error, data, isDefined } = await safe(client.companies.add(fieldsOf(form.fields)))
    setSaving(false)
    if (!error) {
      showDone(t('done.added', { name: data.name }))
      setAdded(data.id)
    } else if (isDefined && error.code === 'COMPANY_NAME_TAKEN') {
      form.refuseTaken(error.data)
      focusField(element.current, 'name')
    } else if (!form.refuse(error)) showError(error)
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
          <Button type="submit" form="company-form" disabled={!form.dirty} loading={saving}>
            {t('form.add')}
          </Button>
        </>
      }
    >
      <form id="company-form" ref={element} onSubmit={(event) => void save(event)} noValidate>
        <CompanyFormFields form={form} id={null} search={search} />
      </form>
    </DetailsPanel>
  )
}
