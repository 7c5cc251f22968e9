import { IconLayoutSidebarRight } from '@tabler/icons-react'
import classes from './contact-name-cell.module.css'

/** A contact's name, and on hover a mark that opens the details; Enter does the same by keyboard. */
export function ContactNameCell({ name }: { readonly name: string }) {
  return (
    <>
      <span className={classes.name}>{name}</span>
      <span className={classes.open} data-open aria-hidden>
        <IconLayoutSidebarRight size={15} stroke={1.8} />
      </span>
    </>
  )
}
