import type { MessageReason } from '../../../shared/contract/outbox.ts'
import type { ContactId } from '../../../shared/contract/values.ts'

/**
 * What contacts ask of their accounts in the portal; answered by `portal-accounts/account-access.ts`. Call inside the
 * transaction of the change that it follows.
 */
export interface ContactAccess {
  /** Signs contacts out of the portal at once, and ends the links that they asked for themselves. */
  end(contactIds: readonly ContactId[], reason: MessageReason['code']): void
  /** Ends these links only. */
  endLinks(contactIds: readonly ContactId[], reason: MessageReason['code']): void
}
