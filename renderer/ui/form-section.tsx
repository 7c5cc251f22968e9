import { type ReactNode, useId } from 'react'
import classes from './form-section.module.css'

interface FormSectionProps {
  readonly title: string
  /** Sends the section as a form; without it, it is only a group. */
  readonly onSubmit?: React.FormEventHandler<HTMLFormElement>
  readonly children: ReactNode
}

/** A titled part of a page of settings, as wide as its fields want. */
export function FormSection({ title, onSubmit, children }: FormSectionProps) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h2 className={classes.title} id={id}>
        {title}
      </h2>
      {onSubmit ? (
        <form className={classes.fields} onSubmit={onSubmit} noValidate>
          {children}
        </form>
      ) : (
        <div className={classes.fields}>{children}</div>
      )}
    </section>
  )
}
