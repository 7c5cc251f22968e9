import type { Draft } from '../../../shared/contract/activation.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import { client } from '../../client/client.ts'
import { errorCode, errorData } from '../../client/error-words.ts'
import { type AnyDraft, type DraftOpened, openDraft } from '../../client/mail-drafts.ts'
import { showError } from '../toasts.tsx'
import { activationStore } from './activation-store.ts'
import {
  beginRound,
  type DraftRound,
  isOver,
  onward,
  type SkipReason,
  withOpened,
  withSettled,
  withSkipped,
} from './draft-round.ts'

/** Opens a draft for one contact; the bar that settles it follows. Rejects where no draft could be made. */
export async function openSingleDraft(contactId: ContactId): Promise<void> {
  await showSingle(await client.activation.draft({ contactId }))
}

/** Opens the draft that asks a contact to confirm a new address. Rejects where no draft could be made. */
export async function openAddressDraft(contactId: ContactId): Promise<void> {
  await showSingle(await client.activation.draftAddress({ contactId }))
}

async function showSingle(draft: Draft): Promise<void> {
  activationStore.set({ single: { draft, outcome: await openAnyDraft(draft) } })
}

/** Begins to open drafts one after the other, with the first one at once; or adds to those under way. */
export async function startDrafts(ids: readonly ContactId[], beyond: number): Promise<void> {
  const before = activationStore.get().round
  const underWay = before !== null && !isOver(before)
  activationStore.set({ round: beginRound(before, ids, beyond) })
  if (!underWay) await openCurrentDraft()
}

/**
 * Opens the draft of the contact whose turn it is. Those who vanished or may no longer be invited are passed over and
 * counted; any other failure is shown, and the turn stays.
 */
export async function openCurrentDraft(): Promise<void> {
  change((round) => ({ ...round, busy: true }))
  for (let id = current(); id !== undefined; id = current()) {
    try {
      const draft = await client.activation.draft({ contactId: id })
      const outcome = await openAnyDraft(draft)
      // Also where the operator stopped meanwhile: the draft is open all the same, and counts.
      change((round) => (round.ids[round.at] === id ? withOpened(round, { draft, outcome }) : round))
      return
    } catch (error) {
      const why = skipReasonOf(error)
      if (why === null) showError(error)
      if (why === null || current() !== id) break
      change((round) => withSkipped(round, why))
    }
  }
  change((round) => ({ ...round, busy: false }))
}

/** Leaves the open draft unsettled, and opens the next. */
export async function openNextDraft(): Promise<void> {
  change(onward)
  await openCurrentDraft()
}

/** Notes the operator's word on the open draft, and makes it the next contact's turn. */
export async function settleCurrentDraft(outcome: 'sent' | 'not_sent'): Promise<void> {
  const opened = activationStore.get().round?.opened
  if (!opened) return
  change((round) => ({ ...round, busy: true }))
  try {
    await client.activation.settle({ selection: { kind: 'ids', ids: [opened.draft.requestId] }, outcome })
    change((round) => withSettled(round, outcome))
  } catch (error) {
    showError(error)
  }
  change((round) => ({ ...round, busy: false }))
}

/** Passes over the contact whose turn it is. */
export const skipCurrentDraft = (): void => change((round) => withSkipped(round, 'byOperator'))

/** Ends the round; what was opened stays to be settled in the ledger. */
export const stopDrafts = (): void => change((round) => ({ ...round, stopped: true, busy: false }))

/** Puts the bar away. */
export const closeDrafts = (): void => activationStore.set({ round: null })

/** Opens a draft. What it is for stands whatever the window can do with it: what fails here is told beside it. */
export const openAnyDraft = (draft: AnyDraft): Promise<DraftOpened> =>
  openDraft(draft).catch(() => 'no_program' as const)

function change(step: (round: DraftRound) => DraftRound): void {
  const { round } = activationStore.get()
  if (round) activationStore.set({ round: step(round) })
}

function current(): ContactId | undefined {
  const { round } = activationStore.get()
  return round && !isOver(round) ? round.ids[round.at] : undefined
}

function skipReasonOf(error: unknown): SkipReason | null {
  if (errorCode(error) === 'CONTACT_NOT_FOUND') return 'gone'
  return errorData(error, 'INVITATION_NOT_ALLOWED')?.reason ?? null
}
