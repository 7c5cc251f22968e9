import type { Selection } from '../../../shared/contract/contacts.ts'
import type { Download } from '../../../shared/contract/files.ts'
import type { Operator } from '../../../shared/contract/operators.ts'
import type { ContactLists } from '../contacts/contact-lists.ts'
import type { Foundation } from '../foundation.ts'
import { createSubscriptionExport } from '../subscription-import/subscription-export.ts'
import type { Suppressions } from '../suppressions/suppressions.ts'
import { type CompanyAddresses, createCompanyAddresses } from './company-addresses.ts'
import { type ContactGrid, createContactGrid } from './contact-grid.ts'
import { createOwnSubscriptions, type OwnSubscriptions } from './own-subscriptions.ts'
import { createPatternCopy, type PatternCopy } from './pattern-copy.ts'
import { createSubscriptionChanges } from './subscription-changes.ts'
import { createDashboard, type Dashboard } from './subscription-dashboard.ts'
import { createSubscriptionUndo, type SubscriptionUndo } from './subscription-undo.ts'
import { createSubscriptionsStore } from './subscriptions-store.ts'
import { createUnsubscribeFollowing, type UnsubscribeFollowing } from './unsubscribe-following.ts'
import { createUnsubscribeLinks, type UnsubscribeLinks } from './unsubscribe-links.ts'
import { createUnsubscribing, type Unsubscribing } from './unsubscribing.ts'

/** Who subscribed to what: contacts, and companies by addresses of their own. */
export interface Subscriptions {
  readonly contacts: ContactGrid
  readonly own: OwnSubscriptions
  readonly addresses: CompanyAddresses
  readonly dashboard: Dashboard
  readonly copying: PatternCopy
  readonly undo: SubscriptionUndo
  readonly unsubscribing: Unsubscribing
  readonly links: UnsubscribeLinks
  readonly following: UnsubscribeFollowing
  /** Throws STOPPED when the task was cancelled. */
  export(
    by: Operator,
    selection: Selection,
    signal?: AbortSignal,
  ): Promise<{ contacts: number; rows: number; download: Download }>
}

export function createSubscriptions(
  on: Foundation,
  { lists, suppressions }: { readonly lists: ContactLists; readonly suppressions: Suppressions },
): Subscriptions {
  const store = createSubscriptionsStore(on.db)
  const changes = createSubscriptionChanges(on)
  const contacts = createContactGrid(on, store, changes)
  const links = createUnsubscribeLinks(suppressions)
  return {
    contacts,
    own: createOwnSubscriptions(on, store, contacts),
    addresses: createCompanyAddresses(on, store, suppressions),
    dashboard: createDashboard(on, store, changes),
    copying: createPatternCopy(on, store, lists, changes),
    undo: createSubscriptionUndo(on, store),
    unsubscribing: createUnsubscribing(on, store, suppressions, contacts),
    links,
    following: createUnsubscribeFollowing(on, store, links, suppressions),
    export: createSubscriptionExport(on, lists),
  }
}
