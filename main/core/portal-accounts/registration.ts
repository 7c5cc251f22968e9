import type { NotificationCode } from '../../../shared/contract/catalogue.ts'
import type { ContactFields } from '../../../shared/contract/contacts.ts'
import type { Language } from '../../../shared/contract/values.ts'
import { type CheckedFields, checkFields } from '../contacts/contact-fields.ts'
import type { Contacts } from '../contacts/contacts.ts'
import { emailForms } from '../contacts/email-key.ts'
import { phoneCountry } from '../contacts/phone-number.ts'
import { failure, invalidInput } from '../failure.ts'
import type { Foundation } from '../foundation.ts'
import type { Mail } from '../mail/mail.ts'
import type { Outbox } from '../outbox/outbox.ts'
import type { PortalState } from '../settings/portal-state.ts'
import type { AccountLinks } from './account-links.ts'
import type { Account, AccountsStore } from './accounts-store.ts'
import { createVisitThrottle, networkOf } from './visit-throttle.ts'

/** What somebody who registers says of themselves. */
export interface Registrant {
  readonly name: string
  readonly email: string
  /** May be empty. */
  readonly phone: string
  /** Of the page. */
  readonly language: Language
}

/** Asking for an account or a new password; what comes of it is seen in the mailbox only. */
export interface Registration {
  /** Throws REGISTRATION_OFF, SMTP_NOT_SET_UP, TOO_MANY_ATTEMPTS, and BAD_REQUEST with the issues by field. */
  register(from: string, registrant: Registrant): Promise<void>
  /** Throws SMTP_NOT_SET_UP, TOO_MANY_ATTEMPTS, and BAD_REQUEST for what is no address. */
  askPassword(from: string, email: string): Promise<void>
}

interface Beside {
  readonly store: AccountsStore
  readonly links: AccountLinks
  readonly contacts: Pick<Contacts, 'enter'>
  readonly mail: Pick<Mail, 'lacks'>
  readonly outbox: Pick<Outbox, 'wake'>
  readonly portal: Pick<PortalState, 'registration'>
}

const askedFromNetwork = { most: 20, within: 3_600_000 }

export function createRegistration(on: Foundation, beside: Beside): Registration {
  const { store, links, contacts, mail, outbox, portal } = beside
  const throttle = createVisitThrottle(on.ports.clock, askedFromNetwork)
  const now = () => new Date(on.ports.clock.now()).toISOString()
  const subject = ({ id, name }: Account) => ({ kind: 'contact', id, label: name })

  const requireMail = () => {
    if (mail.lacks('smtp').length > 0) throw failure('SMTP_NOT_SET_UP')
  }
  const tellAsked = (account: Account, code: NotificationCode | null) => {
    if (code === null) return
    on.audit.record({ operatorId: null, action: 'accounts.linkAsked', subject: subject(account), after: { code } })
  }

  const open = (account: Account) => {
    const entryId = on.audit.record({
      operatorId: null,
      action: 'accounts.registered',
      subject: subject(account),
      before: { state: account.state },
      after: { state: 'inactive' },
    })
    store.setState(account.id, 'inactive', entryId, now())
    links.ask(account, 'validation')
  }
  /** What is known of a contact stays as the shop has it: anybody may type its address. */
  const goOn = (account: Account) => {
    switch (account.state) {
      case 'unregistered':
        return open(account)
      case 'inactive':
        return tellAsked(account, links.ask(account, 'validation'))
      case 'active':
        return tellAsked(account, links.ask(account, 'password'))
      case 'disabled':
        return
    }
  }
  const enter = (fields: CheckedFields): Account => {
    const account = store.find(contacts.enter(fields))
    if (!account) throw new Error('a contact that was entered is not there')
    return account
  }
  const announce = () => {
    outbox.wake()
    on.changes.announce('contacts', 'outbox', 'audit')
  }

  return {
    async register(from, registrant) {
      if (!portal.registration()) throw failure('REGISTRATION_OFF')
      requireMail()
      // Before anything is looked up: what is refused must not depend on whether the address is known.
      const fields = checkFields(asContact(registrant), phoneCountry(on.settings.current()))
      throttle.attempt(networkOf(from))
      await on.db.write(() => {
        const known = store.findByKey(fields.email.key)
        if (known) goOn(known)
        else open(enter(fields))
      })
      announce()
    },

    async askPassword(from, email) {
      requireMail()
      const forms = emailForms(email)
      if (!forms) throw invalidInput([{ path: ['email'], message: 'email_invalid' }])
      throttle.attempt(networkOf(from))
      await on.db.write(() => {
        const account = store.findByKey(forms.key)
        if (account?.state === 'active') tellAsked(account, links.ask(account, 'password'))
      })
      announce()
    },
  }
}

/** No company may be given by who registers: it would open what belongs to that company. */
const asContact = (registrant: Registrant): ContactFields => ({
  ...registrant,
  companyName: '',
  roles: ['customer'],
  companyAdministrator: false,
  interfaceAccess: true,
  notes: '',
})
