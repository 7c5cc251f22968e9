import { IconLayoutSidebarRight } from '@tabler/icons-react'
import classes from './company-name-cell.module.css'
import { OwnBadge } from './own-badge.tsx'

interface CompanyNameCellProps {
  readonly name: string
  readonly own: boolean
}

/** A company's name, the mark of the shop's own, and on hover what opens the details; Enter does the same. */
export function CompanyNameCell({ name, own }: CompanyNameCellProps) {
  return (
    <>
      <span className={classes.name}>{name}</span>
      {own && <OwnBadge />}
      <span className={classes.open} data-open aria-hidden>
        <IconLayoutSidebarRight size={15} stroke={1.8} />
      </span>
    </>
  )
}
