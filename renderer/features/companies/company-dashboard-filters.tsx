import { SegmentedControl } from '@mantine/core'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Universe } from '../../../shared/contract/subscription-values.ts'
import { useNumbers } from '../../client/dates.ts'
import { ChoiceFilter } from '../../ui/list/choice-filter.tsx'
import list from '../../ui/list/list-page.module.css'
import { ListSearch } from '../../ui/list/list-search.tsx'
import { categoriesIn } from '../../ui/subscriptions/dashboard-columns.ts'
import classes from './company-dashboard-page.module.css'
import type { DashboardView } from './company-dashboard-view.ts'

interface DashboardFiltersProps {
  readonly universes: readonly Universe[]
  readonly view: DashboardView
  readonly onView: (view: DashboardView, how?: 'typing') => void
  readonly search: RefObject<HTMLInputElement | null>
  /** How many contacts the filter shows, and how many there are. */
  readonly shown: number
  readonly all: number
  /** Goes on to the grid. */
  readonly onLeave: () => void
}

/** Universe, category and name: what of the dashboard is shown. */
export function DashboardFilters({ universes, view, onView, search, shown, all, onLeave }: DashboardFiltersProps) {
  const { t } = useTranslation(['subscriptions', 'contacts'])
  const numbers = useNumbers()
  return (
    <div className={list.bar}>
      <fieldset className={classes.filters} aria-label={t('dashboard.filters')}>
        {universes.length > 1 && (
          <SegmentedControl
            size="xs"
            aria-label={t('universe')}
            data={[
              { value: 'all', label: t('allUniverses') },
              ...universes.map((universe) => ({ value: universe, label: t(`universes.${universe}`) })),
            ]}
            value={view.universe ?? 'all'}
            onChange={(value) => onView({ ...view, universe: Universe.safeParse(value).data ?? null })}
          />
        )}
        <ChoiceFilter
          several
          label={t('dashboard.category')}
          options={categoriesIn(universes).map((value) => ({
            value,
            label: t(`categories.${value}.name`),
            count: undefined,
          }))}
          chosen={view.categories}
          onChoose={(categories) => onView({ ...view, categories })}
        />
      </fieldset>
      <span className={classes.count} role="status">
        {shown === all
          ? t('contacts:count', { count: all, formatted: numbers(all) })
          : t('dashboard.shown', { shown: numbers(shown), all: numbers(all) })}
      </span>
      <ListSearch
        element={search}
        label={t('dashboard.search')}
        placeholder={t('dashboard.searchHint')}
        value={view.search}
        onSearch={(text) => onView({ ...view, search: text }, 'typing')}
        onLeave={onLeave}
      />
    </div>
  )
}
