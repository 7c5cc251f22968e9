import { NativeSelect } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { languages } from '../../ui/languages.ts'
import classes from './entry.module.css'

interface EntryLayoutProps {
  readonly title: string
  readonly subtitle?: string | undefined
  /** Offers the language below; left out where the page has its own field for it. */
  readonly languageChoice?: boolean
  /** Stands beside the content where there is room, below it elsewhere. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** The page before one is inside: a card with the product's mark. */
export function EntryLayout({ title, subtitle, languageChoice = true, aside, children }: EntryLayoutProps) {
  const { t, i18n } = useTranslation()
  const titleId = useId()
  useDocumentTitle(`${title} · Comptoir`)
  return (
    <main className={classes.page} aria-labelledby={titleId}>
      <div className={classes.card} data-wide={aside ? true : undefined}>
        <img className={classes.mark} src="./icon.svg" alt="" />
        <h1 className={classes.title} id={titleId}>
          {title}
        </h1>
        {subtitle && <p className={classes.subtitle}>{subtitle}</p>}
        {aside ? (
          <div className={classes.columns}>
            <div>{children}</div>
            <aside className={classes.aside}>{aside}</aside>
          </div>
        ) : (
          children
        )}
      </div>
      {languageChoice && (
        <NativeSelect
          className={classes.language}
          variant="unstyled"
          aria-label={t('fields.language')}
          value={i18n.language}
          onChange={({ currentTarget }) => void i18n.changeLanguage(currentTarget.value)}
          data={languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
        />
      )}
    </main>
  )
}
