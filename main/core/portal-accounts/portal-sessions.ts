import { createHash, randomBytes } from 'node:crypto'
import type { ContactId } from '../../../shared/contract/values.ts'
import type { Foundation } from '../foundation.ts'
import { createPortalSessionsStore } from './portal-sessions-store.ts'

/**
 * Who is signed in to the portal: 256 random bits in a cookie, of which only the SHA-256 is kept. A session ends after
 * 12 hours without use and after 30 days in any case, and is good only while its contact is Active.
 */
export interface PortalSessions {
  /** The contact of a good session; null for any other. */
  find(token: string | null): ContactId | null
  /** Notes that a session is in use, once a minute at most. */
  use(token: string | null): Promise<void>
  /** Begins a session; call inside a transaction. `maxAge` is in seconds. */
  begin(contactId: ContactId): { readonly session: string; readonly maxAge: number }
  /** Ends a session, if there is one. */
  end(token: string | null): void
  /** Ends every session of contacts; call inside the transaction that takes their account away. */
  endOf(contactIds: readonly ContactId[]): void
  /** Ends every session of a contact but one; call inside a transaction. */
  endOthers(contactId: ContactId, kept: string): void
}

const minute = 60_000
const idle = 12 * 60 * minute
const longest = 30 * 24 * 60 * minute

export function createPortalSessions({ db, ports }: Pick<Foundation, 'db' | 'ports'>): PortalSessions {
  const store = createPortalSessionsStore(db)
  const iso = (time: number) => new Date(time).toISOString()
  const expiry = (createdAt: number, usedAt: number) => iso(Math.min(usedAt + idle, createdAt + longest))
  return {
    find: (token) => (token === null ? null : (store.good(hashOf(token), iso(ports.clock.now()))?.contactId ?? null)),
    async use(token) {
      if (token === null) return
      const now = ports.clock.now()
      const hash = hashOf(token)
      const session = store.good(hash, iso(now))
      // A page with pictures would write for each of them.
      if (!session || now - Date.parse(session.usedAt) < minute) return
      await db.write(() => store.use(hash, iso(now), expiry(Date.parse(session.createdAt), now)))
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
    endOthers: (contactId, kept) => store.endOthers(contactId, hashOf(kept)),
  }
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()
