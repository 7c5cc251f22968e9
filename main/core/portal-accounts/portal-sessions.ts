import { createHash, randomBytes } from 'node:crypto'
import type { ContactId } from '../../../shared/contract/values.ts'
import type { Foundation } from '../foundation.ts'
import { createPortalSessionsStore } from './portal-sessions-store.ts'

/**
 * Who is signed in to the portal: 256 random bits in a cookie, of which only the SHA-256 is kept. A session ends after
 * 12 hours without use and after 30 days in any case, and is good only while its contact is Active.
 */
export interface PortalSessions {
  /** The contact of a good session, which thereby counts as used; null for any other. */
  find(token: string | null): ContactId | null
  /** Begins a session; call inside a transaction. `maxAge` is in seconds. */
  begin(contactId: ContactId): { readonly session: string; readonly maxAge: number }
  /** Ends a session, if there is one. */
  end(token: string | null): void
  /** Ends every session of contacts; call inside the transaction that takes their account away. */
  endOf(contactIds: readonly ContactId[]): void
}

const minute = 60_000
const idle = 12 * 60 * minute
const longest = 30 * 24 * 60 * minute

export function createPortalSessions({ db, ports }: Pick<Foundation, 'db' | 'ports'>): PortalSessions {
  const store = createPortalSessionsStore(db)
  const iso = (time: number) => new Date(time).toISOString()
  const expiry = (createdAt: number, usedAt: number) => iso(Math.min(usedAt + idle, createdAt + longest))
  return {
    find(token) {
      if (token === null) return null
      const now = ports.clock.now()
      const hash = hashOf(token)
      const session = store.good(hash, iso(now))
      if (!session) return null
      // Noted once a minute at most: a page with pictures would write for each of them.
      if (now - Date.parse(session.usedAt) >= minute)
        store.use(hash, iso(now), expiry(Date.parse(session.createdAt), now))
      return session.contactId
    },
    begin(contactId) {
      const now = ports.clock.now()
      store.endExpired(iso(now))
      const token = randomBytes(32).toString('base64url')
      store.insert(hashOf(token), contactId, iso(now), expiry(now, now))
      return { session: token, maxAge: longest / 1_000 }
    },
    end(token) {
      if (token !== null) store.end(hashOf(token))
    },
    endOf: store.endOf,
  }
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()
