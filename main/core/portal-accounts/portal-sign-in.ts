import type { ContactId } from '../../../shared/contract/values.ts'
import { fold } from '../../../shared/rules/fold.ts'
import { emailForms } from '../contacts/email-key.ts'
import { failure } from '../failure.ts'
import type { Foundation } from '../foundation.ts'
import { hashPassword, verifyPassword } from '../operators/password-hash.ts'
import { requireGoodPassword } from '../operators/password-rules.ts'
import { createSignInThrottle } from '../operators/sign-in-throttle.ts'
import type { AccountLinks } from './account-links.ts'
import type { Account, AccountsStore } from './accounts-store.ts'
import type { PortalSessions } from './portal-sessions.ts'
import { createVisitThrottle, networkOf } from './visit-throttle.ts'

/** Who asks: the session of the cookie, and the network address. */
export interface Visitor {
  readonly session: string | null
  readonly from: string
}

/** Signing in and out of the portal, and changing the password there. */
export interface PortalSignIn {
  /**
   * Ends the session that the visitor came with and begins another. Unknown addresses, wrong passwords and contacts who
   * are not Active take as long and get the same CREDENTIALS_WRONG; TOO_MANY_ATTEMPTS by address and by network.
   */
  signIn(
    visitor: Visitor,
    email: string,
    password: string,
  ): Promise<{ readonly session: string; readonly maxAge: number }>
  signOut(visitor: Visitor): Promise<void>
  /** Every other session of the contact ends. Throws CREDENTIALS_WRONG, PASSWORD_REFUSED, TOO_MANY_ATTEMPTS. */
  changePassword(
    contactId: ContactId,
    visitor: Visitor,
    passwords: { readonly current: string; readonly next: string },
  ): Promise<void>
}

interface Beside {
  readonly store: AccountsStore
  readonly sessions: PortalSessions
  readonly links: AccountLinks
}

const quarter = 15 * 60_000
const triesFromNetwork = { most: 50, within: quarter }

export function createPortalSignIn(on: Foundation, { store, sessions, links }: Beside): PortalSignIn {
  const byAddress = createSignInThrottle(on.ports.clock)
  const byNetwork = createVisitThrottle(on.ports.clock, triesFromNetwork)
  const now = () => new Date(on.ports.clock.now()).toISOString()
  const subject = ({ id, name }: Account) => ({ kind: 'contact', id, label: name })

  /** Throws CREDENTIALS_WRONG unless the password is the account's, TOO_MANY_ATTEMPTS before it looks. */
  const verified = async (account: Account | null, addressKey: string, from: string, password: string) => {
    const network = networkOf(from)
    byNetwork.attempt(network)
    byAddress.attempt(addressKey)
    const usable = account?.state === 'active' ? account : null
    if (!(await verifyPassword(password, usable?.password ?? null)) || !usable) throw failure('CREDENTIALS_WRONG')
    byAddress.succeeded(addressKey)
    byNetwork.forgive(network)
    return usable
  }
  /** The account as it was when its password was looked at: that took a while, in which it may have changed. */
  const unchanged = ({ id, password }: Account): Account => {
    const account = store.find(id)
    if (account?.state !== 'active' || account.password !== password) throw failure('CREDENTIALS_WRONG')
    return account
  }

  return {
    async signIn({ session, from }, email, password) {
      const key = emailForms(email)?.key
      const account = key === undefined ? null : store.findByKey(key)
      const known = await verified(account, key ?? fold(email), from, password)
      const begun = await on.db.write(() => {
        const present = unchanged(known)
        sessions.end(session)
        on.audit.record({ operatorId: null, action: 'accounts.signedIn', subject: subject(present) })
        return sessions.begin(present.id)
      })
      on.changes.announce('audit')
      return begun
    },

    signOut: ({ session }) => on.db.write(() => sessions.end(session)),

    async changePassword(contactId, { session, from }, { current, next }) {
      const account = store.find(contactId)
      const known = await verified(account, account?.emailKey ?? '', from, current)
      requireGoodPassword(next, [known.name, known.email])
      const passwordHash = await hashPassword(next)
      await on.db.write(() => {
        const present = unchanged(known)
        store.setPassword(contactId, passwordHash, now())
        links.endOf([contactId], 'replaced')
        if (session !== null) sessions.endOthers(contactId, session)
        on.audit.record({ operatorId: null, action: 'accounts.passwordChanged', subject: subject(present) })
      })
      on.changes.announce('audit')
    },
  }
}
