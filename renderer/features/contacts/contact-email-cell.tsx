import { IconMailX } from '@tabler/icons-react'
import classes from './contact-email-cell.module.css'

interface ContactEmailCellProps {
  readonly email: string
  /** Why nothing is sent there any more, shown on hover; null where nothing is known against the address. */
  readonly refused: string | null
}

/** A contact's address; one that a mail server refused is marked. It stands in every row, so it asks for nothing itself. */
export function ContactEmailCell({ email, refused }: ContactEmailCellProps) {
  if (refused === null) return <span>{email}</span>
  return (
    <>
      <span className={`${classes.email} ${classes.refused}`}>{email}</span>
      <span className={classes.mark} role="img" aria-label={refused} title={refused}>
        <IconMailX size={15} stroke={1.8} aria-hidden />
      </span>
    </>
  )
}
