import type { Icon } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import classes from './contact-notice.module.css'

interface ContactNoticeProps {
  readonly tone: 'info' | 'danger'
  readonly icon: Icon
  readonly title: string
  /** What it means, and what can be done. */
  readonly children: ReactNode
}

/** Something about a contact that should not be missed, above its details. */
export function ContactNotice({ tone, icon: Sign, title, children }: ContactNoticeProps) {
  const id = useId()
  return (
    <section className={classes.notice} data-tone={tone} aria-labelledby={id}>
      <Sign className={classes.icon} size={17} stroke={1.8} aria-hidden />
      <h3 className={classes.title} id={id}>
        {title}
      </h3>
      <div className={classes.body}>{children}</div>
    </section>
  )
}
