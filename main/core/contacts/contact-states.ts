import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Contact, ContactState, type Selection, type StateAction } from '../../../shared/contract/contacts.ts'
import type { Operator } from '../../../shared/contract/operators.ts'
import type { MessageReason } from '../../../shared/contract/outbox.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import { allowsAction, stateActions } from '../../../shared/rules/contact-states.ts'
import { failure } from '../failure.ts'
import type { Foundation } from '../foundation.ts'
import type { ContactAccess } from './contact-access.ts'
import { inBatches, writeInTurns } from './contact-batches.ts'
import type { ContactLinks } from './contact-links.ts'
import type { ContactLists } from './contact-lists.ts'
import { resolveSelection } from './contact-selection.ts'
import { createContactStatesStore, type IdsByState } from './contact-states-store.ts'
import type { ContactsStore } from './contacts-store.ts'

/** Moves contacts through the states, one or many, and back. */
export interface ContactStates {
  /** Throws CONTACT_NOT_FOUND, ACTION_NOT_ALLOWED. */
  change(by: Operator, id: ContactId, action: StateAction): Promise<{ contact: Contact; undoId: number | null }>
  preview(
    selection: Selection,
    action: StateAction,
    signal?: AbortSignal,
  ): Promise<{ applies: number; leftOut: Record<ContactState, number> }>
  /** Changes those that the action applies to; the rest is left out. */
  changeMany(
    by: Operator,
    selection: Selection,
    action: StateAction,
  ): Promise<{ changed: number; leftOut: number; undoId: number | null }>
  /** Takes a change back where no other change of state came after it. Throws UNDO_NOT_POSSIBLE. */
  undo(by: Operator, undoId: number): Promise<{ restored: number; kept: number }>
}

/** What the audit log calls each action. */
const auditActions: Readonly<Record<StateAction, string>> = {
  activate: 'contacts.activated',
  deactivate: 'contacts.deactivated',
  deleteIdentities: 'contacts.identitiesDeleted',
}

/** What becomes of mail for the account that has not left. */
const endReasons: Readonly<Record<StateAction, MessageReason['code']>> = {
  activate: 'contact_active',
  deactivate: 'contact_disabled',
  deleteIdentities: 'by_operator',
}

const batchSize = 20_000
const chunkSize = 2_000
const taskFrom = 1_001

