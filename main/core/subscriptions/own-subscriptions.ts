import type { Cell, ContactSubscriptions } from '../../../shared/contract/subscriptions.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import { withCells } from '../../../shared/rules/subscription-pattern.ts'
import { createContactPatterns } from '../db/contact-patterns.ts'
import type { Foundation } from '../foundation.ts'
import { type ContactGrid, requirePossible } from './contact-grid.ts'
import type { SubscriptionsStore } from './subscriptions-store.ts'
import { toldCells, turnedCells } from './told-cells.ts'

/** A contact's own subscriptions, by its own hand in the portal. */
export interface OwnSubscriptions {
  /** Throws CONTACT_NOT_FOUND. */
  get(id: ContactId): Omit<ContactSubscriptions, 'contact'>
  /**
   * Puts exactly these cells on and the others off; gives how many were turned. Throws CONTACT_NOT_FOUND, and
   * SUBSCRIPTION_NOT_POSSIBLE where one of the cells cannot be had.
   */
  save(id: ContactId, on: readonly Cell[]): Promise<number>
}

export function createOwnSubscriptions(
  on: Foundation,
  store: SubscriptionsStore,
  grid: Pick<ContactGrid, 'get'>,
): OwnSubscriptions {
  const patterns = createContactPatterns(on.db.sqlite)

  /** The owner's own wish: no undo of an operator's takes it back. */
  const write = (id: ContactId, wanted: readonly Cell[]): number => {
    // Decides what differs only: what was never decided goes on following the default.
    const differing = grid
      .get(id)
      .cells.filter((cell) => cell.on !== wanted.some((one) => isSame(one, cell)))
      .map((cell) => ({ ...cell, on: !cell.on }))
    const contact = store.find(id)
    if (!contact) return 0
    for (const cell of wanted) requirePossible(contact, cell)
    if (differing.length === 0) return 0
    const { name, standing, pattern: before } = contact
    const change = { before, after: withCells(before, differing), standing }
    patterns.put(id, change.after)
    on.audit.record({
      operatorId: null,
      action: 'subscriptions.changedByOwner',
      subject: { kind: 'contact', id, label: name },
      after: toldCells(change),
    })
    return turnedCells(change)
  }

  return {
    get(id) {
      const { contact: _contact, ...own } = grid.get(id)
      return own
    },
    async save(id, wanted) {
      const changed = await on.db.write(() => write(id, wanted))
      if (changed > 0) on.changes.announce('subscriptions', 'audit')
      return changed
    },
  }
}

const isSame = (one: Cell, other: Cell): boolean =>
  one.universe === other.universe && one.category === other.category && one.channel === other.channel
