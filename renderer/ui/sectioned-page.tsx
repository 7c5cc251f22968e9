import { NavLink, Outlet } from 'react-router'
import { PageHeader } from './page-header.tsx'
import classes from './sectioned-page.module.css'

interface SectionedPageProps {
  readonly title: string
  readonly sections: readonly { readonly path: string; readonly name: string }[]
}

/** A page in parts: their names beside the one that is open. */
export function SectionedPage({ title, sections }: SectionedPageProps) {
  return (
    <>
      <PageHeader title={title} />
      <div className={classes.body}>
        <nav className={classes.sections} aria-label={title}>
          {sections.map(({ path, name }) => (
            <NavLink key={path} to={path} className={classes.section}>
              {name}
            </NavLink>
          ))}
        </nav>
        <div className={classes.content}>
          <Outlet />
        </div>
      </div>
    </>
  )
}
