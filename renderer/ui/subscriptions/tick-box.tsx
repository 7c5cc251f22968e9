import type { Ref } from 'react'
import type { Tick } from './cell-ticks.ts'
import classes from './tick-box.module.css'

interface TickBoxProps {
  readonly label: string
  readonly tick: Tick
  /** On without anyone having decided it. */
  readonly byDefault?: boolean
  readonly readOnly: boolean
  /** Ids of the elements that say more about it. */
  readonly describedBy?: string | undefined
  /** Its place in the grid, by which the grid finds it. */
  readonly place: string
  readonly tabStop: boolean
  readonly onFocus: () => void
  readonly onTick: (on: boolean) => void
}

/** A tick box of a grid, over one cell or over several: then it may be mixed, and a click ticks them all. */
export function TickBox(props: TickBoxProps) {
  const { tick, readOnly } = props
  const mixed: Ref<HTMLInputElement> = (element) => {
    if (element) element.indeterminate = tick === 'mixed'
  }
  return (
    <input
      ref={mixed}
      type="checkbox"
      className={classes.box}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-readonly={readOnly || undefined}
      data-place={props.place}
      data-default={props.byDefault || undefined}
      tabIndex={props.tabStop ? 0 : -1}
      checked={tick === 'on'}
      onFocus={props.onFocus}
      onChange={() => {
        if (!readOnly) props.onTick(tick !== 'on')
      }}
    />
  )
}
