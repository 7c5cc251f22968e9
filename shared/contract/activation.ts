import * as z from 'zod'
import { Selection } from './contacts.ts'
import { errors } from './errors.ts'
import { MailWay } from './mail.ts'
import { operator } from './procedure.ts'
import { ContactId, Instant, Language, MessageId, Page, RequestId, TaskId } from './values.ts'

/** What following the link does: open an account, or confirm a new address. */
export const RequestPurpose = z.enum(['activation', 'address'])
export type RequestPurpose = z.infer<typeof RequestPurpose>

/**
 * `prepared`: queued, or a draft is being made; `draft_opened`: nobody can know whether it was sent until an operator
 * says so; `sent` and `not_sent`: by the server's word or an operator's; `replaced`: a newer request made its link
 * invalid.
 */
export const RequestStanding = z.enum([
  'prepared',
  'draft_opened',
  'sent',
  'not_sent',
  'uncertain',
  'accepted',
  'bounced',
  'failed',
  'cancelled',
  'replaced',
])
export type RequestStanding = z.infer<typeof RequestStanding>

/** A line of the invitation ledger. */
export const RequestRow = z.object({
  id: RequestId,
  purpose: RequestPurpose,
  standing: RequestStanding,
  way: MailWay,
  contact: z.object({ id: ContactId, name: z.string(), state: z.string() }),
  /** The address it went to. */
  email: z.string(),
  language: Language,
  requestedAt: Instant,
  requestedBy: z.string().nullable(),
  /** When it was sent, or its draft opened. */
  sentAt: Instant.nullable(),
  /** By whose word it was sent: `server`, or an operator's name. */
  sentBy: z.object({ kind: z.enum(['server', 'operator']), name: z.string().nullable() }).nullable(),
  expiresAt: Instant.nullable(),
  /** The link was good and is no more. */
  expired: z.boolean(),
  acceptedAt: Instant.nullable(),
  messageId: MessageId.nullable(),
})
export type RequestRow = z.infer<typeof RequestRow>

export const RequestFilter = z.object({
  purpose: RequestPurpose.optional(),
  standings: z.array(RequestStanding).optional(),
  way: MailWay.optional(),
  contactId: ContactId.optional(),
  /**
   * Of links that still wait for their contact: `expired`, or `expiring` within three days. `unsettled`: a draft was
   * opened, or a message is uncertain, and nobody has said what became of it.
   */
  attention: z.enum(['expired', 'expiring', 'unsettled']).optional(),
  search: z.string().max(200).optional(),
})
export type RequestFilter = z.infer<typeof RequestFilter>

export const RequestSelection = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ids'), ids: z.array(RequestId).min(1).max(1_000_000) }),
  z.object({
    kind: z.literal('matching'),
    filter: RequestFilter,
    except: z.array(RequestId).max(1_000_000).default([]),
  }),
])
export type RequestSelection = z.infer<typeof RequestSelection>

/** Who of a selection would be invited, and who is left out and why; nothing is changed. */
export const InvitationPreview = z.object({
  invitable: z.int(),
  /** Of those, who were invited before; a new request makes the older link invalid. */
  invitedBefore: z.int(),
  leftOut: z.object({ active: z.int(), disabled: z.int(), undeliverable: z.int() }),
})
export type InvitationPreview = z.infer<typeof InvitationPreview>

/**
 * A draft for the system's mail program. `mailto`: open the address. `eml`: open the file. `clipboard`: the text does
 * not fit an address and the mail program would not let it be edited as a file (macOS): open the address, which has
 * recipient and subject only, and paste the text.
 */
export const Draft = z.object({
  requestId: RequestId,
  form: z.enum(['mailto', 'eml', 'clipboard']),
  mailto: z.string().nullable(),
  /** Ticket of the `.eml` file. */
  eml: z.object({ ticket: z.string(), name: z.string(), size: z.int() }).nullable(),
  text: z.string().nullable(),
  /** Encoded length of the whole text as `mailto:`, for the meter. */
  mailtoLength: z.int(),
  recipient: z.object({ name: z.string(), email: z.string() }),
  expiresAt: Instant,
})
export type Draft = z.infer<typeof Draft>

