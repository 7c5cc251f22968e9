import type { Icon } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import classes from './store-card.module.css'

interface StoreCardProps {
  readonly icon: Icon
  readonly title: string
  readonly children: ReactNode
}

/** Something beside a form that stands for itself. */
export function StoreCard({ icon: Sign, title, children }: StoreCardProps) {
  const id = useId()
  return (
    <section className={classes.card} aria-labelledby={id}>
      <h2 className={classes.title} id={id}>
        <Sign size={17} stroke={1.7} aria-hidden />
        {title}
      </h2>
      {children}
    </section>
  )
}
