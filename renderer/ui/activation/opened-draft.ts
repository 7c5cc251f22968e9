import type { Draft } from '../../../shared/contract/activation.ts'
import type { DraftOpened } from '../../client/mail-drafts.ts'

/** A draft that stands in the mail program; whether it was sent only the operator knows. */
export interface OpenedDraft {
  readonly draft: Draft
  readonly outcome: DraftOpened
}

/** Encoded characters that a `mailto:` address keeps everywhere. */
export const mailtoLimit = 2_000
