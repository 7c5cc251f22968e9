import type { ContactState, StateAction } from '../contract/contacts.ts'

interface Arrow {
  readonly from: readonly ContactState[]
  readonly to: ContactState
  /** Whether an undo is offered. */
  readonly reversible: boolean
}

/**
 * The state machine of contacts, as far as operators move it (prismaprepare-go customer management, "Actions
 * disponibles dans [Contacts]"): what is not here is refused by the core and not offered by the interface.
 */
export const stateActions: Readonly<Record<StateAction, Arrow>> = {
  activate: { from: ['inactive', 'disabled'], to: 'active', reversible: true },
  deactivate: { from: ['active'], to: 'disabled', reversible: true },
  deleteIdentities: { from: ['active'], to: 'unregistered', reversible: false },
}

/** Whether the action applies to a contact in that state. */
export const allowsAction = (state: ContactState, action: StateAction): boolean =>
  stateActions[action].from.includes(state)
