import type { ContactState } from '../../../shared/contract/contacts.ts'
import type { MessageReason } from '../../../shared/contract/outbox.ts'
import type { ContactId, OperatorId } from '../../../shared/contract/values.ts'

/** What contacts ask of the links that were sent to them; answered by `activation/link-requests.ts`. */
export interface ContactLinks {
  /** Throws PUBLIC_ADDRESS_MISSING, SENDER_MISSING or SMTP_NOT_SET_UP where no link could be sent now. */
  requireReady(): void
  /**
   * Asks a contact to confirm a new address; call inside a transaction. Queues C-03 by SMTP, or leaves it to
   * `activation.draftAddress`. An older request for an address is replaced.
   */
  askForAddress(by: OperatorId, contactId: ContactId, email: string): void
  /** The address that a contact was asked to confirm and has not yet. */
  pendingAddress(contactId: ContactId): string | null
  /** Ends what is still open for these contacts; its links are no longer good. Call inside a transaction. */
  close(
    contactIds: readonly ContactId[],
    purposes: readonly ('activation' | 'address')[],
    reason: MessageReason['code'],
  ): void
  /** Follows a change of state, which decides whose links work for now; call inside its transaction. */
  followState(contactIds: readonly ContactId[], state: ContactState): void
  /** Tells the outbox and the live queries that requests were changed; call after the transaction. */
  announce(): void
}
