import type { ReactNode } from 'react'
import classes from './page-header.module.css'

interface PageHeaderProps {
  readonly title: string
  /** Before the title: the way back. */
  readonly lead?: ReactNode
  /** Beside the title: a count, a short word. */
  readonly aside?: ReactNode
  /** Buttons and fields at the end of the line. */
  readonly children?: ReactNode
}

/** The head of every page: its title, which the shell makes the window's and moves the focus to, and its actions. */
export function PageHeader({ title, lead, aside, children }: PageHeaderProps) {
  return (
    <header className={classes.header}>
      {lead}
      <h1 className={classes.title}>{title}</h1>
      {aside !== undefined && <div className={classes.aside}>{aside}</div>}
      <div className={classes.actions}>{children}</div>
    </header>
  )
}
