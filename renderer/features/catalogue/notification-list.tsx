import { Button } from '@mantine/core'
import { IconMail, IconPencil } from '@tabler/icons-react'
import type { KeyboardEvent, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { NotificationType } from '../../../shared/contract/catalogue.ts'
import { CountChips } from '../../ui/list/count-chips.tsx'
import { useCatalogueWords } from './catalogue-words.ts'
import classes from './notification-list.module.css'

interface NotificationListProps {
  readonly element: RefObject<HTMLUListElement | null>
  readonly types: readonly NotificationType[]
  readonly openCode: string | null
  /** The language that the address names; stays when another notification is opened. */
  readonly language: string | undefined
  /** How many were changed at all. */
  readonly changed: number
  readonly changedOnly: boolean
  readonly onChangedOnly: (only: boolean) => void
  readonly onClear: () => void
}

/** The notification types with their rule in short; arrow keys go from one to the next. */
export function NotificationList(props: NotificationListProps) {
  const { element, types, openCode, language, changed, changedOnly, onChangedOnly, onClear } = props
  const { t } = useTranslation('catalogue')
  return (
    <nav className={classes.list} aria-label={t('list')}>
      <div className={classes.filters}>
        <CountChips
          label={t('filter.label')}
          chips={[{ value: 'changed', label: t('filter.changed'), count: changed }]}
          chosen={changedOnly ? ['changed'] : []}
          onToggle={() => onChangedOnly(!changedOnly)}
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
      <ul className={classes.types} ref={element} onKeyDown={moveFocus}>
        {types.map((type) => (
          <NotificationRow key={type.code} type={type} open={type.code === openCode} language={language} />
        ))}
      </ul>
    </nav>
  )
}

interface NotificationRowProps {
  readonly type: NotificationType
  readonly open: boolean
  readonly language: string | undefined
}

function NotificationRow({ type, open, language }: NotificationRowProps) {
  const { t } = useTranslation(['catalogue', 'common'])
  const words = useCatalogueWords()
  const { code, event, recipients, channels, changed } = type
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
          <IconMail className={classes.channel} size={14} stroke={1.6} aria-label={words.channels(channels)} />
        </span>
        <span className={classes.name}>{words.name(code)}</span>
        <span className={classes.rule}>
          <span className={classes.event}>{event}</span>
          <span>
            {t('rule.addressed', { who: words.recipients(recipients.to) })}
            {recipients.cc.length > 0 && ` · ${t('rule.copied', { who: words.recipients(recipients.cc) })}`}
          </span>
        </span>
      </Link>
    </li>
  )
}

function moveFocus(event: KeyboardEvent<HTMLUListElement>): void {
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
