import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CompanyFilter } from '../../../shared/contract/companies.ts'
import { universes } from '../../../shared/rules/subscription-cells.ts'
import { ChoiceFilter } from '../../ui/list/choice-filter.tsx'
import chips from '../../ui/list/count-chips.module.css'
import classes from './companies-page.module.css'
import { changedFilter, hasFilters } from './companies-view.ts'
import { PartnerFilter } from './partner-filter.tsx'

interface CompaniesFiltersProps {
  readonly filter: CompanyFilter
  readonly onFilter: (filter: CompanyFilter) => void
}

/** The filters of the table: by universe, by whose clients they are, and the shop's own. */
export function CompaniesFilters({ filter, onFilter }: CompaniesFiltersProps) {
  const { t } = useTranslation(['companies', 'subscriptions'])
  const change = (part: Partial<CompanyFilter>) => onFilter(changedFilter(filter, part))
  return (
    <fieldset className={classes.filters} aria-label={t('filters.label')}>
      <ChoiceFilter
        label={t('filters.universe')}
        options={universes.map((value) => ({
          value,
          label: t(`subscriptions:universes.${value}`),
          count: undefined,
        }))}
        chosen={filter.universe === undefined ? [] : [filter.universe]}
        onChoose={([universe]) => change({ universe })}
      />
      <PartnerFilter chosen={filter.partnerId} onChoose={(partnerId) => change({ partnerId })} />
      <button
        type="button"
        className={chips.chip}
        aria-pressed={filter.own === true}
        onClick={() => change({ own: filter.own ? undefined : true })}
      >
        {t('filters.own')}
      </button>
      {hasFilters(filter) && (
        <Button
          size="xs"
          variant="subtle"
          onClick={() => onFilter(filter.search === undefined ? {} : { search: filter.search })}
        >
          {t('filters.clear')}
        </Button>
      )}
    </fieldset>
  )
}
