import { Button, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAuditWords } from '../../ui/audit/audit-words.ts'
import { DayInput } from '../../ui/day-input.tsx'
import type { AuditFilters } from './audit-filters.ts'
import classes from './audit-page.module.css'
import { useAuditActions, useAuditOperators } from './audit-queries.ts'

interface AuditFilterBarProps {
  readonly filters: AuditFilters
  readonly filtered: boolean
  readonly onChange: (changed: Partial<AuditFilters>) => void
}

/** Narrows the history by action, operator and period. */
export function AuditFilterBar({ filters, filtered, onChange }: AuditFilterBarProps) {
  const { t } = useTranslation('audit')
  const words = useAuditWords()
  const actions = useAuditActions()
  const operators = useAuditOperators()
  return (
    <search className={classes.filters}>
      <Select
        aria-label={t('filters.action')}
        placeholder={t('filters.action')}
        clearable
        searchable
        w={210}
        data={(actions.data ?? []).map((value) => ({ value, label: words.action(value) }))}
        value={filters.action}
        onChange={(action) => onChange({ action })}
      />
      <Select
        aria-label={t('filters.operator')}
        placeholder={t('filters.operator')}
        clearable
        searchable
        w={180}
        data={(operators.data ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
        value={filters.operatorId}
        onChange={(operatorId) => onChange({ operatorId })}
      />
      <DayInput
        aria-label={t('filters.from')}
        placeholder={t('filters.from')}
        clearable
        w={140}
        maxDate={filters.to ?? undefined}
        value={filters.from}
        onChange={(from) => onChange({ from })}
      />
      <DayInput
        aria-label={t('filters.to')}
        placeholder={t('filters.to')}
        clearable
        w={140}
        minDate={filters.from ?? undefined}
        value={filters.to}
        onChange={(to) => onChange({ to })}
      />
      {filtered && (
        <Button variant="subtle" onClick={() => onChange({ action: null, operatorId: null, from: null, to: null })}>
          {t('filters.clear')}
        </Button>
      )}
    </search>
  )
}
