import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './empty-state.module.css'

interface EmptyStateProps {
  readonly icon: Icon
  readonly title: string
  /** What belongs here. */
  readonly text: string
  /** The first action. */
  readonly children?: ReactNode
}

/** In place of an empty list: what belongs there, and how to begin. */
export function EmptyState({ icon: StateIcon, title, text, children }: EmptyStateProps) {
  return (
    <div className={classes.state}>
      <StateIcon size={32} stroke={1.3} />
      <p className={classes.title}>{title}</p>
      <p className={classes.text}>{text}</p>
      {children}
    </div>
  )
}
