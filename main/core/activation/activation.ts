import type { InvitationPreview } from '../../../shared/contract/activation.ts'
import type { Operator } from '../../../shared/contract/operators.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import type { MessageTexts } from '../catalogue/message-texts.ts'
import type { ContactAccess } from '../contacts/contact-access.ts'
import type { Contacts } from '../contacts/contacts.ts'
import type { Foundation } from '../foundation.ts'
import type { Mail } from '../mail/mail.ts'
import type { Outbox } from '../outbox/outbox.ts'
import type { Suppressions } from '../suppressions/suppressions.ts'
import { createActivationDraftFiles } from './activation-draft-files.ts'
import { type ActivationDrafts, createActivationDrafts } from './activation-drafts.ts'
import { type ActivationLedger, createActivationLedger } from './activation-ledger.ts'
import { createActivationPreview, type Invited } from './activation-preview.ts'
import { type ActivationSettling, createActivationSettling } from './activation-settling.ts'
import { createActivationSubmission, type Submitted } from './activation-submission.ts'
import { createAddressResending } from './address-resending.ts'
import { createLinkFollowing, type LinkFollowing } from './link-following.ts'
import type { LinkRequests } from './link-requests.ts'

/** Activation requests: who may be invited, by which way, and what became of it. */
export interface Activation {
  preview(invited: Invited, signal?: AbortSignal): Promise<InvitationPreview>
  /** Throws PUBLIC_ADDRESS_MISSING, SENDER_MISSING, SMTP_NOT_SET_UP. */
  submit(by: Operator, invited: Invited): Promise<Submitted>
  /** Throws PUBLIC_ADDRESS_MISSING, STOPPED. */
  writeDrafts(by: Operator, invited: Invited): Promise<{ drafts: number; leftOut: number; folder: string }>
  /** Throws REQUEST_NOT_FOUND where no address waits, and as `submit` does. */
  resendAddress(by: Operator, contactId: ContactId): Promise<void>
  readonly drafts: ActivationDrafts
  readonly settling: ActivationSettling
  readonly ledger: ActivationLedger
  readonly links: LinkFollowing
  /** Ends drafts that were being made when the core ended; call once at start. */
  endInterrupted(): void
}

interface Beside {
  readonly contacts: Contacts
  readonly linkRequests: LinkRequests
  readonly outbox: Outbox
  readonly mail: Mail
  readonly texts: MessageTexts
  readonly suppressions: Suppressions
  readonly access: ContactAccess
}

export function createActivation(on: Foundation, beside: Beside): Activation {
  const { contacts, linkRequests, outbox, mail, texts, suppressions, access } = beside
  const { lists } = contacts
  const ledger = createActivationLedger(on, lists)
  return {
    preview: createActivationPreview(on.db, lists),
    submit: createActivationSubmission(on, { lists, linkRequests, outbox, mail }),
    writeDrafts: createActivationDraftFiles(on, { lists, linkRequests, mail, texts }),
    resendAddress: createAddressResending(on, linkRequests, mail),
    drafts: createActivationDrafts(on, { lists, linkRequests, mail, texts }),
    settling: createActivationSettling(on, { ledger, linkRequests, outbox }),
    ledger,
    links: createLinkFollowing(on, linkRequests, outbox, suppressions, access),
    endInterrupted: () =>
      on.db.sqlite.transaction(() => linkRequests.followEnd(linkRequests.store.endUnfinishedDrafts(), 'stopped'))(),
  }
}
