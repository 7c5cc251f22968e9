import type { Contact, ContactState, StateAction } from '../../../shared/contract/contacts.ts'
import type { Operator } from '../../../shared/contract/operators.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import { allowsAction, stateActions } from '../../../shared/rules/contact-states.ts'
import { failure } from '../failure.ts'
import type { Foundation } from '../services.ts'
import { createContactStatesStore, type IdsByState } from './contact-states-store.ts'
import type { ContactsStore } from './contacts-store.ts'

export function createContactStates(on: Foundation, contacts: ContactsStore) {
  const store = createContactStatesStore(on.db)
  const now = () => new Date(on.ports.clock.now()).toISOString()
  return {
    async change(
      by: Operator,
      id: ContactId,
      action: StateAction,
    ): Promise<{ contact: Contact; undoId: number | null }> {
      const { to, reversible } = stateActions[action]
      const result = await on.db.write(() => {
        const before = contacts.find(id)
        if (!before) throw failure('CONTACT_NOT_FOUND', { id })
        if (!allowsAction(before.state, action)) {
          throw failure('ACTION_NOT_ALLOWED', { id, action, state: before.state })
        }
        const entryId = on.audit.record({
          operatorId: by.id,
          action: actionNames[action],
          subject: { kind: 'contact', id, label: before.name },
          before: { state: before.state },
          after: { state: to },
        })
        store.setState([id], to, entryId, now())
        if (action === 'deleteIdentities') store.removeIdentities([id])
        if (reversible) store.keepUndo(entryId, 0, { [before.state]: [id] } satisfies IdsByState)
        return { contact: contacts.find(id) ?? before, undoId: reversible ? entryId : null }
      })
      on.changes.announce('contacts', 'audit')
      return result
    },
  }
}

/** What the audit log calls each action. */
export const actionNames: Readonly<Record<StateAction, string>> = {
  activate: 'contacts.activated',
  deactivate: 'contacts.deactivated',
  deleteIdentities: 'contacts.identitiesDeleted',
}

export const otherStates = (groups: IdsByState, action: StateAction): ContactState[] =>
  (Object.keys(groups) as ContactState[]).filter((state) => !allowsAction(state, action))
