import { useTranslation } from 'react-i18next'
import classes from './entry.module.css'
import { EntryLayout } from './entry-layout.tsx'

/** This window cannot prove that Comptoir opened it: says what to do. */
export function RefusedPage() {
  const { t } = useTranslation('shell')
  return (
    <EntryLayout title={t('refused.title')}>
      <p className={classes.text}>{t('refused.text')}</p>
      <ol className={classes.steps}>
        {t('refused.steps', { returnObjects: true }).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className={classes.text}>{t('refused.kept')}</p>
    </EntryLayout>
  )
}
