import { useTranslation } from 'react-i18next'
import classes from './own-badge.module.css'

/** Marks the shop's own company. */
export function OwnBadge() {
  const { t } = useTranslation('companies')
  return (
    <span className={classes.badge} title={t('ownHint')}>
      {t('own')}
    </span>
  )
}
