import { useTranslation } from 'react-i18next'
import classes from './subscription-import-rule.module.css'

/** What an import of subscriptions changes, and what it never does. */
export function SubscriptionImportRule() {
  const { t } = useTranslation('subscriptionImport')
  return <p className={classes.rule}>{t('check.rule')}</p>
}
