import { useTranslation } from 'react-i18next'
import { useNumbers } from '../../client/dates.ts'
import classes from './jobs-page.module.css'

/** How many jobs the list holds, said aloud when it changes. */
export function JobsCount({ count }: { readonly count: number | undefined }) {
  const { t } = useTranslation('jobs')
  const numbers = useNumbers()
  return (
    <span className={`${classes.count} tabular`} role="status">
      {count === undefined ? '' : t('count', { count, formatted: numbers(count) })}
    </span>
  )
}
