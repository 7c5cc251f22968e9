import { Button } from '@mantine/core'
import { IconUserSearch, IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { CompanyName } from '../../../shared/contract/companies.ts'
import { orpc } from '../../client/client.ts'
import { useSignedIn } from '../../client/session.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { usePageKeys } from '../../ui/list/use-page-keys.ts'
import { createDashboard, type Dashboard } from '../../ui/subscriptions/dashboard.ts'
import { dashboardColumns } from '../../ui/subscriptions/dashboard-columns.ts'
import { DashboardFoot } from '../../ui/subscriptions/dashboard-foot.tsx'
import { DashboardGrid } from '../../ui/subscriptions/dashboard-grid.tsx'
import { useUnsavedGuard } from '../../ui/unsaved-guard.ts'
import { DashboardFilters } from './company-dashboard-filters.tsx'
import classes from './company-dashboard-page.module.css'
import { useDashboardSaving } from './company-dashboard-saving.ts'
import { type DashboardView, viewFromAddress, viewToAddress } from './company-dashboard-view.ts'
import { CompanyPageFrame } from './company-page-frame.tsx'
import { useCompanyPage } from './use-company-page.ts'

/** All contacts of a company against what they are subscribed to (myopenip-notification-subscriptions, “tableau de bord”). */
export function CompanyDashboardPage() {
  const { t } = useTranslation('subscriptions')
  const page = useCompanyPage()
  const { data, error, refetch } = useQuery({
    ...orpc.subscriptions.dashboard.queryOptions({ input: { companyId: page.id } }),
    enabled: page.company !== undefined,
  })
  const [held, setHeld] = useState<{ readonly of: typeof data; readonly dashboard: Dashboard }>()
  if (data && held?.of !== data) {
    // What is ticked and not saved stays, over the rows as they are now.
    const wanted = held?.of?.company.id === data.company.id ? held.dashboard.changes() : []
    setHeld({ of: data, dashboard: createDashboard(data.universes, data.rows, wanted) })
  }
  return (
    <CompanyPageFrame page={page} title={(name) => t('dashboard.title', { name })}>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {held?.of?.company.id === page.id && <Loaded company={held.of.company} dashboard={held.dashboard} />}
    </CompanyPageFrame>
  )
}

interface LoadedProps {
  readonly company: CompanyName
  readonly dashboard: Dashboard
}

function Loaded({ company, dashboard }: LoadedProps) {
  const { t } = useTranslation('subscriptions')
  const { administrator } = useSignedIn()
  const grid = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const focusGrid = () => grid.current?.focus()
  const { view, setView } = useDashboardView()
  const { universe } = view
  const universes = useMemo(
    () => (universe !== null && dashboard.universes.includes(universe) ? [universe] : dashboard.universes),
    [dashboard, universe],
  )
  const columns = useMemo(() => dashboardColumns(universes, view.categories), [universes, view.categories])
  const shown = useMemo(() => dashboard.find(view.search), [dashboard, view.search])
  const { save, saving } = useDashboardSaving(company.id, dashboard)
  useSyncExternalStore(dashboard.subscribe, () => dashboard.summary().contacts > 0)
  useUnsavedGuard(dashboard.summary().contacts > 0)
  usePageKeys(search)

  if (dashboard.rows.length === 0) {
    return (
      <EmptyState icon={IconUsers} title={t('dashboard.emptyTitle')} text={t('dashboard.emptyText')}>
        <Button component={Link} to="/contacts">
          {t('dashboard.emptyAction')}
        </Button>
      </EmptyState>
    )
  }
  return (
    <div className={classes.dashboard}>
      <DashboardFilters
        universes={dashboard.universes}
        view={view}
        onView={setView}
        search={search}
        shown={shown.length}
        all={dashboard.rows.length}
        onLeave={focusGrid}
      />
      <div className={classes.frame}>
        <DashboardGrid
          label={t('dashboard.label', { name: company.name })}
          element={grid}
          dashboard={dashboard}
          shown={shown}
          universes={universes}
          columns={columns}
          readOnly={!administrator}
          saving={saving}
        />
        {shown.length === 0 && (
          <div className={classes.nobody}>
            <EmptyState icon={IconUserSearch} title={t('dashboard.noMatchTitle')} text={t('dashboard.noMatchText')}>
              <Button
                variant="default"
                onClick={() => {
                  setView({ ...view, search: '' })
                  focusGrid()
                }}
              >
                {t('dashboard.clear')}
              </Button>
            </EmptyState>
          </div>
        )}
      </div>
      <DashboardFoot dashboard={dashboard} saving={saving} readOnly={!administrator} onSave={() => void save()} />
    </div>
  )
}

/** What is shown, as the address says, and a way to change it. What is typed makes no steps to go back over. */
function useDashboardView() {
  const [search, setSearch] = useSearchParams()
  const address = search.toString()
  const view = useMemo(() => viewFromAddress(new URLSearchParams(address)), [address])
  const setView = useCallback(
    (next: DashboardView, how: 'step' | 'typing' = 'step') =>
      setSearch(viewToAddress(next), { replace: how === 'typing' }),
    [setSearch],
  )
  return { view, setView } as const
}
