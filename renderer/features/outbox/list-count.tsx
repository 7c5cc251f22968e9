import { useTranslation } from 'react-i18next'
import { useNumbers } from '../../client/dates.ts'
import classes from './outbox-page.module.css'

interface ListCountProps {
  readonly of: 'count' | 'ledger.count'
  readonly count: number | undefined
}

/** How many rows the list holds, said aloud when it changes. */
export function ListCount({ of, count }: ListCountProps) {
  const { t } = useTranslation('outbox')
  const numbers = useNumbers()
  return (
    <span className={`${classes.count} tabular`} role="status">
      {count === undefined ? '' : t(of, { count, formatted: numbers(count) })}
    </span>
  )
}
