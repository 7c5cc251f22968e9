import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CompanyId } from '../../../shared/contract/values.ts'
import { orpc } from '../../client/client.ts'
import { useNumbers } from '../../client/dates.ts'
import { CompanyChip } from './company-chip.tsx'

interface CompanyFilterProps {
  readonly chosen: CompanyId | undefined
  readonly onChoose: (company: CompanyId | undefined) => void
}

/** Companies with the number of their contacts. */
function useCompanies(text: string, opened: boolean) {
  const numbers = useNumbers()
  const [search] = useDebouncedValue(text.trim(), 80)
  const { data = [] } = useQuery({
    ...orpc.companies.search.queryOptions({ input: { text: search } }),
    enabled: opened,
    placeholderData: keepPreviousData,
  })
  return data.map(({ contacts, ...company }) => ({ ...company, aside: numbers(contacts) }))
}

/** The filter by company. */
export function CompanyFilter({ chosen, onChoose }: CompanyFilterProps) {
  const { t } = useTranslation('contacts')
  return (
    <CompanyChip
      label={t('filters.company')}
      words={{ search: t('filters.companySearch'), none: t('filters.noCompany') }}
      chosen={chosen}
      onChoose={onChoose}
      useOptions={useCompanies}
    />
  )
}
