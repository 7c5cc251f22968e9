import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { NotificationType } from '../../../shared/contract/catalogue.ts'
import type { Language } from '../../../shared/contract/values.ts'
import { languages } from '../../ui/languages.ts'
import { useCatalogueWords } from './catalogue-words.ts'
import classes from './notification-details.module.css'

interface NotificationHeaderProps {
  readonly type: NotificationType
  readonly language: Language
}

/** What the notification is, and the languages of its text, each an address of its own. */
export function NotificationHeader({ type, language }: NotificationHeaderProps) {
  const { t } = useTranslation(['catalogue', 'common'])
  const words = useCatalogueWords()
  return (
    <>
      <header className={classes.header}>
        <span className={classes.code}>{type.code}</span>
        <h2 className={classes.name} id="notification-name">
          {words.name(type.code)}
        </h2>
        <nav className={classes.languages} aria-label={t('languages')}>
          {languages.map((of) => (
            <Link
              key={of}
              className={classes.language}
              to={`/catalogue/${type.code}/${of}`}
              aria-current={of === language}
              lang={of}
            >
              {t(`common:languages.${of}`)}
              {type.changed.includes(of) && (
                <span className={classes.mark} role="img" aria-label={t('changedMark')} title={t('changedMark')} />
              )}
            </Link>
          ))}
        </nav>
      </header>
      <p className={classes.explanation}>{words.explanation(type.code)}</p>
    </>
  )
}
