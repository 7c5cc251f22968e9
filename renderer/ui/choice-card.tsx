import { Radio } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './choice-card.module.css'

interface ChoiceCardProps {
  readonly value: string
  readonly name: string
  readonly hint: string
  readonly disabled: boolean
  /** What else is to know before one chooses it. */
  readonly children?: ReactNode
}

/** One of a few ways, with what it means; stands in a `Radio.Group`. */
export function ChoiceCard({ value, name, hint, disabled, children }: ChoiceCardProps) {
  return (
    <Radio.Card value={value} className={classes.card} disabled={disabled}>
      <Radio.Indicator className={classes.indicator} disabled={disabled} />
      <span className={classes.words}>
        <span className={classes.name}>{name}</span>
        <span className={classes.hint}>{hint}</span>
        {children}
      </span>
    </Radio.Card>
  )
}
