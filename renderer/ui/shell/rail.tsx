import { ActionIcon, Kbd, Tooltip, UnstyledButton } from '@mantine/core'
import { type Icon, IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, IconSearch } from '@tabler/icons-react'
import type { ComponentType, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import * as z from 'zod'
import type { Catalogue } from '../../../shared/i18n/catalogues.ts'
import { usePreference } from '../../client/preferences.ts'
import { useSignedIn } from '../../client/session.ts'
import { OperatorMenu } from './operator-menu.tsx'
import classes from './rail.module.css'

/** A page of the rail. */
export interface RailPage {
  readonly path: string
  readonly name: keyof Catalogue['shell']['pages']
  readonly icon: Icon
  /** Stands under the page before it. */
  readonly nested?: boolean
  /** Offered to administrators only. */
  readonly administrators?: boolean
  /** A count beside its name; it draws nothing where there is nothing to count. */
  readonly badge?: ComponentType
}

interface RailProps {
  readonly pages: readonly RailPage[]
  readonly onSearch: () => void
  /** Beside the search. */
  readonly bell?: ReactNode
}

const command = /mac/i.test(navigator.platform) ? '⌘K' : 'Ctrl K'
const collapsedSchema = z.boolean()

/** The rail on the left: where one is, where one can go, and who one is. */
export function Rail({ pages, onSearch, bell }: RailProps) {
  const { t } = useTranslation('shell')
  const { shopName } = useSignedIn()
  const [collapsed, setCollapsed] = usePreference('rail.collapsed', collapsedSchema, false)
  const { pathname } = useLocation()
  const within = pages.filter(({ path }) => pathname === path || pathname.startsWith(`${path}/`))
  const current = within.reduce((best, { path }) => (path.length > best.length ? path : best), '')
  const fold = collapsed ? t('expand') : t('collapse')
  const FoldIcon = collapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse

  return (
    <aside className={classes.rail} data-collapsed={collapsed || undefined}>
      <div className={classes.head}>
        <img className={classes.mark} src="./icon.svg" alt="" />
        <span className={classes.shop} title={shopName}>
          {shopName}
        </span>
        <ActionIcon
          className={classes.fold}
          size="sm"
          aria-label={fold}
          title={fold}
          onClick={() => setCollapsed(!collapsed)}
        >
          <FoldIcon size={16} stroke={1.6} />
        </ActionIcon>
      </div>
      <div className={classes.tools}>
        <Tooltip label={`${t('search')} (${command})`} position="right" disabled={!collapsed}>
          <UnstyledButton
            className={classes.search}
            onClick={onSearch}
            aria-label={collapsed ? t('search') : undefined}
          >
            <IconSearch size={15} stroke={1.8} />
            <span className={`${classes.word} ${classes.searchWord}`}>{t('search')}</span>
            <Kbd size="xs" className={`${classes.word} ${classes.keys}`}>
              {command}
            </Kbd>
          </UnstyledButton>
        </Tooltip>
        {bell}
      </div>
      <nav className={classes.nav} aria-label={t('mainNavigation')}>
        {pages.map(({ path, name, icon: PageIcon, nested, badge: Badge }) => (
          <Tooltip key={path} label={t(`pages.${name}`)} position="right" disabled={!collapsed}>
            <Link
              to={path}
              className={classes.page}
              data-nested={nested || undefined}
              aria-current={path === current ? 'page' : undefined}
              aria-label={collapsed ? t(`pages.${name}`) : undefined}
            >
              <PageIcon size={17} stroke={1.7} />
              <span className={classes.word}>{t(`pages.${name}`)}</span>
              {Badge && (
                <span className={classes.badge}>
                  <Badge />
                </span>
              )}
            </Link>
          </Tooltip>
        ))}
      </nav>
      <OperatorMenu collapsed={collapsed} />
    </aside>
  )
}
