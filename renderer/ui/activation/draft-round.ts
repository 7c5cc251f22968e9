import type { ContactId } from '../../../shared/contract/values.ts'
import type { OpenedDraft } from './opened-draft.ts'

/** Why a contact of a round got no draft. */
export const skipReasons = ['byOperator', 'gone', 'active', 'disabled', 'undeliverable'] as const
export type SkipReason = (typeof skipReasons)[number]

/** Drafts for several contacts, opened one after the other. */
export interface DraftRound {
  readonly ids: readonly ContactId[]
  /** Position of the contact whose turn it is, from 0; the number of ids when all are done. */
  readonly at: number
  /** Whose turn it is has this draft open; null while it waits to be opened. */
  readonly opened: OpenedDraft | null
  readonly busy: boolean
  /** The operator ended it before the last. */
  readonly stopped: boolean
  /** Contacts beyond the most that a round takes. */
  readonly beyond: number
  readonly counts: RoundCounts
}

export interface RoundCounts {
  readonly opened: number
  readonly sent: number
  readonly notSent: number
  readonly skipped: Readonly<Record<SkipReason, number>>
}

const noCounts: RoundCounts = {
  opened: 0,
  sent: 0,
  notSent: 0,
  skipped: { byOperator: 0, gone: 0, active: 0, disabled: 0, undeliverable: 0 },
}

/** Begins a round, or adds to the one that is under way those who do not wait in it already. */
export function beginRound(under: DraftRound | null, ids: readonly ContactId[], beyond: number): DraftRound {
  if (under === null || isOver(under)) {
    return { ids, at: 0, opened: null, busy: false, stopped: false, beyond, counts: noCounts }
  }
  const waiting = new Set(under.ids.slice(under.at))
  return {
    ...under,
    ids: [...under.ids, ...ids.filter((id) => !waiting.has(id))],
    beyond: under.beyond + beyond,
  }
}

/** Whether there is nothing left to do but to read what became of it. */
export const isOver = ({ at, ids, stopped }: DraftRound): boolean => stopped || at >= ids.length

/** The draft of the contact whose turn it is was opened. */
export const withOpened = (round: DraftRound, opened: OpenedDraft): DraftRound => ({
  ...round,
  opened,
  busy: false,
  counts: { ...round.counts, opened: round.counts.opened + 1 },
})

/** The next contact's turn; the draft before stays as it was settled, or not. */
export const onward = (round: DraftRound): DraftRound => ({ ...round, at: round.at + 1, opened: null })

/** Passes over the contact whose turn it is. */
export const withSkipped = (round: DraftRound, why: SkipReason): DraftRound =>
  onward({
    ...round,
    counts: { ...round.counts, skipped: { ...round.counts.skipped, [why]: round.counts.skipped[why] + 1 } },
  })

/** Takes in the operator's word on the open draft, and goes on. */
export const withSettled = (round: DraftRound, outcome: 'sent' | 'not_sent'): DraftRound => {
  const { counts } = round
  const settled = outcome === 'sent' ? { ...counts, sent: counts.sent + 1 } : { ...counts, notSent: counts.notSent + 1 }
  return onward({ ...round, counts: settled })
}

/** How many drafts nobody has said anything about. */
export const unsettled = ({ counts }: DraftRound): number => counts.opened - counts.sent - counts.notSent

/** How many got no draft, for whatever reason. */
export const skippedInAll = ({ counts }: DraftRound): number =>
  skipReasons.reduce((sum, why) => sum + counts.skipped[why], 0)

/** How many were never begun: those after a stop, and those beyond the most that a round takes. */
export const notBegun = (round: DraftRound): number =>
  round.ids.length + round.beyond - round.counts.opened - skippedInAll(round)
