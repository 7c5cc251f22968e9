import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Company } from '../../../shared/contract/companies.ts'
import type { CompanyId } from '../../../shared/contract/values.ts'
import { orpc } from '../../client/client.ts'
import { errorCode } from '../../client/error-words.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { DetailsPanel } from '../../ui/list/details-panel.tsx'
import { useDetailsFocus } from '../../ui/list/use-details-focus.ts'
import { CompanyEdit } from './company-edit.tsx'
import { CompanyView } from './company-view.tsx'

interface CompanyDetailsProps {
  readonly id: CompanyId
  readonly onMerge: (company: Company) => void
  readonly onDelete: (company: Company) => void
  readonly onClose: () => void
}

/** What there is to know of one company, beside the list; the company before stays until the next is there. */
export function CompanyDetails({ id, onMerge, onDelete, onClose }: CompanyDetailsProps) {
  const { t } = useTranslation('companies')
  const [editing, setEditing] = useState<CompanyId | null>(null)
  const element = useRef<HTMLElement>(null)
  const {
    data: company,
    error,
    refetch,
  } = useQuery({
    ...orpc.companies.get.queryOptions({ input: { id } }),
    placeholderData: keepPreviousData,
  })
  useDetailsFocus(element, company !== undefined || error !== null)
  if (editing !== null && editing !== id) setEditing(null)

  const finishEditing = () => {
    // Escape goes on from the details, not from the form that is no longer there.
    flushSync(() => setEditing(null))
    element.current?.focus()
  }

  if (error) {
    const gone = errorCode(error) === 'COMPANY_NOT_FOUND'
    return (
      <DetailsPanel
        label={t('details.details')}
        header={<h2>{t('details.gone')}</h2>}
        onClose={onClose}
        element={element}
      >
        {gone ? t('details.goneText') : <ErrorNotice error={error} onRetry={() => void refetch()} />}
      </DetailsPanel>
    )
  }
  if (!company) {
    return (
      <DetailsPanel label={t('details.details')} header={null} onClose={onClose} element={element}>
        {null}
      </DetailsPanel>
    )
  }
  if (editing === company.id) {
    return <CompanyEdit key={company.id} latest={company} onDone={finishEditing} onClose={onClose} />
  }
  return (
    <CompanyView
      company={company}
      element={element}
      onEdit={() => setEditing(company.id)}
      onMerge={() => onMerge(company)}
      onDelete={() => onDelete(company)}
      onClose={onClose}
    />
  )
}
