import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../shared/contract/contacts.ts'
import { useDates } from '../../client/dates.ts'
import classes from './contact-view.module.css'
import { phoneToRead } from './phone-to-read.ts'

/** A contact's fields, to read. */
export function ContactFacts({ contact }: { readonly contact: Contact }) {
  const { t } = useTranslation(['contacts', 'common'])
  const dates = useDates()
  const yesNo = (yes: boolean) => t(yes ? 'details.yes' : 'details.no')
  const none = t('details.none')
  const facts: readonly (readonly [string, string])[] = [
    [t('details.phone'), contact.phone === null ? none : phoneToRead(contact.phone)],
    [t('details.language'), t(`common:languages.${contact.language}`)],
    [t('details.roles'), contact.roles.map((role) => t(`roles.${role}`)).join(', ') || none],
    [
      t('details.terms'),
      contact.termsAcceptedAt === null
        ? t('details.termsNotAccepted')
        : t('details.termsAccepted', { date: dates.day(contact.termsAcceptedAt) }),
    ],
    [t('details.companyAdministrator'), yesNo(contact.companyAdministrator)],
    [t('details.interfaceAccess'), yesNo(contact.interfaceAccess)],
    [t('details.notes'), contact.notes || none],
    [t('details.created'), dates.dayTime(contact.createdAt)],
    [t('details.updated'), dates.dayTime(contact.updatedAt)],
  ]
  return (
    <section className={classes.section}>
      <h3>{t('details.details')}</h3>
      <dl className={classes.facts}>
        {facts.map(([label, value]) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
