import { IconLayoutSidebarRight } from '@tabler/icons-react'
import classes from './job-title-cell.module.css'

/** A job's title, and on hover a mark that opens the details; Enter does the same by keyboard. */
export function JobTitleCell({ title }: { readonly title: string }) {
  return (
    <>
      <span className={classes.title}>{title}</span>
      <span className={classes.open} data-open aria-hidden>
        <IconLayoutSidebarRight size={15} stroke={1.8} />
      </span>
    </>
  )
}
