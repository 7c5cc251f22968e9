import { IconAlertTriangle } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CompanyId } from '../../../shared/contract/values.ts'
import { orpc } from '../../client/client.ts'
import { useNumbers } from '../../client/dates.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { type CompanyForm, fieldsOf } from './company-form-model.ts'
import classes from './company-view.module.css'
import { useEndingWords } from './use-ending-words.ts'

interface CompanyEndingProps {
  readonly id: CompanyId
  /** The company as it stands. */
  readonly base: CompanyForm
  readonly form: CompanyForm
}

/** Said before it is saved: what ends because the company leaves a universe, and which clients lose it as partner. */
export function CompanyEnding({ id, base, form }: CompanyEndingProps) {
  const { t } = useTranslation(['companies', 'subscriptions'])
  const words = useEndingWords()
  const numbers = useNumbers()
  // Only the universes decide; what else is typed need not be in order yet.
  const fields = { ...fieldsOf(base), universes: form.universes }
  const { data, error } = useQuery({
    ...orpc.companies.previewEdit.queryOptions({ input: { id, fields } }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  if (error) return <ErrorNotice error={error} />
  const what = data && words({ ...data.ending, addresses: data.addresses.length })
  if (!data || (!what && data.clients === 0)) return null
  return (
    <div className={classes.notice} role="status">
      <Notice tone="warning" icon={IconAlertTriangle} title={t('ending.title')}>
        {what && <span>{t('ending.text', { what })}</span>}
        {data.addresses.length > 0 && (
          <ul className={classes.plain}>
            {data.addresses.map(({ universe, category, email }) => (
              <li key={`${universe} ${category}`}>
                {t('ending.address', {
                  email,
                  category: t(`subscriptions:categories.${category}.name`),
                  universe: t(`subscriptions:universes.${universe}`),
                })}
              </li>
            ))}
          </ul>
        )}
        {data.clients > 0 && (
          <span>{t('ending.clients', { count: data.clients, formatted: numbers(data.clients) })}</span>
        )}
      </Notice>
    </div>
  )
}
