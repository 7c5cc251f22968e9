import type { Operator } from '../../../shared/contract/operators.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import { failure } from '../failure.ts'
import type { Foundation } from '../foundation.ts'
import type { Mail } from '../mail/mail.ts'
import type { LinkRequests } from './link-requests.ts'

/** Asks a contact anew, by SMTP, to confirm the address that waits; the older link is replaced. */
export function createAddressResending(on: Foundation, linkRequests: LinkRequests, mail: Mail) {
  return async (by: Operator, contactId: ContactId): Promise<void> => {
    mail.requireReady('smtp')
    await on.db.write(() => {
      const email = linkRequests.pendingAddress(contactId)
      const recipient = email === null ? null : linkRequests.addressRecipient(contactId, email)
      if (!recipient) throw failure('REQUEST_NOT_FOUND', { id: contactId })
      linkRequests.write([recipient], { by: by.id, purpose: 'address', way: 'smtp', standing: 'prepared' })
      on.audit.record({
        operatorId: by.id,
        action: 'contacts.addressRequested',
        subject: { kind: 'contact', id: contactId, label: recipient.name },
        after: { pendingEmail: email },
      })
    })
    linkRequests.announce()
    on.changes.announce('contacts', 'audit')
  }
}
