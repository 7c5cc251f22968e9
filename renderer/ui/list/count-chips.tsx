import { useNumbers } from '../../client/dates.ts'
import classes from './count-chips.module.css'

interface CountChipsProps<Value extends string> {
  readonly label: string
  readonly chips: readonly { readonly value: Value; readonly label: string; readonly count: number | undefined }[]
  readonly chosen: readonly Value[]
  /** A chip was pressed: it is to be in the filter, or no longer. */
  readonly onToggle: (value: Value) => void
}

/** A filter whose every choice stands open, each with how many it would show. */
export function CountChips<Value extends string>({ label, chips, chosen, onToggle }: CountChipsProps<Value>) {
  const numbers = useNumbers()
  return (
    <fieldset className={classes.chips} aria-label={label}>
      {chips.map((chip) => (
        <button
          key={chip.value}
          type="button"
          className={classes.chip}
          aria-pressed={chosen.includes(chip.value)}
          data-none={chip.count === 0 || undefined}
          onClick={() => onToggle(chip.value)}
        >
          {chip.label}
          <span className={classes.count}>{chip.count === undefined ? '' : numbers(chip.count)}</span>
        </button>
      ))}
    </fieldset>
  )
}
