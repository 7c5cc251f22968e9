import type { Operator } from '../../../shared/contract/operators.ts'
import { universeBits } from '../../../shared/rules/subscription-cells.ts'
import { patternRestored, samePattern } from '../../../shared/rules/subscription-pattern.ts'
import { writeInTurns } from '../contacts/contact-batches.ts'
import { emailForms } from '../contacts/email-key.ts'
import { createContactPatterns } from '../db/contact-patterns.ts'
import { failure } from '../failure.ts'
import type { Foundation } from '../foundation.ts'
import type { PatternChange } from './pattern-change.ts'
import { createSubscriptionUndoStore, type FieldChange } from './subscription-undo-store.ts'
import type { SubscriptionsStore } from './subscriptions-store.ts'

/** Takes changes of subscriptions back, where nothing changed them since. */
export type SubscriptionUndo = (
  by: Operator,
  undoId: number,
) => Promise<{
  /** Contacts, or fields of a company, that are as they were before. */
  readonly restored: number
  /** Those that were changed since, and stay. */
  readonly kept: number
}>

/** Throws UNDO_NOT_POSSIBLE. */
export function createSubscriptionUndo(on: Foundation, store: SubscriptionsStore): SubscriptionUndo {
  const undos = createSubscriptionUndoStore(on.db)
  const patterns = createContactPatterns(on.db.sqlite)
  const running = new Set<number>()

  const restorePatterns = (changes: readonly PatternChange[]) => {
    const present = new Map(store.list(changes.map(({ id }) => id)).map((contact) => [contact.id, contact]))
    return changes.flatMap(({ id, before, after }) => {
      const contact = present.get(id)
      if (!contact || !samePattern(contact.pattern, after)) return []
      patterns.put(id, patternRestored(before, after, contact.standing))
      return [id]
    })
  }
  const restoreFields = (changes: readonly FieldChange[]) =>
    changes.filter(({ companyId, universe, category, before, after }) => {
      const company = store.company(companyId)
      const present = store
        .fields(companyId)
        .find((field) => field.universe === universe && field.category === category)
      if (!company || (present?.email ?? '') !== after) return false
      // A field that the company does not have any more does not come back.
      if (before !== '' && (company.universes & universeBits([universe])) === 0) return false
      store.setField(companyId, universe, category, emailForms(before))
      return true
    })

  return async (by, undoId) => {
    if (running.has(undoId)) throw failure('UNDO_NOT_POSSIBLE', { reason: 'running' })
    const batches = undos.batches(undoId)
    if (batches.length === 0) throw failure('UNDO_NOT_POSSIBLE', { reason: 'unknown' })
    if (batches.every(({ undone }) => undone)) throw failure('UNDO_NOT_POSSIBLE', { reason: 'already_undone' })
    running.add(undoId)
    let entryId: number | null = null
    let [restored, kept] = [0, 0]
    const note = (kind: string, ids: readonly number[]) => {
      if (ids.length === 0) return
      const subjects = { kind, ids: [...new Set(ids)] }
      if (entryId !== null) on.audit.extend(entryId, subjects)
      else entryId = on.audit.record({ operatorId: by.id, action: 'subscriptions.restored', subjects })
    }
    try {
      await writeInTurns(on.db, batches, 1, ([one]) => {
        if (!one || one.undone) return
        const changes = undos.changes(undoId, one.batch)
        undos.close(undoId, one.batch, new Date(on.ports.clock.now()).toISOString())
        const contacts = restorePatterns(changes.patterns)
        const fields = restoreFields(changes.fields)
        note('contact', contacts)
        note(
          'company',
          fields.map(({ companyId }) => companyId),
        )
        restored += contacts.length + fields.length
        kept += changes.patterns.length + changes.fields.length - contacts.length - fields.length
      })
    } finally {
      running.delete(undoId)
      on.changes.announce('subscriptions', 'companies', 'audit')
    }
    return { restored, kept }
  }
}
