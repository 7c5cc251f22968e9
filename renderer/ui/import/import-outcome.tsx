import { useImportWords } from './import-kind.ts'
import classes from './import-outcome.module.css'

/** What becomes of a row, as a word on a coloured ground. */
export function OutcomeBadge({ outcome }: { readonly outcome: string }) {
  return (
    <span className={classes.badge} data-outcome={outcome}>
      {useImportWords().outcome(outcome)}
    </span>
  )
}
