import { Button } from '@mantine/core'
import { IconBell, IconMail, IconPencil } from '@tabler/icons-react'
import type { KeyboardEvent, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { NotificationType } from '../../../shared/contract/catalogue.ts'
import { CountChips } from '../../ui/list/count-chips.tsx'
import type { CatalogueFilter } from './catalogue-search.ts'
import { useCatalogueWords } from './catalogue-words.ts'
import classes from './notification-list.module.css'

const shownFilters: readonly CatalogueFilter[] = ['subscribable', 'changed']

interface NotificationListProps {
  readonly element: RefObject<HTMLDivElement | null>
  readonly types: readonly NotificationType[]
  readonly openCode: string | null
  /** The language that the address names; stays when another notification is opened. */
  readonly language: string | undefined
  /** How many each filter leaves of all. */
  readonly counts: Readonly<Record<CatalogueFilter, number>>
  readonly filters: readonly CatalogueFilter[]
  readonly onFilters: (filters: readonly CatalogueFilter[]) => void
  readonly onClear: () => void
}

/** The notification types with their rule in short, those that one subscribes to apart; arrow keys go from one to the next. */
export function NotificationList(props: NotificationListProps) {
  const { element, types, openCode, language, counts, filters, onFilters, onClear } = props
  const { t } = useTranslation('catalogue')
  const toggle = (filter: CatalogueFilter) =>
    onFilters(filters.includes(filter) ? filters.filter((of) => of !== filter) : [...filters, filter])
  return (
    <nav className={classes.list} aria-label={t('list')}>
      <div className={classes.filters}>
        <CountChips
          label={t('filter.label')}
          chips={shownFilters.map((value) => ({ value, label: t(`filter.${value}`), count: counts[value] }))}
          chosen={filters}
          onToggle={toggle}
        />
      </div>
      {types.length === 0 && (
        <div className={classes.none}>
          <p className={classes.noneTitle}>{t('none.title')}</p>
          <p>{t('none.text')}</p>
          <Button variant="default" size="xs" onClick={onClear}>
            {t('none.clear')}
          </Button>
        </div>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the links in it. */}
      <div className={classes.groups} ref={element} onKeyDown={moveFocus}>
        {groups.map((group) => {
          const members = types.filter((type) => groupOf(type) === group)
          return (
            members.length > 0 && (
              <section key={group} aria-labelledby={`notifications-${group}`}>
                <h2 className={classes.group} id={`notifications-${group}`}>
                  {t(`groups.${group}`)}
                </h2>
                <ul className={classes.types}>
                  {members.map((type) => (
                    <NotificationRow key={type.code} type={type} open={type.code === openCode} language={language} />
                  ))}
                </ul>
              </section>
            )
          )
        })}
      </div>
    </nav>
  )
}

const groups = ['transactional', 'shop', 'subscribable'] as const

function groupOf({ transactional, recipients }: NotificationType): (typeof groups)[number] {
  if (!transactional) return 'subscribable'
  return recipients.to.includes('shop') ? 'shop' : 'transactional'
}

const signs = { email: IconMail, interface: IconBell } as const

interface NotificationRowProps {
  readonly type: NotificationType
  readonly open: boolean
  readonly language: string | undefined
}

function NotificationRow({ type, open, language }: NotificationRowProps) {
  const { t } = useTranslation(['catalogue', 'common'])
  const words = useCatalogueWords()
  const { code, event, recipients, channels, category, changed } = type
  const languages = changed.map((of) => t(`common:languages.${of}`)).join(', ')
  return (
    <li>
      <Link
        className={classes.type}
        to={`/catalogue/${code}${language ? `/${language}` : ''}`}
        aria-current={open ? 'page' : undefined}
      >
        <span className={classes.head}>
          <span className={classes.code}>{code}</span>
          {changed.length > 0 && (
            <span className={classes.changed} title={t('changedIn', { languages })}>
              <IconPencil size={11} stroke={2} aria-hidden />
              {t('changedMark')}
            </span>
          )}
          <span className={classes.channels} role="img" aria-label={words.channels(channels)}>
            {channels.map((channel) => {
              const Sign = signs[channel]
              return <Sign key={channel} size={14} stroke={1.6} aria-hidden />
            })}
          </span>
        </span>
        <span className={classes.name}>{words.name(code)}</span>
        <span className={classes.rule}>
          <span className={classes.event}>{event}</span>
          <span>
            {category
              ? t('rule.subscribers', { category: words.category(category) })
              : t('rule.addressed', { who: words.recipients(recipients.to) })}
            {recipients.cc.length > 0 && ` · ${t('rule.copied', { who: words.recipients(recipients.cc) })}`}
          </span>
        </span>
      </Link>
    </li>
  )
}

function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const links = [...event.currentTarget.querySelectorAll('a')]
  const at = links.findIndex((link) => link.matches(':focus'))
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: links.length - 1,
  }
  const next = links[steps[event.key] ?? -1]
  if (!next) return
  event.preventDefault()
  next.focus()
}
