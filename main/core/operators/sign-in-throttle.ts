import { failure } from '../failure.ts'
import type { Clock } from '../ports.ts'

/**
 * Slows guessing down: five free tries for a sign-in name, then a pause that doubles from 5 seconds to 15 minutes.
 * Unknown names count like known ones, so that the answer tells nothing.
 */
export interface SignInThrottle {
  /** Throws TOO_MANY_ATTEMPTS while the name has to wait; counts the try otherwise. */
  attempt(login: string): void
  succeeded(login: string): void
}

const freeTries = 5
const firstPause = 5_000
const longestPause = 15 * 60_000
const remembered = 10_000

export function createSignInThrottle(clock: Clock): SignInThrottle {
  const tries = new Map<string, { count: number; waitUntil: number }>()
  return {
    attempt(login) {
      const now = clock.now()
      const known = tries.get(login) ?? { count: 0, waitUntil: 0 }
      if (known.waitUntil > now) {
        throw failure('TOO_MANY_ATTEMPTS', { retryAfterSeconds: Math.ceil((known.waitUntil - now) / 1000) })
      }
      known.count += 1
      if (known.count >= freeTries) {
        known.waitUntil = now + Math.min(longestPause, firstPause * 2 ** (known.count - freeTries))
      }
      tries.delete(login)
      tries.set(login, known)
      const oldest = tries.keys().next().value
      if (tries.size > remembered && oldest !== undefined) tries.delete(oldest)
    },
    succeeded(login) {
      tries.delete(login)
    },
  }
}
