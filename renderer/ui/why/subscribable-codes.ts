import { SubscribableCode } from '../../../shared/contract/catalogue.ts'
import type { SubscriptionCategory, Universe } from '../../../shared/contract/subscription-values.ts'
import { subscribableEvents } from '../../../shared/rules/subscribable-events.ts'
import { isInUniverse } from '../../../shared/rules/subscription-cells.ts'

export const subscribableCodes = SubscribableCode.options

/** The event that is asked about before one is chosen: the first of the catalogue. */
export const firstCode: SubscribableCode = 'S-1'

export const categoryOf = (code: SubscribableCode): SubscriptionCategory => subscribableEvents[code].category

/** Those of a company's universes in which an event exists. */
export const universesOfCode = (code: SubscribableCode, universes: readonly Universe[]): Universe[] =>
  universes.filter((universe) => isInUniverse(categoryOf(code), universe))
