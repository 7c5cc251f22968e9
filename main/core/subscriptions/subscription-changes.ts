import type { Operator } from '../../../shared/contract/operators.ts'
import type { Standing } from '../../../shared/rules/subscription-pattern.ts'
import { createContactPatterns } from '../db/contact-patterns.ts'
import type { Foundation } from '../foundation.ts'
import type { PatternChange } from './pattern-change.ts'
import { createSubscriptionUndoStore } from './subscription-undo-store.ts'

/** A change of one contact's pattern, with the standing that says what it means. */
export interface StandingChange extends PatternChange {
  readonly name: string
  readonly standing: Standing
}

/** Writes changed patterns with their audit entry and what an undo needs; call inside a transaction. */
export interface SubscriptionChanges {
  /** Begins an entry, which is its undo's id too. `only` says whose it is where there is one contact in all. */
  begin(by: Operator, action: string, changes: readonly StandingChange[], told: object, only: boolean): number
  /** Adds a further batch to it. */
  go(entryId: number, batch: number, changes: readonly StandingChange[]): void
}

export function createSubscriptionChanges(on: Foundation): SubscriptionChanges {
  const patterns = createContactPatterns(on.db.sqlite)
  const undos = createSubscriptionUndoStore(on.db)
  const write = (entryId: number, batch: number, changes: readonly StandingChange[]) => {
    for (const { id, after } of changes) patterns.put(id, after)
    undos.keepPatterns(entryId, batch, changes)
  }
  return {
    begin(by, action, changes, told, only) {
      const [one] = changes
      const entryId = on.audit.record({
        operatorId: by.id,
        action,
        after: told,
        ...(only && one
          ? { subject: { kind: 'contact', id: one.id, label: one.name } }
          : { subjects: { kind: 'contact', ids: changes.map(({ id }) => id) } }),
      })
      write(entryId, 0, changes)
      return entryId
    },
    go(entryId, batch, changes) {
      on.audit.extend(entryId, { kind: 'contact', ids: changes.map(({ id }) => id) })
      write(entryId, batch, changes)
    },
  }
}
