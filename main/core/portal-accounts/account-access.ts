import type { ContactAccess } from '../contacts/contact-access.ts'
import type { AccountLinks } from './account-links.ts'
import type { PortalSessions } from './portal-sessions.ts'

/** What follows for an account when its contact is moved through the states, or has another address. */
export const createAccountAccess = (sessions: PortalSessions, links: AccountLinks): ContactAccess => ({
  end(contactIds, reason) {
    sessions.endOf(contactIds)
    links.endOf(contactIds, reason)
  },
  endLinks: links.endOf,
})
