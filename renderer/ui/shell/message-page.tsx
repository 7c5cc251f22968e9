import type { ReactNode } from 'react'
import classes from './message-page.module.css'

interface MessagePageProps {
  readonly title: string
  readonly children: ReactNode
}

/** A page that has nothing but something to say. */
export function MessagePage({ title, children }: MessagePageProps) {
  return (
    <section className={classes.page}>
      <h1 className={classes.title}>{title}</h1>
      {children}
    </section>
  )
}
