import type { LeftOut, Recipient } from '../../../shared/contract/events.ts'
import type {
  SubscriptionCategory,
  SubscriptionChannel,
  Universe,
} from '../../../shared/contract/subscription-values.ts'
import type { ContactId, Language } from '../../../shared/contract/values.ts'
import { cellBit } from '../../../shared/rules/subscription-cells.ts'
import { decidedOff, decidedOn, possibleCells } from '../../../shared/rules/subscription-pattern.ts'

/** News of a category in a universe. */
export interface DeliveredEvent {
  readonly universe: Universe
  readonly category: SubscriptionCategory
}

/** A contact of the company, as far as the delivery of one event asks. */
export interface DeliveryContact {
  readonly id: ContactId
  readonly name: string
  readonly email: string
  readonly emailKey: string
  readonly language: Language
  readonly administrator: boolean
  readonly interfaceAccess: boolean
  /** What it decided in the event's universe; see `Pattern`. */
  readonly decided: number
  readonly disabled: boolean
  readonly undeliverable: boolean
  readonly unsubscribed: boolean
}

/** The company's own address for the category in the universe. */
export interface DeliveryAddress {
  readonly email: string
  readonly emailKey: string
  readonly undeliverable: boolean
  readonly unsubscribed: boolean
}

/** The company that something happened for. */
export interface DeliveryCompany {
  readonly name: string
  /** Bits. */
  readonly universes: number
  /** Of mail to its own address. */
  readonly language: Language
  /** Those that may be subscribed; who decided nothing and is no administrator may be left away. */
  readonly contacts: readonly DeliveryContact[]
  readonly address: DeliveryAddress | null
}

export interface Delivery {
  readonly recipients: readonly Recipient[]
  readonly leftOut: readonly LeftOut[]
}

const channels: readonly SubscriptionChannel[] = ['interface', 'email']

/** Why a contact is subscribed to an event on a channel; null where it is not. */
export function subscribedBecause(
  contact: Pick<DeliveryContact, 'administrator' | 'interfaceAccess' | 'decided'>,
  { universes }: Pick<DeliveryCompany, 'universes'>,
  { universe, category }: DeliveredEvent,
  channel: SubscriptionChannel,
): 'chosen' | 'administrator' | null {
  const bit = cellBit(category, channel)
  if ((possibleCells({ universes, interfaceAccess: contact.interfaceAccess }, universe) & bit) === 0) return null
  if ((decidedOn(contact.decided) & bit) !== 0) return 'chosen'
  if ((decidedOff(contact.decided) & bit) !== 0) return null
  return contact.administrator ? 'administrator' : null
}

/** Why a contact that is subscribed is not told all the same; null where it is. */
export function obstacleOf(
  contact: Pick<DeliveryContact, 'disabled' | 'undeliverable' | 'unsubscribed'>,
  channel: SubscriptionChannel,
): LeftOut['reason'] | null {
  if (contact.disabled) return 'contact_disabled'
  if (channel === 'interface') return null
  if (contact.unsubscribed) return 'unsubscribed'
  return contact.undeliverable ? 'address_undeliverable' : null
}

/**
 * Who is told of an event, on which channel, in which language and why, and who is left out: contacts who subscribed to
 * it, on their channels, then the company's own address, which gets no second copy of what a contact gets there.
 */
export function deliver(event: DeliveredEvent, company: DeliveryCompany): Delivery {
  const recipients: Recipient[] = []
  const leftOut: LeftOut[] = []
  const mailed = new Set<string>()
  for (const contact of company.contacts) {
    for (const channel of channels) {
      const why = subscribedBecause(contact, company, event, channel)
      if (why === null) continue
      const { id: contactId, name, language } = contact
      const email = channel === 'email' ? contact.email : ''
      const recipient: Recipient = { contactId, name, email, channel, language, why }
      const reason = obstacleOf(contact, channel)
      if (reason !== null) leftOut.push({ ...recipient, reason })
      else {
        recipients.push(recipient)
        if (channel === 'email') mailed.add(contact.emailKey)
      }
    }
  }
  const own = company.address
  if (own) {
    const { name, language } = company
    const why = 'company_address'
    const recipient: Recipient = { contactId: null, name, email: own.email, channel: 'email', language, why }
    const reason = mailed.has(own.emailKey) ? 'duplicate' : obstacleOf({ ...own, disabled: false }, 'email')
    if (reason === null) recipients.push(recipient)
    else leftOut.push({ ...recipient, reason })
  }
  return { recipients, leftOut }
}
