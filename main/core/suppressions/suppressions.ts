import { randomBytes, timingSafeEqual } from 'node:crypto'
import { failure } from '../failure.ts'
import type { Foundation } from '../foundation.ts'
import { linkSignature, suppressionHash } from './suppression-hash.ts'
import { createSuppressionsStore, type SuppressionReason } from './suppressions-store.ts'

/**
 * Addresses whose owners want no subscribable mail, or asked to be erased: a keyed hash of each, which outlives the
 * contact, so that no import brings them back unnoticed. Addresses go by their key (`emailForms`).
 */
export interface Suppressions {
  /** Opens the secrets of the list, and makes the first; call once at start, and when everything was emptied. */
  open(): Promise<void>
  isSuppressed(emailKey: string): boolean
  /** Puts an address on the list; call inside a transaction. Throws SUPPRESSIONS_LOCKED while no secret can be had. */
  add(emailKey: string, reason: SuppressionReason): void
  /** Takes an address off the list; call inside a transaction. */
  remove(emailKey: string): void
  /** What a worker needs to look addresses up by itself; none where the list is empty. */
  secrets(): readonly Uint8Array[]
  /** Signs the text of a link with 160 bits; null while no secret can be had. */
  sign(text: string): string | null
  verify(text: string, signature: string): boolean
}

export function createSuppressions({ db, ports }: Foundation): Suppressions {
  const store = createSuppressionsStore(db)
  /** Newest last. */
  let secrets: Buffer[] = []
  const hashes = (emailKey: string) => secrets.map((secret) => suppressionHash(secret, emailKey))

  const opened = async () => {
    const found: Buffer[] = []
    for (const sealed of store.secrets()) {
      try {
        found.push(Buffer.from(await ports.secrets.open(sealed), 'base64url'))
      } catch {
        // Another machine's, or the keyring is locked: what stands under it is not found meanwhile, and not lost.
        ports.log.warn({}, 'a secret of the suppression list cannot be opened')
      }
    }
    return found
  }
  const made = async () => {
    const secret = randomBytes(32)
    const sealed = await ports.secrets.seal(secret.toString('base64url'))
    await db.write(() => store.addSecret(store.secrets().length + 1, sealed))
    return secret
  }

  return {
    async open() {
      secrets = await opened()
      if (secrets.length > 0) return
      try {
        secrets = [await made()]
      } catch (error) {
        ports.log.warn({ error: String(error) }, 'the suppression list has no secret')
      }
    },
    isSuppressed: (emailKey) => !store.isEmpty() && hashes(emailKey).some(store.holds),
    add(emailKey, reason) {
      const newest = hashes(emailKey).at(-1)
      if (!newest) throw failure('SUPPRESSIONS_LOCKED')
      store.add(newest, reason, new Date(ports.clock.now()).toISOString())
    },
    remove: (emailKey) => hashes(emailKey).forEach(store.remove),
    secrets: () => (store.isEmpty() ? [] : secrets),
    sign: (text) => {
      const newest = secrets.at(-1)
      return newest ? linkSignature(newest, text) : null
    },
    verify: (text, signature) => secrets.some((secret) => sameText(linkSignature(secret, text), signature)),
  }
}

function sameText(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}
