import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type RequestFilter, RequestPurpose, RequestStanding } from '../../../shared/contract/activation.ts'
import { MailWay } from '../../../shared/contract/mail.ts'
import { orpc } from '../../client/client.ts'
import { ChoiceFilter } from '../../ui/list/choice-filter.tsx'
import { CountChips } from '../../ui/list/count-chips.tsx'
import { FilterChip } from '../../ui/list/filter-chip.tsx'
import list from '../../ui/list/list-page.module.css'
import { changedRequests } from './requests-view.ts'

interface RequestsFiltersProps {
  readonly filter: RequestFilter
  readonly onFilter: (filter: RequestFilter) => void
}

const attentions = ['all', 'expired', 'expiring', 'unsettled'] as const

/** Which links want attention, with how many there are, and the ledger's other filters. */
export function RequestsFilters({ filter, onFilter }: RequestsFiltersProps) {
  const { t } = useTranslation(['outbox', 'activation'])
  const totals = useQuery(orpc.activation.totals.queryOptions()).data
  const { search, ...narrowed } = filter
  const change = (part: Partial<RequestFilter>) => onFilter(changedRequests(filter, part))
  return (
    <div className={list.filters}>
      <CountChips
        label={t('ledger.attention')}
        chips={attentions.map((value) => ({ value, label: t(`ledger.${value}`), count: totals?.[value] }))}
        chosen={[filter.attention ?? 'all']}
        onToggle={(value) => change({ attention: value === 'all' || value === filter.attention ? undefined : value })}
      />
      <ChoiceFilter
        label={t('ledger.standing')}
        options={RequestStanding.options.map((value) => ({
          value,
          label: t(`activation:standings.${value}`),
          count: undefined,
        }))}
        several
        chosen={filter.standings ?? []}
        onChoose={(standings) => change({ standings: standings.length > 0 ? standings : undefined })}
      />
      <ChoiceFilter
        label={t('ledger.way')}
        options={MailWay.options.map((value) => ({ value, label: t(`ledger.ways.${value}`), count: undefined }))}
        chosen={filter.way === undefined ? [] : [filter.way]}
        onChoose={([way]) => change({ way })}
      />
      <ChoiceFilter
        label={t('ledger.purpose')}
        options={RequestPurpose.options.map((value) => ({
          value,
          label: t(`ledger.purposes.${value}`),
          count: undefined,
        }))}
        chosen={filter.purpose === undefined ? [] : [filter.purpose]}
        onChoose={([purpose]) => change({ purpose })}
      />
      {filter.contactId !== undefined && (
        <FilterChip label={t('filters.contact')} onRemove={() => change({ contactId: undefined })} />
      )}
      {Object.keys(narrowed).length > 0 && (
        <Button size="xs" variant="subtle" onClick={() => onFilter(search === undefined ? {} : { search })}>
          {t('filters.clear')}
        </Button>
      )}
    </div>
  )
}
