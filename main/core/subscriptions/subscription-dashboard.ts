import type { CompanyName } from '../../../shared/contract/companies.ts'
import type { Operator } from '../../../shared/contract/operators.ts'
import type { Universe } from '../../../shared/contract/subscription-values.ts'
import type { CellBits, DashboardRow } from '../../../shared/contract/subscriptions.ts'
import type { CompanyId, ContactId } from '../../../shared/contract/values.ts'
import { countCells, universes, universesOf } from '../../../shared/rules/subscription-cells.ts'
import {
  decide,
  type Pattern,
  possibleCells,
  type Standing,
  samePattern,
  subscribedCells,
} from '../../../shared/rules/subscription-pattern.ts'
import { failure } from '../failure.ts'
import type { Foundation } from '../foundation.ts'
import type { Changed } from './contact-grid.ts'
import type { StandingChange, SubscriptionChanges } from './subscription-changes.ts'
import type { SubscriptionsStore } from './subscriptions-store.ts'
import { toldCells, turnedCells } from './told-cells.ts'

/** Cells that a contact is to be subscribed to, and not, in bits by universe. */
export interface DashboardChange {
  readonly contactId: ContactId
  readonly on: CellBits
  readonly off: CellBits
}

/** All contacts of a company against what they are subscribed to. */
export interface Dashboard {
  /** Throws COMPANY_NOT_FOUND. */
  get(id: CompanyId): { company: CompanyName; universes: Universe[]; rows: DashboardRow[] }
  /** Throws COMPANY_NOT_FOUND. `leftOut` counts cells that their contacts cannot have (any more). */
  save(
    by: Operator,
    id: CompanyId,
    changes: readonly DashboardChange[],
  ): Promise<Changed & { readonly leftOut: number }>
}

export function createDashboard(
  on: Foundation,
  store: SubscriptionsStore,
  subscriptionChanges: SubscriptionChanges,
): Dashboard {
  const required = (id: CompanyId) => {
    const company = store.company(id)
    if (!company) throw failure('COMPANY_NOT_FOUND', { id })
    return company
  }

  return {
    get(id) {
      const { name, universes: bits } = required(id)
      const rows = store.ofCompany(id).map((contact): DashboardRow => {
        const { standing, pattern } = contact
        const { administrator, interfaceAccess } = standing
        const subscribed = (universe: Universe) => subscribedCells(pattern, standing, universe)
        return {
          id: contact.id,
          name: contact.name,
          email: contact.email,
          state: contact.state,
          administrator,
          interfaceAccess,
          on: { client: subscribed('client'), ambassador: subscribed('ambassador'), operator: subscribed('operator') },
        }
      })
      return { company: { id, name }, universes: universesOf(bits), rows }
    },

    async save(by, id, wanted) {
      const saved = await on.db.write(() => {
        const company = required(id)
        const members = new Map(store.ofCompany(id).map((contact) => [contact.id, contact]))
        let leftOut = 0
        const changes = wanted.flatMap(({ contactId, on: tick, off }): StandingChange[] => {
          const contact = members.get(contactId)
          if (!contact) {
            leftOut += universes.reduce((sum, universe) => sum + countCells(tick[universe] | off[universe]), 0)
            return []
          }
          const { name, standing, pattern } = contact
          const decided = decideCells(pattern, standing, tick, off)
          leftOut += decided.leftOut
          if (samePattern(decided.pattern, pattern)) return []
          return [{ id: contactId, name, standing, before: pattern, after: decided.pattern }]
        })
        const cells = changes.reduce((sum, change) => sum + turnedCells(change), 0)
        const [only] = changes
        if (!only) return { contacts: 0, cells: 0, undoId: null, leftOut }
        const told = changes.length === 1 ? toldCells(only) : { company: company.name, cells }
        const undoId = subscriptionChanges.begin(by, 'subscriptions.changed', changes, told, changes.length === 1)
        return { contacts: changes.length, cells, undoId, leftOut }
      })
      on.changes.announce('subscriptions', 'audit')
      return saved
    },
  }
}

/** Decides what of the cells the contact can have. */
function decideCells(pattern: Pattern, standing: Standing, on: CellBits, off: CellBits) {
  const decided = { ...pattern }
  let leftOut = 0
  for (const universe of universes) {
    const possible = possibleCells(standing, universe)
    leftOut += countCells((on[universe] | off[universe]) & ~possible)
    decided[universe] = decide(pattern[universe], on[universe] & possible, off[universe] & possible)
  }
  return { pattern: decided, leftOut }
}
