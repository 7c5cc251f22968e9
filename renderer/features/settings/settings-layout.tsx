import { useTranslation } from 'react-i18next'
import { NavLink, Outlet } from 'react-router'
import { PageHeader } from '../../ui/page-header.tsx'
import classes from './settings-layout.module.css'

const sections = ['shop', 'mail', 'operators', 'account', 'about'] as const

/** The settings: their sections beside the one that is open. */
export function SettingsLayout() {
  const { t } = useTranslation('settings')
  return (
    <>
      <PageHeader title={t('title')} />
      <div className={classes.body}>
        <nav className={classes.sections} aria-label={t('title')}>
          {sections.map((section) => (
            <NavLink key={section} to={`/settings/${section}`} className={classes.section}>
              {t(`sections.${section}`)}
            </NavLink>
          ))}
        </nav>
        <div className={classes.content}>
          <Outlet />
        </div>
      </div>
    </>
  )
}
