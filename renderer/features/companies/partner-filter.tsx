import { useTranslation } from 'react-i18next'
import type { CompanyId } from '../../../shared/contract/values.ts'
import { CompanyChip } from '../../ui/list/company-chip.tsx'
import { useCompanyOptions } from './company-options.ts'

interface PartnerFilterProps {
  readonly chosen: CompanyId | undefined
  readonly onChoose: (partner: CompanyId | undefined) => void
}

const usePartners = (text: string, opened: boolean) => useCompanyOptions('partner', text, opened)

/** The filter by whose clients they are. */
export function PartnerFilter({ chosen, onChoose }: PartnerFilterProps) {
  const { t } = useTranslation('companies')
  return (
    <CompanyChip
      label={t('filters.partner')}
      words={{ search: t('choose.search'), none: t('choose.nonePartner') }}
      chosen={chosen}
      onChoose={onChoose}
      useOptions={usePartners}
    />
  )
}