export function createContactStates(
  on: Foundation,
  contacts: ContactsStore,
  lists: ContactLists,
  links: ContactLinks,
  access: ContactAccess,
): ContactStates {
  const store = createContactStatesStore(on.db)
  const running = new Set<number>()
  const now = () => new Date(on.ports.clock.now()).toISOString()

  /** Changes a batch inside its transaction and gives the ids that were changed, by their state before. */
  const apply = (ids: IdsByState, action: StateAction, entryId: number, batch: number) => {
    const { from, to, reversible } = stateActions[action]
    const changing: IdsByState = Object.fromEntries(from.map((state) => [state, ids[state] ?? []]))
    const all = Object.values(changing).flat()
    // First, since it puts the flag back to an earlier invitation, which deleting identities then takes away.
    if (action !== 'activate') {
      links.close(all, ['activation', 'address'], to === 'disabled' ? 'contact_disabled' : 'by_operator')
    }
    access.end(all, endReasons[action])
    store.setState(all, to, entryId, now(), action === 'deleteIdentities')
    if (action === 'deleteIdentities') store.removeIdentities(all)
    links.followState(all, to)
    if (reversible) store.keepUndo(entryId, batch, changing)
  }

  const countStates = async (selection: Selection, signal: AbortSignal | undefined) => {
    const all = selection.kind === 'matching' && selection.except.length === 0 ? selection.filter : null
    const kept = all && lists.statesOf(all)
    if (kept) return kept
    const counts = { unregistered: 0, inactive: 0, active: 0, disabled: 0 }
    const ids = await resolveSelection(selection, lists, signal)
    for (let from = 0; from < ids.length; from += batchSize) {
      const groups = store.byState(ids.slice(from, from + batchSize))
      for (const state of ContactState.options) counts[state] += groups[state]?.length ?? 0
      await nextTurn()
    }
    return counts
  }

  return {
    async change(by, id, action) {
      const { to, reversible } = stateActions[action]
      const result = await on.db.write(() => {
        const before = contacts.find(id)
        if (!before) throw failure('CONTACT_NOT_FOUND', { id })
        if (!allowsAction(before.state, action)) {
          throw failure('ACTION_NOT_ALLOWED', { id, action, state: before.state })
        }
        const entryId = on.audit.record({
          operatorId: by.id,
          action: auditActions[action],
          subject: { kind: 'contact', id, label: before.name },
          before: { state: before.state },
          after: { state: to },
        })
        apply({ [before.state]: [id] }, action, entryId, 0)
        return { contact: contacts.find(id) ?? before, undoId: reversible ? entryId : null }
      })
      on.changes.announce('contacts', 'audit')
      links.announce()
      return result
    },

    async preview(selection, action, signal) {
      const counts = await countStates(selection, signal)
      let applies = 0
      for (const state of ContactState.options) {
        if (!allowsAction(state, action)) continue
        applies += counts[state]
        counts[state] = 0
      }
      return { applies, leftOut: counts }
    },

    async changeMany(by, selection, action) {
      const ids = await resolveSelection(selection, lists)
      const { to, reversible } = stateActions[action]
      let entryId: number | null = null
      let [batch, changed, leftOut] = [0, 0, 0]
      const work = (many: readonly ContactId[], signal: AbortSignal | undefined) => {
        const changeSome = (some: readonly ContactId[]) => {
          const groups = store.byState(some)
          const allowed = ContactState.options.flatMap((state) =>
            allowsAction(state, action) ? (groups[state] ?? []) : [],
          )
          leftOut += Object.values(groups).flat().length - allowed.length
          if (allowed.length === 0) return
          const subjects = { kind: 'contact', ids: allowed }
          if (entryId === null) {
            const record = { operatorId: by.id, action: auditActions[action], subjects, after: { state: to } }
            entryId = on.audit.record(record)
            running.add(entryId)
          } else on.audit.extend(entryId, subjects)
          apply(groups, action, entryId, batch++)
          changed += allowed.length
        }
        return writeInTurns(on.db, many, chunkSize, changeSome, signal)
      }
      try {
        const outcome = () => ({ changed, leftOut })
        await inBatches(on.tasks, { kind: 'contactStates', by, ids, size: batchSize, taskFrom, work, outcome })
      } finally {
        if (entryId !== null) running.delete(entryId)
        on.changes.announce('contacts', 'audit')
        links.announce()
      }
      return { changed, leftOut, undoId: reversible ? entryId : null }
    },

    async undo(by, undoId) {
      if (running.has(undoId)) throw failure('UNDO_NOT_POSSIBLE', { reason: 'running' })
      const batches = store.undoBatches(undoId)
      if (batches.length === 0) throw failure('UNDO_NOT_POSSIBLE', { reason: 'unknown' })
      if (batches.every(({ undone }) => undone)) throw failure('UNDO_NOT_POSSIBLE', { reason: 'already_undone' })
      running.add(undoId)
      let entryId: number | null = null
      let [restored, kept] = [0, 0]
      try {
        await writeInTurns(on.db, batches, 1, ([one]) => {
          if (!one || one.undone) return
          store.closeUndo(undoId, one.batch, now())
          for (const state of ContactState.options) {
            const ids = one.before[state] ?? []
            const untouched = store.untouchedSince(ids, undoId)
            kept += ids.length - untouched.length
            if (untouched.length === 0) continue
            const subjects = { kind: 'contact', ids: untouched }
            if (entryId === null) {
              entryId = on.audit.record({ operatorId: by.id, action: 'contacts.statesRestored', subjects })
            } else on.audit.extend(entryId, subjects)
            store.setState(untouched, state, entryId, now(), false)
            links.followState(untouched, state)
            restored += untouched.length
          }
        })
      } finally {
        running.delete(undoId)
        on.changes.announce('contacts', 'audit')
        links.announce()
      }
      return { restored, kept }
    },
  }
}
