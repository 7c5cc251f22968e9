import { useTranslation } from 'react-i18next'
import type { RowOutcome } from '../../../shared/contract/contact-import.ts'
import classes from './import-outcome.module.css'

/** What becomes of a row, as a word on a coloured ground. */
export function OutcomeBadge({ outcome }: { readonly outcome: RowOutcome }) {
  const { t } = useTranslation('contactImport')
  return (
    <span className={classes.badge} data-outcome={outcome}>
      {t(`check.outcomes.${outcome}`)}
    </span>
  )
}
