import type { AccountLinkPurpose } from '../../../shared/contract/portal-values.ts'
import type { ContactLinks } from '../contacts/contact-links.ts'
import type { Foundation } from '../foundation.ts'
import { hashPassword } from '../operators/password-hash.ts'
import { requireGoodPassword } from '../operators/password-rules.ts'
import type { AccountLinks } from './account-links.ts'
import type { GoodAccountLink } from './account-links-store.ts'
import type { AccountsStore } from './accounts-store.ts'
import type { PortalSessions } from './portal-sessions.ts'

/** What the portal does with a link that a customer asked for; every one that does not work gets LINK_NOT_VALID. */
export interface AccountFollowing {
  /** Changes nothing: mail scanners follow links too. */
  look(token: string): GoodAccountLink
  /**
   * Opens the account of an Inactive contact, or replaces the password of an Active one; the address is proved by it.
   * Throws LINK_NOT_VALID, PASSWORD_REFUSED.
   */
  follow(token: string, purpose: AccountLinkPurpose, password: string): Promise<GoodAccountLink>
}

interface Beside {
  readonly store: AccountsStore
  readonly links: AccountLinks
  readonly sessions: PortalSessions
  readonly requests: Pick<ContactLinks, 'close' | 'followState' | 'announce'>
}

export function createAccountFollowing(on: Foundation, { store, links, sessions, requests }: Beside): AccountFollowing {
  const now = () => new Date(on.ports.clock.now()).toISOString()

  const validate = ({ contactId, name }: GoodAccountLink) => {
    const entryId = on.audit.record({
      operatorId: null,
      action: 'accounts.validated',
      subject: { kind: 'contact', id: contactId, label: name },
      before: { state: 'inactive' },
      after: { state: 'active' },
    })
    store.setState(contactId, 'active', entryId, now())
    requests.close([contactId], ['activation', 'address'], 'contact_active')
    requests.followState([contactId], 'active')
  }
  const tellReset = ({ contactId, name }: GoodAccountLink) =>
    on.audit.record({
      operatorId: null,
      action: 'accounts.passwordChanged',
      subject: { kind: 'contact', id: contactId, label: name },
    })

  return {
    look: (token) => links.look(token),

    async follow(token, purpose, password) {
      const { name, email } = links.look(token, purpose)
      requireGoodPassword(password, [name, email])
      const passwordHash = await hashPassword(password)
      const followed = await on.db.write(() => {
        // Looked at again: hashing took a while, in which the link may have been used or replaced.
        const link = links.look(token, purpose)
        if (purpose === 'validation') validate(link)
        else tellReset(link)
        store.setPassword(link.contactId, passwordHash, now())
        store.trustAddress(link.contactId)
        links.useUp(link)
        sessions.endOf([link.contactId])
        return link
      })
      requests.announce()
      on.changes.announce('contacts', 'audit')
      return followed
    },
  }
}
