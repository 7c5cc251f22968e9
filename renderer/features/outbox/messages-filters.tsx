import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type MessageFilter, MessageState, type OutboxStatus } from '../../../shared/contract/outbox.ts'
import { CountChips } from '../../ui/list/count-chips.tsx'
import { FilterChip } from '../../ui/list/filter-chip.tsx'
import list from '../../ui/list/list-page.module.css'
import { changedMessages, toggled } from './messages-view.ts'

interface MessagesFiltersProps {
  readonly filter: MessageFilter
  readonly counts: OutboxStatus['counts'] | undefined
  readonly onFilter: (filter: MessageFilter) => void
}

/** The states with how many messages are in each, live, and what else narrows the list. */
export function MessagesFilters({ filter, counts, onFilter }: MessagesFiltersProps) {
  const { t } = useTranslation('outbox')
  const { search, ...narrowed } = filter
  const change = (part: Partial<MessageFilter>) => onFilter(changedMessages(filter, part))
  return (
    <div className={list.filters}>
      <CountChips
        label={t('filters.states')}
        chips={MessageState.options.map((value) => ({ value, label: t(`states.${value}`), count: counts?.[value] }))}
        chosen={filter.states ?? []}
        onToggle={(state) => change({ states: toggled(filter.states, state) })}
      />
      {filter.taskId !== undefined && (
        <FilterChip label={t('filters.task', { id: filter.taskId })} onRemove={() => change({ taskId: undefined })} />
      )}
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
