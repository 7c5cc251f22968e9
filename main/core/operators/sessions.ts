import { createHash, randomBytes } from 'node:crypto'
import type { OperatorId } from '../../../shared/contract/values.ts'
import type { Ports } from '../ports.ts'
import type { ShopSettings } from '../settings/settings.ts'

interface OperatorSession {
  readonly operatorId: OperatorId
  lastUse: number
  locked: boolean
}

/** Who is signed in. Kept in memory only: when Comptoir ends, everyone is signed out. */
export interface Sessions {
  /** Begins a session and gives its token: 256 random bits, of which only the SHA-256 is kept. */
  begin(operatorId: OperatorId): string
  find(token: string): { readonly operatorId: OperatorId } | null
  /** Locked by hand, or by the shop's time without use. */
  isLocked(token: string): boolean
  touch(token: string): void
  lock(token: string): void
  unlock(token: string): void
  end(token: string): void
  /** Ends all sessions of an operator, but one. */
  endAllOf(operatorId: OperatorId, except?: string): void
  endAll(): void
}

const hash = (token: string) => createHash('sha256').update(token).digest('base64url')

export function createSessions(on: {
  readonly ports: Pick<Ports, 'clock'>
  readonly settings: ShopSettings
}): Sessions {
  const sessions = new Map<string, OperatorSession>()
  const now = () => on.ports.clock.now()
  return {
    begin(operatorId) {
      const token = randomBytes(32).toString('base64url')
      sessions.set(hash(token), { operatorId, lastUse: now(), locked: false })
      return token
    },
    find: (token) => sessions.get(hash(token)) ?? null,
    isLocked(token) {
      const session = sessions.get(hash(token))
      if (!session) return false
      const idle = (on.settings.current()?.lockAfterMinutes ?? 15) * 60_000
      if (now() - session.lastUse > idle) session.locked = true
      return session.locked
    },
    touch(token) {
      const session = sessions.get(hash(token))
      if (session) session.lastUse = now()
    },
    lock(token) {
      const session = sessions.get(hash(token))
      if (session) session.locked = true
    },
    unlock(token) {
      const session = sessions.get(hash(token))
      if (!session) return
      session.locked = false
      session.lastUse = now()
    },
    end(token) {
      sessions.delete(hash(token))
    },
    endAll: () => sessions.clear(),
    endAllOf(operatorId, except) {
      const kept = except === undefined ? undefined : hash(except)
      for (const [key, session] of sessions) if (session.operatorId === operatorId && key !== kept) sessions.delete(key)
    },
  }
}
