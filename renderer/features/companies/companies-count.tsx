import { useTranslation } from 'react-i18next'
import { useNumbers } from '../../client/dates.ts'
import classes from './companies-page.module.css'

/** How many companies the list holds, said aloud when it changes. */
export function CompaniesCount({ count }: { readonly count: number | undefined }) {
  const { t } = useTranslation('companies')
  const numbers = useNumbers()
  return (
    <span className={`${classes.count} tabular`} role="status">
      {count === undefined ? '' : t('count', { count, formatted: numbers(count) })}
    </span>
  )
}
