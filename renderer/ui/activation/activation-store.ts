import { useSyncExternalStore } from 'react'
import type { OperatorId } from '../../../shared/contract/values.ts'
import type { ContactTarget } from '../../client/contact-target.ts'
import type { AnyDraft, DraftOpened } from '../../client/mail-drafts.ts'
import type { DraftRound } from './draft-round.ts'
import type { OpenedDraft } from './opened-draft.ts'

/** A draft that carries the generic link, and what was done with it. */
export interface LinkDraft {
  readonly draft: AnyDraft
  readonly outcome: DraftOpened
}

interface ActivationState {
  /** Whom the dialog asks about; null while it is closed. */
  readonly asking: ContactTarget | null
  /** Whom the page in view would invite: what is selected, or the contact whose details stand open. */
  readonly offered: ContactTarget | null
  /** One draft that was opened and waits to be settled. */
  readonly single: OpenedDraft | null
  /** A draft with the generic link that was opened; nobody has to settle it. */
  readonly linkDraft: LinkDraft | null
  /** Drafts that are opened one after the other. */
  readonly round: DraftRound | null
}

const nothing: ActivationState = { asking: null, offered: null, single: null, linkDraft: null, round: null }
let state = nothing
let owner: OperatorId | null = null
const listeners = new Set<() => void>()

/** What goes on with activation requests in this window, whichever page is shown. */
export const activationStore = {
  get: () => state,
  set(change: Partial<ActivationState>) {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  },
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  /** Forgets what another operator left in this window. */
  belongTo(operator: OperatorId) {
    if (owner !== null && owner !== operator) activationStore.set(nothing)
    owner = operator
  },
}

/** Opens the dialog that submits activation requests: to a contact, a selection, or all that match a filter. */
export const askToInvite = (target: ContactTarget): void => activationStore.set({ asking: target })

/** What goes on with activation requests in this window. */
export const useActivation = (): ActivationState => useSyncExternalStore(activationStore.subscribe, activationStore.get)
