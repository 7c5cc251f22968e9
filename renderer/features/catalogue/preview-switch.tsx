import { SegmentedControl } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import classes from './template-preview.module.css'

interface PreviewSwitchProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly icon: Icon }[]
}

/** One of two ways to look at the message, by their signs. */
export function PreviewSwitch<Value extends string>({ label, value, onChange, choices }: PreviewSwitchProps<Value>) {
  return (
    <SegmentedControl<Value>
      size="xs"
      aria-label={label}
      value={value}
      onChange={onChange}
      data={choices.map(({ value: of, label: name, icon: Sign }) => ({
        value: of,
        label: (
          <span className={classes.sign} title={name}>
            <Sign size={15} stroke={1.7} aria-hidden />
            <span className="visually-hidden">{name}</span>
          </span>
        ),
      }))}
    />
  )
}
