import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import type { AuditEntry } from '../../../shared/contract/audit.ts'
import { ContactRole, ContactState } from '../../../shared/contract/contacts.ts'
import { JobState } from '../../../shared/contract/jobs.ts'
import { Language } from '../../../shared/contract/values.ts'
import { useDates } from '../../client/dates.ts'
import classes from './contact-view.module.css'

const actionWords = {
  'contacts.added': 'history.contactsAdded',
  'contacts.edited': 'history.contactsEdited',
  'contacts.activated': 'history.contactsActivated',
  'contacts.deactivated': 'history.contactsDeactivated',
  'contacts.identitiesDeleted': 'history.contactsIdentitiesDeleted',
  'contacts.statesRestored': 'history.contactsStatesRestored',
  'jobs.created': 'history.jobsCreated',
  'jobs.moved': 'history.jobsMoved',
} as const
const isKnown = (action: string): action is keyof typeof actionWords => action in actionWords

const fieldWords = {
  name: 'form.name',
  email: 'form.email',
  company: 'form.company',
  phone: 'form.phone',
  language: 'form.language',
  roles: 'form.roles',
  companyAdministrator: 'form.companyAdministrator',
  interfaceAccess: 'form.interfaceAccess',
  notes: 'form.notes',
  state: 'columns.state',
  pendingEmail: 'audit:fields.pendingEmail',
} as const
const Told = z.record(z.string(), z.json())
const fieldNames = Object.keys(fieldWords) as (keyof typeof fieldWords)[]

/** One entry of a contact's history: what, who, when, and what it was before. */
export function ContactHistoryEntry({ entry }: { readonly entry: AuditEntry }) {
  const { t, i18n } = useTranslation(['contacts', 'common', 'audit'])
  const dates = useDates()
  const before = Told.safeParse(entry.before).data
  const after = Told.safeParse(entry.after).data
  const word = (value: unknown): string => {
    const state = ContactState.safeParse(value).data
    const role = ContactRole.safeParse(value).data
    const job = JobState.safeParse(value).data
    const language = Language.safeParse(value).data
    if (state) return t(`states.${state}`)
    if (role) return t(`roles.${role}`)
    if (job) return t(`jobStates.${job}`)
    if (language) return t(`common:languages.${language}`)
    if (typeof value === 'boolean') return t(value ? 'details.yes' : 'details.no')
    if (Array.isArray(value) && value.length > 0) return value.map(word).join(', ')
    return typeof value === 'string' && value !== '' ? value : t('history.empty')
  }
  const { action } = entry
  const what = () => {
    if (isKnown(action)) return t(actionWords[action])
    // The log may hold names of a newer or older Comptoir, so the key is not of the catalogue's own type.
    const key = `audit:actions.${action}`
    return i18n.exists(key) ? (t as (key: string) => string)(key) : t('history.other', { action })
  }
  return (
    <li className={classes.entry}>
      <div>{what()}</div>
      {before &&
        after &&
        fieldNames
          .filter((field) => field in after && field in before)
          .map((field) => (
            <div key={field} className={classes.change}>
              {t('history.change', {
                field: t(fieldWords[field]),
                before: word(before[field]),
                after: word(after[field]),
              })}
            </div>
          ))}
      <div className={classes.faint}>
        {t('history.by', { operator: entry.operator?.name ?? t('history.system'), date: dates.dayTime(entry.at) })}
      </div>
    </li>
  )
}
