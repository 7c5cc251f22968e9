import { useTranslation } from 'react-i18next'
import type { ContactState } from '../../../shared/contract/contacts.ts'
import classes from './contact-state-badge.module.css'

/** A contact's state: colour, dot and word. */
export function ContactStateBadge({ state }: { readonly state: ContactState }) {
  const { t } = useTranslation('contacts')
  return (
    <span className={classes.badge} data-state={state} title={t(`stateHints.${state}`)}>
      <span className={classes.dot} aria-hidden />
      {t(`states.${state}`)}
    </span>
  )
}
