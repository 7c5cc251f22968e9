import type { MailWay } from '../../../shared/contract/mail.ts'
import type { Operator } from '../../../shared/contract/operators.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import type { MessageTexts } from '../catalogue/message-texts.ts'
import type { Foundation } from '../foundation.ts'
import type { Mail } from '../mail/mail.ts'
import type { Outbox } from '../outbox/outbox.ts'

/** Temporary, single-use links: made, sent, followed, replaced. */
export interface LinkRequests {
  /**
   * Asks a contact to confirm a new address; call inside a transaction. Queues C-03 by SMTP, or leaves it to
   * `activation.draftAddress`. An older request for an address is replaced.
   */
  askForAddress(by: Operator, contactId: ContactId, email: string, way: MailWay): void
  /** Ends what is still open for a contact, because its address or state changed; call inside a transaction. */
  close(contactIds: readonly ContactId[], purpose: 'activation' | 'address'): void
  /** The address a contact was asked to confirm. */
  pendingAddress(contactId: ContactId): string | null
}

interface Beside {
  readonly mail: Mail
  readonly texts: MessageTexts
  readonly outbox: Outbox
}

export function createLinkRequests(_on: Foundation, _beside: Beside): LinkRequests {
  return {} as never
}
