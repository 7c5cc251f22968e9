import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type JobFilter, JobOrigin, JobState } from '../../../shared/contract/jobs.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import { orpc } from '../../client/client.ts'
import { ChoiceFilter } from '../../ui/list/choice-filter.tsx'
import { CompanyFilter } from '../../ui/list/company-filter.tsx'
import { CountChips } from '../../ui/list/count-chips.tsx'
import { FilterChip } from '../../ui/list/filter-chip.tsx'
import classes from './jobs-page.module.css'
import { changedFilter, hasFilters, toggledStates } from './jobs-view.ts'

interface JobsFiltersProps {
  readonly filter: JobFilter
  readonly onFilter: (filter: JobFilter) => void
}

/** The states with how many jobs are in each, live, and what else narrows the list. */
export function JobsFilters({ filter, onFilter }: JobsFiltersProps) {
  const { t } = useTranslation(['jobs', 'jobStates'])
  const { data: totals } = useQuery(orpc.jobs.totals.queryOptions())
  const change = (part: Partial<JobFilter>) => onFilter(changedFilter(filter, part))
  return (
    <section className={classes.filters} aria-label={t('filters.label')}>
      <CountChips
        label={t('filters.states')}
        chips={JobState.options.map((value) => ({
          value,
          label: t(`jobStates:${value}`),
          count: totals?.states[value],
        }))}
        chosen={filter.states ?? []}
        onToggle={(state) => change({ states: toggledStates(filter.states, state) })}
      />
      <ChoiceFilter
        label={t('filters.origin')}
        options={JobOrigin.options.map((value) => ({ value, label: t(`origins.${value}`), count: undefined }))}
        chosen={filter.origin === undefined ? [] : [filter.origin]}
        onChoose={([origin]) => change({ origin })}
      />
      <CompanyFilter chosen={filter.companyId} onChoose={(companyId) => change({ companyId })} />
      {filter.contactId !== undefined && (
        <ContactChip id={filter.contactId} onRemove={() => change({ contactId: undefined })} />
      )}
      {hasFilters(filter) && (
        <Button
          size="xs"
          variant="subtle"
          onClick={() => onFilter(filter.search === undefined ? {} : { search: filter.search })}
        >
          {t('filters.clear')}
        </Button>
      )}
    </section>
  )
}

/** Whose jobs they are; set from the contact's own page. */
function ContactChip({ id, onRemove }: { readonly id: ContactId; readonly onRemove: () => void }) {
  const { t } = useTranslation('jobs')
  const { data } = useQuery(orpc.contacts.get.queryOptions({ input: { id } }))
  const label = data ? t('filters.contact', { name: data.name }) : t('filters.contactPlain')
  return <FilterChip label={label} onRemove={onRemove} />
}
