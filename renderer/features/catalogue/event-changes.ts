import { type NotificationCode, SubscribableCode } from '../../../shared/contract/catalogue.ts'
import { subscribableEvents } from '../../../shared/rules/subscribable-events.ts'

/** What may have happened, where the event of a notification has several kinds: values of `event.change`. */
export function changesOf(code: NotificationCode): readonly string[] {
  const subscribable = SubscribableCode.safeParse(code).data
  return subscribable ? subscribableEvents[subscribable].changes : []
}
