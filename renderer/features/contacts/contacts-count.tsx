import { useTranslation } from 'react-i18next'
import { useNumbers } from '../../client/dates.ts'
import classes from './contacts-page.module.css'

/** How many contacts the list holds, said aloud when it changes. */
export function ContactsCount({ count }: { readonly count: number | undefined }) {
  const { t } = useTranslation('contacts')
  const numbers = useNumbers()
  return (
    <span className={`${classes.count} tabular`} role="status">
      {count === undefined ? '' : t('count', { count, formatted: numbers(count) })}
    </span>
  )
}
