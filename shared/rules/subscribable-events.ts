import type { SubscribableCode } from '../contract/catalogue.ts'
import type { SubscriptionCategory } from '../contract/subscription-values.ts'

interface SubscribableEvent {
  /** Name of the event, `<thing>.<what happened>`. */
  readonly event: string
  readonly category: SubscriptionCategory
  /** What may have happened, where the event has several kinds; its text reads `event.change`. */
  readonly changes: readonly string[]
}

/** The events that one subscribes to, by the code of their notification type (S-1 … S-7 of the catalogue). */
export const subscribableEvents: Readonly<Record<SubscribableCode, SubscribableEvent>> = {
  'S-1': { event: 'quote.validation_requested', category: 'e_shop', changes: [] },
  'S-2': { event: 'delivery.created', category: 'delivery', changes: ['creation', 'addition'] },
  'S-3a': { event: 'delivery_note.sent', category: 'configuration', changes: [] },
  'S-3b': { event: 'service.configured', category: 'configuration', changes: [] },
  'S-4': { event: 'service.learning_mode_changed', category: 'monitoring', changes: ['on', 'off'] },
  'S-5': { event: 'ticket.changed', category: 'ticketing', changes: ['created', 'updated'] },
  'S-6': { event: 'conversation.changed', category: 'messaging', changes: ['created', 'updated'] },
  'S-7': { event: 'rio.consulted', category: 'mobile', changes: [] },
}
