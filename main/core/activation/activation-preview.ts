import { setImmediate as nextTurn } from 'node:timers/promises'
import type { InvitationPreview } from '../../../shared/contract/activation.ts'
import type { ContactFilter, ContactState, Selection } from '../../../shared/contract/contacts.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import type { ContactLists } from '../contacts/contact-lists.ts'
import { resolveSelection } from '../contacts/contact-selection.ts'
import type { Database } from '../db/database.ts'
import { createInvitableStore } from './invitable-store.ts'

/** Contacts to be invited, as an operator chose them. */
export interface Invited {
  readonly selection: Selection
  /** Leaves those out who were invited before. */
  readonly skipInvited: boolean
}

const batchSize = 20_000
const invitable: readonly ContactState[] = ['unregistered', 'inactive']

/** Tells who of a selection would be invited: from the totals where they know, else by looking at each. */
export function createActivationPreview(db: Database, lists: ContactLists) {
  const store = createInvitableStore(db)

  const fromTotals = async (filter: ContactFilter, signal?: AbortSignal): Promise<InvitationPreview | null> => {
    const states = lists.statesOf(filter)
    if (!states) return null
    const open = filter.states?.filter((state) => invitable.includes(state)) ?? invitable
    const refused: ContactFilter = { ...filter, states: [...open], undeliverable: true }
    const invited = filter.invited === false ? null : lists.statesOf({ ...filter, invited: true })
    const undeliverable = open.length === 0 ? 0 : await lists.count(refused, signal)
    const refusedBefore = invited && open.length > 0 ? await lists.count({ ...refused, invited: true }, signal) : 0
    return {
      invitable: states.unregistered + states.inactive - undeliverable,
      invitedBefore: invited ? invited.unregistered + invited.inactive - refusedBefore : 0,
      leftOut: { active: states.active, disabled: states.disabled, undeliverable },
    }
  }

  const byLooking = async (ids: readonly ContactId[], signal?: AbortSignal): Promise<InvitationPreview> => {
    const counts = { invitable: 0, invitedBefore: 0, active: 0, disabled: 0, undeliverable: 0 }
    for (let from = 0; from < ids.length; from += batchSize) {
      for (const { state, undeliverable, invited, contacts } of store.counts(ids.slice(from, from + batchSize))) {
        if (state === 'active' || state === 'disabled') counts[state] += contacts
        else if (undeliverable) counts.undeliverable += contacts
        else {
          counts.invitable += contacts
          if (invited) counts.invitedBefore += contacts
        }
      }
      await nextTurn()
      signal?.throwIfAborted()
    }
    const { invitable, invitedBefore, ...leftOut } = counts
    return { invitable, invitedBefore, leftOut }
  }

  return async ({ selection, skipInvited }: Invited, signal?: AbortSignal): Promise<InvitationPreview> => {
    const whole = selection.kind === 'matching' && selection.except.length === 0 ? selection.filter : null
    const counted =
      (whole && (await fromTotals(whole, signal))) ??
      (await byLooking(await resolveSelection(selection, lists, signal), signal))
    return skipInvited
      ? { ...counted, invitable: counted.invitable - counted.invitedBefore, invitedBefore: 0 }
      : counted
  }
}
