import type { Customer } from '../../../shared/contract/portal-values.ts'
import type { ContactId, Language } from '../../../shared/contract/values.ts'
import type { Bell } from '../bell/bell.ts'
import type { Contacts } from '../contacts/contacts.ts'
import { failure } from '../failure.ts'
import type { Foundation } from '../foundation.ts'
import type { Mail } from '../mail/mail.ts'
import type { Outbox } from '../outbox/outbox.ts'
import type { PortalState } from '../settings/portal-state.ts'
import type { Terms } from '../terms/terms.ts'
import { type AccountFollowing, createAccountFollowing } from './account-following.ts'
import type { AccountLinks } from './account-links.ts'
import { createAccountsStore } from './accounts-store.ts'
import type { PortalSessions } from './portal-sessions.ts'
import { createPortalSignIn, type PortalSignIn } from './portal-sign-in.ts'
import { createRegistration, type Registration } from './registration.ts'

/** The accounts of customers, as they use them in the portal. */
export interface PortalAccounts {
  readonly signIn: PortalSignIn
  readonly registration: Registration
  readonly following: AccountFollowing
  /** What every page shows of its customer. Throws SIGN_IN_REQUIRED where there is none any more. */
  who(id: ContactId): Customer
  /** Throws SIGN_IN_REQUIRED. */
  setLanguage(id: ContactId, language: Language): Promise<void>
}

interface Beside {
  readonly sessions: PortalSessions
  readonly links: AccountLinks
  readonly requests: Parameters<typeof createAccountFollowing>[1]['requests']
  readonly contacts: Pick<Contacts, 'enter'>
  readonly bell: Pick<Bell, 'unread'>
  readonly terms: Pick<Terms, 'isDue'>
  readonly mail: Mail
  readonly outbox: Outbox
  readonly portal: PortalState
}

export function createPortalAccounts(on: Foundation, beside: Beside): PortalAccounts {
  const { sessions, links, requests, contacts, bell, terms, mail, outbox, portal } = beside
  const store = createAccountsStore(on.db)
  const required = (id: ContactId) => {
    const account = store.find(id)
    if (!account) throw failure('SIGN_IN_REQUIRED')
    return account
  }
  return {
    signIn: createPortalSignIn(on, { store, sessions, links }),
    registration: createRegistration(on, { store, links, contacts, mail, outbox, portal }),
    following: createAccountFollowing(on, { store, links, sessions, requests }),

    who(id) {
      const { name, email, language, interfaceAccess } = required(id)
      return { name, email, language, interfaceAccess, unread: bell.unread(id), termsDue: terms.isDue(id) }
    },

    async setLanguage(id, language) {
      await on.db.write(() => {
        const { name, language: before } = required(id)
        if (before === language) return
        store.setLanguage(id, language, new Date(on.ports.clock.now()).toISOString())
        on.audit.record({
          operatorId: null,
          action: 'contacts.edited',
          subject: { kind: 'contact', id, label: name },
          before: { language: before },
          after: { language },
        })
      })
      on.changes.announce('contacts', 'audit')
    },
  }
}
