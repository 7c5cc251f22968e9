import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet, useMatches } from 'react-router'
import { useApplyColorScheme } from '../color-scheme.ts'
import { DemonstrationBar } from './demonstration-bar.tsx'
import { usePageFocus } from './page-focus.ts'
import { Rail, type RailPage } from './rail.tsx'
import classes from './shell.module.css'

interface ShellProps {
  readonly pages: readonly RailPage[]
  readonly onSearch: () => void
  /** In the head of the rail. */
  readonly bell?: ReactNode
  /** Along the bottom of every page: the task tray. */
  readonly tray?: ReactNode
  /** What stands above every page: the palette. */
  readonly overlays?: ReactNode
}

/** What stands around every page: the rail, bars, and the place for the page. */
export function Shell({ pages, onSearch, bell, tray, overlays }: ShellProps) {
  const { t, i18n } = useTranslation('shell')
  const main = useRef<HTMLElement>(null)
  useApplyColorScheme()
  usePageFocus(main, useMatches().at(-1)?.id ?? '', i18n.language)

  return (
    <div className={classes.shell}>
      {/* A fragment as href would be taken for a route. */}
      <button type="button" className={classes.skip} onClick={() => main.current?.focus()}>
        {t('skipToContent')}
      </button>
      <DemonstrationBar />
      <div className={classes.body}>
        <Rail pages={pages} onSearch={onSearch} bell={bell} />
        <div className={classes.content}>
          <main className={classes.main} ref={main} tabIndex={-1}>
            <Outlet />
          </main>
          {tray}
        </div>
      </div>
      {overlays}
    </div>
  )
}
