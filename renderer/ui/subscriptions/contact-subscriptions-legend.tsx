import { useTranslation } from 'react-i18next'
import classes from './contact-subscriptions-legend.module.css'
import box from './tick-box.module.css'

interface ContactSubscriptionsLegendProps {
  /** The marks' words stand at `<id>-default` and `<id>-changed`. */
  readonly id: string
  readonly byDefault: boolean
  readonly changed: boolean
  readonly readOnly: boolean
}

/** What the marks of the grid mean, as far as it has any, and who may change it. */
export function ContactSubscriptionsLegend({ id, byDefault, changed, readOnly }: ContactSubscriptionsLegendProps) {
  const { t } = useTranslation('subscriptions')
  return (
    <ul className={classes.legend}>
      {byDefault && (
        <li>
          <span className={box.box} data-tick="on" data-default aria-hidden />
          <span id={`${id}-default`}>{t('grid.byDefault')}</span>
        </li>
      )}
      {changed && (
        <li>
          <span className={classes.changed} aria-hidden />
          <span id={`${id}-changed`}>{t('grid.changed')}</span>
        </li>
      )}
      <li>{t(readOnly ? 'grid.readOnly' : 'grid.keys')}</li>
    </ul>
  )
}
