import { Button } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useNumbers } from '../../client/dates.ts'
import type { Dashboard } from './dashboard.ts'
import classes from './dashboard-foot.module.css'

interface DashboardFootProps {
  readonly dashboard: Dashboard
  readonly saving: boolean
  readonly readOnly: boolean
  readonly onSave: () => void
}

/** The line under the dashboard: what saving would change, and Save; or how to move. It is always there. */
export function DashboardFoot({ dashboard, saving, readOnly, onSave }: DashboardFootProps) {
  const { t } = useTranslation('subscriptions')
  const numbers = useNumbers()
  useSyncExternalStore(dashboard.subscribe, dashboard.version)
  const { contacts, on, off } = dashboard.summary()
  const changes = on + off
  const counted = (count: number) => ({ count, formatted: numbers(count) })
  if (readOnly) return <footer className={classes.foot}>{t('dashboard.readOnly')}</footer>
  return (
    <footer className={classes.foot} data-changed={changes > 0 || undefined}>
      <span className={classes.words} role="status">
        {changes === 0 ? (
          t('dashboard.keys')
        ) : (
          <>
            {t('dashboard.summary', {
              changes: t('dashboard.changes', counted(changes)),
              contacts: t('done.contacts', counted(contacts)),
            })}
            {on > 0 && <span className={classes.added}>{t('dashboard.added', { formatted: numbers(on) })}</span>}
            {off > 0 && <span className={classes.removed}>{t('dashboard.removed', { formatted: numbers(off) })}</span>}
          </>
        )}
      </span>
      <Button size="xs" variant="default" disabled={changes === 0 || saving} onClick={dashboard.discard}>
        {t('grid.discard')}
      </Button>
      <Button size="xs" disabled={changes === 0} loading={saving} onClick={onSave}>
        {t('grid.save')}
      </Button>
    </footer>
  )
}
