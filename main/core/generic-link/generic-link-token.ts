import { createHash, randomBytes } from 'node:crypto'
import { failure } from '../failure.ts'
import type { Foundation } from '../foundation.ts'
import type { GenericLinkStore, KeptLink } from './generic-link-store.ts'

/** The secret part of the link: sealed in the database, and in clear in memory only. */
export interface GenericLinkToken {
  /** Makes it at first use. Throws SECRETS_LOCKED. */
  open(): Promise<string>
  /** Opens what there is, if it can be opened: messages that wait need it at once. */
  prepare(): Promise<void>
  /** What was opened last, if it is still the link's. */
  known(): string | null
  /** Another one for good; `record` runs in the transaction. Throws SECRETS_LOCKED. */
  replace(record: () => void): Promise<void>
}

export const hashOfLink = (token: string): string => createHash('sha256').update(token).digest('base64url')

export function createGenericLinkToken(
  on: Pick<Foundation, 'db' | 'ports'>,
  store: GenericLinkStore,
  current: () => KeptLink | null,
  make: (hash: string) => KeptLink,
): GenericLinkToken {
  let opened: string | null = null
  const known = () => (opened !== null && hashOfLink(opened) === current()?.hash ? opened : null)
  const locked = (): never => {
    throw failure('SECRETS_LOCKED')
  }
  /** Puts a new token in the place of the old one, or nowhere where another call was faster and `unless` says so. */
  const put = async (unless: () => boolean, record: () => void) => {
    const token = randomBytes(32).toString('base64url')
    const sealed = await on.ports.secrets.seal(token).catch(locked)
    await on.db.write(() => {
      if (unless()) return
      store.saveSealed(sealed)
      store.save(make(hashOfLink(token)))
      record()
      opened = token
    })
  }
  const read = async (): Promise<string> => {
    const sealed = store.sealed()
    if (sealed === null) return locked()
    opened = await on.ports.secrets.open(sealed).catch(locked)
    return opened
  }

  return {
    known,
    async open() {
      if (current() === null)
        await put(
          () => current() !== null,
          () => {},
        )
      return known() ?? (await read())
    },
    async prepare() {
      if (current() === null) return
      await read().catch(() => on.ports.log.warn({}, 'the generic link cannot be opened'))
    },
    replace: (record) => put(() => false, record),
  }
}
