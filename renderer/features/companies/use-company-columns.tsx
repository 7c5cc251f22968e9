import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CompanyRow, CompanySort } from '../../../shared/contract/companies.ts'
import { useNumbers } from '../../client/dates.ts'
import type { GridColumn } from '../../ui/data-grid/grid-source.ts'
import { CompanyNameCell } from './company-name-cell.tsx'

export type CompanyColumn = GridColumn<CompanyRow, CompanySort['by']>

/** The columns of the table, in their first order. */
export function useCompanyColumns(): readonly CompanyColumn[] {
  const { t } = useTranslation(['companies', 'subscriptions', 'common'])
  const numbers = useNumbers()
  return useMemo(() => {
    const text = (value: string | null | undefined) => (value ? <span>{value}</span> : null)
    const number = (value: number) => (value === 0 ? null : <span className="tabular">{numbers(value)}</span>)
    return [
      {
        id: 'name',
        label: t('columns.name'),
        width: 230,
        sortBy: 'name',
        alwaysShown: true,
        render: ({ name, own }) => <CompanyNameCell name={name} own={own} />,
      },
      {
        id: 'universes',
        label: t('columns.universes'),
        width: 216,
        render: ({ universes }) =>
          text(universes.map((universe) => t(`subscriptions:universes.${universe}`)).join(', ')),
      },
      {
        id: 'contacts',
        label: t('columns.contacts'),
        width: 92,
        sortBy: 'contacts',
        render: ({ contacts }) => number(contacts),
      },
      {
        id: 'addresses',
        label: t('columns.addresses'),
        width: 92,
        render: ({ addresses }) => number(addresses),
      },
      {
        id: 'partner',
        label: t('columns.partner'),
        width: 170,
        render: ({ partner }) => text(partner?.name),
      },
      {
        id: 'language',
        label: t('columns.language'),
        width: 120,
        render: ({ language }) => text(language && t(`common:languages.${language}`)),
      },
    ] satisfies CompanyColumn[]
  }, [t, numbers])
}
