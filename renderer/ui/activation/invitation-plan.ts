import type { InvitationPreview } from '../../../shared/contract/activation.ts'
import { type MailState, MailWay } from '../../../shared/contract/mail.ts'

/** Who is left out of a request, and why, in the order in which the dialog tells. */
export const leftOutReasons = ['invitedBefore', 'active', 'disabled', 'undeliverable'] as const
export type LeftOutReason = (typeof leftOutReasons)[number]

/** What a request would come to; invited and left out add up to the total. */
export interface InvitationPlan {
  readonly invited: number
  /** Of the invited, whose older link becomes invalid. */
  readonly again: number
  readonly leftOut: Readonly<Record<LeftOutReason, number>>
  readonly total: number
}

/** The figures of a preview of everyone, with or without those who were invited before. */
export function invitationPlan(preview: InvitationPreview, skipInvited: boolean): InvitationPlan {
  const { invitable, invitedBefore, leftOut } = preview
  const skipped = skipInvited ? invitedBefore : 0
  return {
    invited: invitable - skipped,
    again: invitedBefore - skipped,
    leftOut: { invitedBefore: skipped, ...leftOut },
    total: invitable + leftOut.active + leftOut.disabled + leftOut.undeliverable,
  }
}

/** Whether messages can leave that way. */
export const isReady = (mail: MailState, way: MailWay): boolean => mail.lacks[way].length === 0

/** The way that is chosen to begin with: that of the settings where it can be used, else one that can. */
export function firstWay(mail: MailState): MailWay | null {
  if (isReady(mail, mail.way)) return mail.way
  return MailWay.options.find((way) => isReady(mail, way)) ?? null
}
