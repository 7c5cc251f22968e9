import type { ReactNode } from 'react'
import classes from './tick-target.module.css'

/** Makes all of a cell tick its box. */
export function TickTarget({ children }: { readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the box is the child, which has its name.
    <label className={classes.target}>{children}</label>
  )
}
