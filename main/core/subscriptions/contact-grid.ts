import type { Operator } from '../../../shared/contract/operators.ts'
import type { CellChange, ContactSubscriptions } from '../../../shared/contract/subscriptions.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import { fold } from '../../../shared/rules/fold.ts'
import {
  type Cell,
  cellBit,
  cellsOfBits,
  isInUniverse,
  universeBits,
  universes,
  universesOf,
} from '../../../shared/rules/subscription-cells.ts'
import {
  decidedOff,
  decidedOn,
  endingCells,
  possibleCells,
  samePattern,
  subscribedCells,
  withCells,
} from '../../../shared/rules/subscription-pattern.ts'
import { failure } from '../failure.ts'
import type { Foundation } from '../foundation.ts'
import type { SubscriptionChanges } from './subscription-changes.ts'
import type { Subscriber, SubscriptionsStore } from './subscriptions-store.ts'
import { toldCells, turnedCells } from './told-cells.ts'

/** What a change did; `undoId` is null where it did nothing. */
export interface Changed {
  readonly contacts: number
  readonly cells: number
  readonly undoId: number | null
}

/** The subscriptions of one contact. */
export interface ContactGrid {
  /** Throws CONTACT_NOT_FOUND. */
  get(id: ContactId): ContactSubscriptions
  /** Throws CONTACT_NOT_FOUND, and SUBSCRIPTION_NOT_POSSIBLE where one of the cells cannot be had. */
  save(by: Operator, id: ContactId, changes: readonly CellChange[]): Promise<Changed>
  /** Which subscriptions would end if the contact were saved so. Throws CONTACT_NOT_FOUND. */
  previewChange(id: ContactId, fields: ContactStanding): Cell[]
}

/** The fields of a contact that subscriptions follow. */
export interface ContactStanding {
  readonly companyName: string
  readonly companyAdministrator: boolean
  readonly interfaceAccess: boolean
}

/** The universes of a company that is only being made. */
const firstUniverses = universeBits(['client'])

export function createContactGrid(
  on: Foundation,
  store: SubscriptionsStore,
  changes: SubscriptionChanges,
): ContactGrid {
  const required = (id: ContactId): Subscriber => {
    const found = store.find(id)
    if (!found) throw failure('CONTACT_NOT_FOUND', { id })
    return found
  }

  return {
    get: (id) => shown(required(id)),

    async save(by, id, cells) {
      const saved = await on.db.write((): Changed => {
        const contact = required(id)
        for (const cell of cells) requirePossible(contact, cell)
        const { name, standing, pattern: before } = contact
        const change = { id, name, standing, before, after: withCells(before, cells) }
        if (samePattern(before, change.after)) return { contacts: 0, cells: 0, undoId: null }
        const undoId = changes.begin(by, 'subscriptions.changed', [change], toldCells(change), true)
        return { contacts: 1, cells: turnedCells(change), undoId }
      })
      on.changes.announce('subscriptions', 'audit')
      return saved
    },

    previewChange(id, { companyName, companyAdministrator, interfaceAccess }) {
      const { pattern, standing } = required(id)
      const name = fold(companyName)
      const bits = name === '' ? 0 : (store.universesByName(name) ?? firstUniverses)
      return endingCells(pattern, standing, { universes: bits, administrator: companyAdministrator, interfaceAccess })
    },
  }
}

function shown(contact: Subscriber): ContactSubscriptions {
  const { id, name, email, state, standing, pattern, undeliverable, unsubscribedAt, company } = contact
  const { administrator, interfaceAccess } = standing
  const cells = universes.flatMap((universe) => {
    const on = subscribedCells(pattern, standing, universe)
    const decided = decidedOn(pattern[universe]) | decidedOff(pattern[universe])
    return cellsOfBits(universe, possibleCells(standing, universe)).map((cell) => {
      const bit = cellBit(cell.category, cell.channel)
      return { ...cell, on: (on & bit) !== 0, decided: (decided & bit) !== 0 }
    })
  })
  return {
    contact: { id, name, email, state, administrator, interfaceAccess, undeliverable },
    unsubscribedAt,
    company,
    universes: universesOf(standing.universes),
    cells,
  }
}

/** Throws SUBSCRIPTION_NOT_POSSIBLE with the reason. */
export function requirePossible({ company, standing }: Subscriber, { universe, category, channel }: Cell): void {
  if ((possibleCells(standing, universe) & cellBit(category, channel)) !== 0) return
  if (!company) throw failure('SUBSCRIPTION_NOT_POSSIBLE', { reason: 'no_company' })
  const inUniverse = (standing.universes & universeBits([universe])) !== 0
  if (!inUniverse) throw failure('SUBSCRIPTION_NOT_POSSIBLE', { reason: 'universe' })
  const reason = isInUniverse(category, universe) ? 'no_interface_access' : 'category'
  throw failure('SUBSCRIPTION_NOT_POSSIBLE', { reason })
}
