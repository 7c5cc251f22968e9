import type { Operator } from '../../../shared/contract/operators.ts'
import type { ContactSubscriptions } from '../../../shared/contract/subscriptions.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import { failure } from '../failure.ts'
import type { Foundation } from '../foundation.ts'
import type { Suppressions } from '../suppressions/suppressions.ts'
import type { ContactGrid } from './contact-grid.ts'
import type { SubscriptionsStore } from './subscriptions-store.ts'

/** Notes what the owners of addresses want, by an operator's hand. */
export interface Unsubscribing {
  /** No more subscribable mail to the contact's address; its grid stays as it is. Throws CONTACT_NOT_FOUND. */
  unsubscribe(by: Operator, id: ContactId): Promise<ContactSubscriptions>
  /** Throws CONTACT_NOT_FOUND. */
  resubscribe(by: Operator, id: ContactId): Promise<ContactSubscriptions>
}

export function createUnsubscribing(
  on: Foundation,
  store: SubscriptionsStore,
  suppressions: Suppressions,
  grid: ContactGrid,
): Unsubscribing {
  const set = async (by: Operator, id: ContactId, unsubscribed: boolean) => {
    await on.db.write(() => {
      const contact = store.find(id)
      if (!contact) throw failure('CONTACT_NOT_FOUND', { id })
      if ((contact.unsubscribedAt !== null) === unsubscribed) return
      if (unsubscribed) suppressions.add(contact.emailKey, 'unsubscribed')
      else suppressions.remove(contact.emailKey)
      store.setUnsubscribed(id, unsubscribed ? new Date(on.ports.clock.now()).toISOString() : null)
      on.audit.record({
        operatorId: by.id,
        action: unsubscribed ? 'subscriptions.unsubscribed' : 'subscriptions.resubscribed',
        subject: { kind: 'contact', id, label: contact.name },
      })
    })
    on.changes.announce('subscriptions', 'contacts', 'audit')
    return grid.get(id)
  }
  return {
    unsubscribe: (by, id) => set(by, id, true),
    resubscribe: (by, id) => set(by, id, false),
  }
}
