import type { MailWay } from '../../../shared/contract/mail.ts'
import type { Operator } from '../../../shared/contract/operators.ts'
import { type GenericLink, type GenericLinkSettings, genericLinkDefaults } from '../../../shared/contract/store.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import type { MessageTexts } from '../catalogue/message-texts.ts'
import { failure } from '../failure.ts'
import type { Foundation } from '../foundation.ts'
import type { Mail } from '../mail/mail.ts'
import type { Outbox } from '../outbox/outbox.ts'
import { addressOf, createGenericLinkSending, type SentLink } from './generic-link-sending.ts'
import { createGenericLinkStore, type KeptLink } from './generic-link-store.ts'
import { createGenericLinkToken, hashOfLink } from './generic-link-token.ts'
import { shopDay } from './shop-day.ts'

/** The link by which customers without an account send jobs; there is one, made at first use. */
export interface GenericLinks {
  /** Throws SECRETS_LOCKED. */
  get(): Promise<GenericLink>
  /** Throws SECRETS_LOCKED. */
  update(by: Operator, settings: GenericLinkSettings): Promise<GenericLink>
  /** The old link dies at once. Throws SECRETS_LOCKED. */
  regenerate(by: Operator): Promise<GenericLink>
  /** Throws CONTACT_NOT_FOUND, GENERIC_LINK_OFF, SECRETS_LOCKED, and what `mail.requireReady` throws. */
  send(by: Operator, contactId: ContactId, way: MailWay): Promise<SentLink>
  /** What a token is known by, where it is that of the link. Throws LINK_NOT_VALID. */
  follow(token: string): string
  /** What may be sent by the link of this hash, where it works now. Throws LINK_NOT_VALID. */
  allowance(hash: string): GenericLinkSettings
  /** The shop's day now. */
  today(): string
  /** What was sent on a day. */
  sent(day: string): { readonly jobs: number; readonly bytes: number }
  /** Counts a job of a day for good; call inside the transaction that writes it. */
  count(day: string, bytes: number): void
  /** Opens the link, so that messages which carry it can leave; call before the outbox starts. */
  open(): Promise<void>
}

interface Beside {
  readonly mail: Mail
  readonly outbox: Outbox
  readonly texts: MessageTexts
}

export function createGenericLink(on: Foundation, beside: Beside): GenericLinks {
  const store = createGenericLinkStore(on.db)
  const now = () => on.ports.clock.now()
  const today = () => shopDay(now(), on.settings.current()?.timeZone ?? 'UTC')
  const settings = (): GenericLinkSettings & Partial<KeptLink> => ({ ...genericLinkDefaults, ...store.kept() })
  const current = (): KeptLink | null => {
    const { hash, createdAt, ...kept } = settings()
    return hash === undefined || createdAt === undefined ? null : { ...kept, hash, createdAt }
  }
  const isOver = ({ expiresOn }: GenericLinkSettings) => expiresOn !== null && today() > expiresOn
  const working = () => {
    const link = current()
    return link?.on && !isOver(link) ? link : null
  }
  const token = createGenericLinkToken(on, store, current, (hash) => ({
    ...settings(),
    hash,
    createdAt: new Date(now()).toISOString(),
  }))
  const announce = () => on.changes.announce('store', 'audit')

  const get = async (): Promise<GenericLink> => {
    const secret = await token.open()
    const { hash: _hash, createdAt = '', ...kept } = settings()
    return {
      ...kept,
      address: addressOf(beside.mail.settings().publicAddress, secret),
      createdAt,
      expired: isOver(kept),
      today: store.sent(today()),
    }
  }

  return {
    get,

    async update(by, wanted) {
      await token.open()
      await on.db.write(() => {
        const before = current()
        if (!before) throw failure('SECRETS_LOCKED')
        const changed = (Object.keys(wanted) as (keyof GenericLinkSettings)[]).filter(
          (name) => before[name] !== wanted[name],
        )
        if (changed.length === 0) return
        const pick = (from: GenericLinkSettings) =>
          Object.fromEntries(changed.map((name) => [name === 'on' ? 'linkOn' : name, from[name]]))
        store.save({ ...before, ...wanted })
        on.audit.record({
          operatorId: by.id,
          action: 'genericLink.changed',
          before: pick(before),
          after: pick(wanted),
        })
      })
      announce()
      return get()
    },

    async regenerate(by) {
      await token.replace(() => void on.audit.record({ operatorId: by.id, action: 'genericLink.regenerated' }))
      announce()
      return get()
    },

    send: createGenericLinkSending(on, { ...beside, store, token, working }),

    follow(of) {
      const hash = hashOfLink(of)
      if (working()?.hash !== hash) throw failure('LINK_NOT_VALID')
      return hash
    },
    allowance(hash) {
      const link = working()
      if (link?.hash !== hash) throw failure('LINK_NOT_VALID')
      return link
    },
    today,
    sent: store.sent,
    count: store.count,
    open: token.prepare,
  }
}
