import { Switch } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './store-switch.module.css'

interface StoreSwitchProps {
  readonly label: string
  readonly tone: 'neutral' | 'good' | 'warning' | 'danger'
  readonly icon: Icon
  /** How things stand now, in a word. */
  readonly state: string
  /** What changes when the form is saved; null for nothing. */
  readonly pending: string | null
  readonly checked: boolean
  readonly disabled: boolean
  readonly onChange: (on: boolean) => void
  /** What the state means. */
  readonly children: ReactNode
}

/** The one switch of a page, with how things stand in words. */
export function StoreSwitch(props: StoreSwitchProps) {
  const { label, tone, icon: Sign, state, pending, checked, disabled, onChange, children } = props
  return (
    <div className={classes.panel} data-tone={tone}>
      <div className={classes.words} role="status">
        <p className={classes.state}>
          <Sign size={18} stroke={1.8} aria-hidden />
          {state}
        </p>
        <div className={classes.text}>{children}</div>
        {pending !== null && <p className={classes.pending}>{pending}</p>}
      </div>
      <Switch
        size="lg"
        aria-label={label}
        checked={checked}
        disabled={disabled}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
    </div>
  )
}
