import type { Icon } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import classes from './notice.module.css'

interface NoticeProps {
  readonly tone: 'info' | 'warning' | 'danger'
  readonly icon: Icon
  readonly title: string
  /** Of its heading; 3 unless it stands before every section of a page. */
  readonly level?: 2 | 3
  /** What it means, and what can be done. */
  readonly children: ReactNode
}

/** Something that should not be missed, for as long as it is so: what it is, and what can be done. */
export function Notice({ tone, icon: Sign, title, level = 3, children }: NoticeProps) {
  const id = useId()
  const Heading = `h${level}` as const
  return (
    <section className={classes.notice} data-tone={tone} aria-labelledby={id}>
      <Sign className={classes.icon} size={17} stroke={1.8} aria-hidden />
      <Heading className={classes.title} id={id}>
        {title}
      </Heading>
      <div className={classes.body}>{children}</div>
    </section>
  )
}