const ready = errors('PUBLIC_ADDRESS_MISSING', 'SENDER_MISSING', 'SMTP_NOT_SET_UP')
const Invited = z.object({ selection: Selection, skipInvited: z.boolean().default(false) })

export const activation = {
  preview: operator.input(Invited).output(InvitationPreview),
  /** Queues an activation request by SMTP for every contact that may be invited; many of them run as a task. */
  submit: operator
    .errors(ready)
    .input(Invited)
    .output(z.object({ queued: z.int(), leftOut: z.int(), taskId: TaskId.nullable() })),
  /** Ids to make drafts for one after the other, at most 1,000; others are better sent as a folder or by SMTP. */
  draftQueue: operator.input(Invited).output(z.object({ ids: z.array(ContactId), more: z.int() })),
  /** Makes one draft; its request replaces an older one, and counts as `draft_opened`. */
  draft: operator
    .errors(errors('CONTACT_NOT_FOUND', 'INVITATION_NOT_ALLOWED', 'PUBLIC_ADDRESS_MISSING'))
    .input(z.object({ contactId: ContactId }))
    .output(Draft),
  /** The draft for confirming `pendingEmail` of a contact. */
  draftAddress: operator
    .errors(errors('CONTACT_NOT_FOUND', 'REQUEST_NOT_FOUND', 'PUBLIC_ADDRESS_MISSING'))
    .input(z.object({ contactId: ContactId }))
    .output(Draft),
  /** Asks anew by SMTP to confirm `pendingEmail`; the older link is replaced. */
  sendAddress: operator
    .errors(ready)
    .errors(errors('REQUEST_NOT_FOUND'))
    .input(z.object({ contactId: ContactId }))
    .output(z.object({})),
  /** Writes `.eml` drafts into a new folder of Comptoir's own, as a task, and tells where. */
  writeDrafts: operator
    .errors(errors('PUBLIC_ADDRESS_MISSING', 'STOPPED'))
    .input(Invited)
    .output(z.object({ drafts: z.int(), leftOut: z.int(), folder: z.string() })),
  /** An operator's word on drafts that were opened, and on uncertain messages. Others are left out. */
  settle: operator
    .input(z.object({ selection: RequestSelection, outcome: z.enum(['sent', 'not_sent']) }))
    .output(z.object({ settled: z.int(), leftOut: z.int() })),
  /** Newest first. */
  list: operator
    .input(z.object({ filter: RequestFilter.default({}) }).extend(Page.shape))
    .output(z.object({ rows: z.array(RequestRow) })),
  count: operator.input(z.object({ filter: RequestFilter.default({}) })).output(z.object({ count: z.int() })),
  idsBetween: operator
    .input(z.object({ filter: RequestFilter.default({}), from: z.int().min(0), to: z.int().min(0) }))
    .output(z.object({ ids: z.array(RequestId) })),
  /** Counts beside the ledger's filters. */
  totals: operator.output(z.object({ all: z.int(), expired: z.int(), expiring: z.int(), unsettled: z.int() })),
  /** The contacts of a selection of requests, to be invited again. */
  contactsOf: operator.input(z.object({ selection: RequestSelection })).output(z.object({ ids: z.array(ContactId) })),
  /** The latest request of a contact for each purpose. */
  latest: operator
    .input(z.object({ contactId: ContactId }))
    .output(z.object({ activation: RequestRow.nullable(), address: RequestRow.nullable() })),
  /** Ends a contact's open request: its link is no longer good. */
  withdraw: operator
    .errors(errors('REQUEST_NOT_FOUND', 'REQUEST_NOT_OPEN'))
    .input(z.object({ id: RequestId }))
    .output(z.object({})),
}
