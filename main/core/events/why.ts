import type { Explanation, WhyStep } from '../../../shared/contract/events.ts'
import type { SubscriptionChannel } from '../../../shared/contract/subscription-values.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import { subscribableEvents } from '../../../shared/rules/subscribable-events.ts'
import { cellBit, isInUniverse, universeBits } from '../../../shared/rules/subscription-cells.ts'
import { decidedOff, decidedOn } from '../../../shared/rules/subscription-pattern.ts'
import { failure } from '../failure.ts'
import { obstacleOf, subscribedBecause } from './delivery.ts'
import type { AskedEvent, EventDeliveries } from './event-deliveries.ts'
import type { AskedContact, EventCompany, EventsStore } from './events-store.ts'

/** Tells why a contact is told of an event, or is not. Throws CONTACT_NOT_FOUND. */
export type Why = (contactId: ContactId, asked: Pick<AskedEvent, 'code' | 'universe'>) => Explanation

export function createWhy(store: EventsStore, deliveries: EventDeliveries): Why {
  return (contactId, { code, universe }) => {
    const contact = store.contact(contactId, universe)
    if (!contact) throw failure('CONTACT_NOT_FOUND', { id: contactId })
    const company = contact.companyId === null ? null : store.company(contact.companyId)
    const { category } = subscribableEvents[code]
    const event = { universe, category }
    const possible =
      company !== null && (company.universes & universeBits([universe])) !== 0 && isInUniverse(category, universe)
    return {
      contact: { id: contact.id, name: contact.name, email: contact.email },
      company: company && { id: company.id, name: company.name },
      category,
      universe,
      channels: (['email', 'interface'] as const).map((channel) => {
        const steps = untilOneFails(stepsOf(contact, company, event, channel))
        return { channel, told: steps.every(({ holds }) => holds), steps }
      }),
      list: possible ? deliveries.list({ code, companyId: company.id, universe }) : null,
    }
  }
}

function untilOneFails(steps: readonly WhyStep[]): WhyStep[] {
  const failing = steps.findIndex(({ holds }) => !holds)
  return failing < 0 ? [...steps] : steps.slice(0, failing + 1)
}

/** The chain of rules, in the order in which delivery follows them. */
function stepsOf(
  contact: AskedContact,
  company: EventCompany | null,
  event: Pick<Explanation, 'universe' | 'category'>,
  channel: SubscriptionChannel,
): WhyStep[] {
  const { universe, category } = event
  const universes = company?.universes ?? 0
  const bit = cellBit(category, channel)
  const decided = ((decidedOn(contact.decided) | decidedOff(contact.decided)) & bit) !== 0
  const because = decided ? 'choice' : contact.administrator ? 'administrator' : 'default'
  const obstacle = obstacleOf(contact, channel)
  const step = (rule: WhyStep['rule'], holds: boolean): WhyStep => ({ rule, holds, because: null })
  const ofMail = [
    step('not_unsubscribed', obstacle !== 'unsubscribed'),
    step('deliverable', obstacle !== 'address_undeliverable'),
  ]
  return [
    step('company', company !== null),
    step('universe', (universes & universeBits([universe])) !== 0),
    step('category', isInUniverse(category, universe)),
    ...(channel === 'interface' ? [step('interface_access', contact.interfaceAccess)] : []),
    { ...step('subscribed', subscribedBecause(contact, { universes }, event, channel) !== null), because },
    step('not_disabled', obstacle !== 'contact_disabled'),
    ...(channel === 'email' ? ofMail : []),
  ]
}
