import { useTranslation } from 'react-i18next'
import { mailtoLimit } from '../../../shared/rules/mailto.ts'
import classes from './mailto-meter.module.css'

/** How much of a `mailto:` address the subject and the plain text take with the sample data. */
export function MailtoMeter({ length }: { readonly length: number }) {
  const { t } = useTranslation('catalogue')
  const full = length > mailtoLimit
  const value = t('mailto.value', { length, limit: mailtoLimit })
  return (
    <div className={classes.meter} data-full={full || undefined}>
      <meter
        className={classes.bar}
        min={0}
        max={mailtoLimit}
        value={Math.min(length, mailtoLimit)}
        aria-label={t('mailto.label')}
        aria-valuetext={value}
        title={t('mailto.label')}
      />
      <span className={classes.value}>{value}</span>
      <span className={classes.words}>{full ? t('mailto.tooLong') : t('mailto.fits')}</span>
    </div>
  )
}
