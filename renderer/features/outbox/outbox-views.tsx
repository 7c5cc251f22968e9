import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import classes from './outbox-views.module.css'

/** The two ways to look at what leaves: every message, or every activation request. */
export function OutboxViews({ current }: { readonly current: 'messages' | 'requests' }) {
  const { t } = useTranslation('outbox')
  const views = [
    { name: 'messages', path: '/outbox' },
    { name: 'requests', path: '/outbox/requests' },
  ] as const
  return (
    <nav className={classes.views} aria-label={t('views.label')}>
      {views.map(({ name, path }) => (
        <Link key={name} to={path} className={classes.view} aria-current={name === current ? 'page' : undefined}>
          {t(`views.${name}`)}
        </Link>
      ))}
    </nav>
  )
}
