import { createHash } from 'node:crypto'
import type { SubscribableCode } from '../../../shared/contract/catalogue.ts'
import type { DeliveryList, LeftOut, Occurrence, Recipient } from '../../../shared/contract/events.ts'
import type { Universe } from '../../../shared/contract/subscription-values.ts'
import type { CompanyId } from '../../../shared/contract/values.ts'
import { subscribableEvents } from '../../../shared/rules/subscribable-events.ts'
import { isInUniverse, universeBits } from '../../../shared/rules/subscription-cells.ts'
import { failure } from '../failure.ts'
import type { Foundation } from '../foundation.ts'
import type { Mail } from '../mail/mail.ts'
import type { Suppressions } from '../suppressions/suppressions.ts'
import { deliver } from './delivery.ts'
import type { EventCompany, EventsStore } from './events-store.ts'

/** Something that is asked about, or recorded: for a company, in a universe. */
export interface AskedEvent {
  readonly code: SubscribableCode
  readonly companyId: CompanyId
  readonly universe: Universe
}

/** Works out who is told of what. */
export interface EventDeliveries {
  /** Throws COMPANY_NOT_FOUND, EVENT_NOT_POSSIBLE. */
  list(asked: AskedEvent): DeliveryList
  /** The company of an event that can happen there. Throws COMPANY_NOT_FOUND, EVENT_NOT_POSSIBLE. */
  requirePossible(occurrence: AskedEvent & Partial<Pick<Occurrence, 'change'>>): EventCompany
  /** What lacks before mail can leave. */
  mailLacks(): ReturnType<Mail['lacks']>
}

export function createEventDeliveries(
  on: Foundation,
  store: EventsStore,
  { mail, suppressions }: { readonly mail: Mail; readonly suppressions: Pick<Suppressions, 'isSuppressed'> },
): EventDeliveries {
  const mailLacks = () => mail.lacks('smtp').filter((lack) => lack !== 'public_address')

  const requirePossible: EventDeliveries['requirePossible'] = ({ code, companyId, universe, change }) => {
    const company = store.company(companyId)
    if (!company) throw failure('COMPANY_NOT_FOUND', { id: companyId })
    const { category, changes } = subscribableEvents[code]
    const inUniverse = (company.universes & universeBits([universe])) !== 0
    if (!inUniverse) throw failure('EVENT_NOT_POSSIBLE', { reason: 'universe' })
    if (!isInUniverse(category, universe)) throw failure('EVENT_NOT_POSSIBLE', { reason: 'category' })
    if (change === undefined) return company
    const known = changes.length === 0 ? change === null : change !== null && changes.includes(change)
    if (!known) throw failure('EVENT_NOT_POSSIBLE', { reason: 'change' })
    return company
  }

  return {
    requirePossible,
    mailLacks,
    list(asked) {
      const { id, name, universes, language } = requirePossible(asked)
      const { universe } = asked
      const { category } = subscribableEvents[asked.code]
      const own = store.address(id, universe, category)
      const { recipients, leftOut } = deliver(
        { universe, category },
        {
          name,
          universes,
          language: language ?? on.settings.current()?.language ?? 'en',
          contacts: store.concerned(id, universe, category),
          address: own && { ...own, unsubscribed: suppressions.isSuppressed(own.emailKey) },
        },
      )
      return {
        category,
        recipients: [...recipients],
        leftOut: [...leftOut],
        mailReady: mailLacks().length === 0,
        fingerprint: fingerprintOf([asked.code, universe], [...recipients, ...leftOut]),
      }
    },
  }
}

/** Names exactly this list: whom it tells where and how, and whom it leaves out and why. */
function fingerprintOf(of: readonly string[], all: readonly (Recipient & { readonly reason?: LeftOut['reason'] })[]) {
  const lines = all.map(
    ({ contactId, name, email, channel, language, why, reason }) =>
      `${contactId}\0${channel}\0${email}\0${language}\0${why}\0${reason}\0${name}`,
  )
  return createHash('sha256')
    .update(`${of.join(' ')}\n${lines.join('\n')}`)
    .digest('base64url')
}
