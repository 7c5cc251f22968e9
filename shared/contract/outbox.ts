import * as z from 'zod'
import { errors } from './errors.ts'
import { MailProblem } from './mail.ts'
import { operator } from './procedure.ts'
import { ContactId, Instant, Language, MessageId, Page, TaskId } from './values.ts'

/**
 * `draft_opened`: a draft stands in the system's mail program, and only the operator knows whether it was sent.
 * `uncertain`: the connection broke, or Comptoir ended, after the message was handed over and before the server's
 * answer was noted; it is not sent again by itself.
 */
export const MessageState = z.enum([
  'queued',
  'sending',
  'sent',
  'failed',
  'uncertain',
  'draft_opened',
  'suppressed',
  'cancelled',
])
export type MessageState = z.infer<typeof MessageState>

/** Why a message is where it is. `answer` holds the server's own words. */
export const MessageReason = z.object({
  code: z.enum([
    'refused_recipient',
    'refused_message',
    'refused_sender',
    'gave_up',
    'deferred',
    'no_connection',
    'connection_lost',
    'stopped',
    'not_renderable',
    'contact_disabled',
    'contact_active',
    'address_undeliverable',
    'address_changed',
    'unsubscribed',
    'replaced',
    'by_operator',
  ]),
  answer: z.string().nullable(),
})
export type MessageReason = z.infer<typeof MessageReason>

export const MessageRow = z.object({
  id: MessageId,
  state: MessageState,
  /** Code of the catalogue. */
  type: z.string(),
  /** A test to the operator's own address. */
  test: z.boolean(),
  contactId: ContactId.nullable(),
  recipient: z.object({ name: z.string(), email: z.string() }),
  language: Language,
  createdAt: Instant,
  /** When it is tried next; null where it is not. */
  dueAt: Instant.nullable(),
  /** When it reached its state for good. */
  settledAt: Instant.nullable(),
  attempts: z.int(),
  reason: MessageReason.nullable(),
})
export type MessageRow = z.infer<typeof MessageRow>

export const MessageAttempt = z.object({
  startedAt: Instant,
  endedAt: Instant,
  outcome: z.enum(['accepted', 'deferred', 'refused', 'no_connection', 'uncertain', 'not_renderable']),
  problem: MailProblem.nullable(),
  /** SMTP reply code, where the server gave one. */
  code: z.int().nullable(),
  answer: z.string().nullable(),
})
export type MessageAttempt = z.infer<typeof MessageAttempt>

/** A message as it was sent. The secret part of its link is not kept and shows as dots. */
export const Message = MessageRow.extend({
  from: z.object({ name: z.string(), email: z.string() }),
  messageId: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  /** RFC 5322, as it went over the line. */
  source: z.string(),
  attempted: z.array(MessageAttempt),
})
export type Message = z.infer<typeof Message>

export const MessageFilter = z.object({
  states: z.array(MessageState).optional(),
  type: z.string().max(40).optional(),
  contactId: ContactId.optional(),
  /** The sending, by its task, that the message belongs to. */
  taskId: TaskId.optional(),
  /** Found in the recipient's name and address, without regard to case and accents. */
  search: z.string().max(200).optional(),
})
export type MessageFilter = z.infer<typeof MessageFilter>

export const MessageSelection = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ids'), ids: z.array(MessageId).min(1).max(1_000_000) }),
  z.object({
    kind: z.literal('matching'),
    filter: MessageFilter,
    except: z.array(MessageId).max(1_000_000).default([]),
  }),
])
export type MessageSelection = z.infer<typeof MessageSelection>

/** Why nothing leaves for now, and until when; null for `until` waits for an operator. */
export const OutboxHold = z.object({
  problem: MailProblem,
  answer: z.string().nullable(),
  since: Instant,
  until: Instant.nullable(),
})
export type OutboxHold = z.infer<typeof OutboxHold>

export const OutboxStatus = z.object({
  counts: z.record(MessageState, z.int()),
  paused: z.boolean(),
  /** What is missing for messages that wait. */
  setUp: z.boolean(),
  hold: OutboxHold.nullable(),
  /** When the next message is tried; null where none waits. */
  nextAt: Instant.nullable(),
})
export type OutboxStatus = z.infer<typeof OutboxStatus>

const Changed = z.object({ changed: z.int(), leftOut: z.int() })

export const outbox = {
  status: operator.output(OutboxStatus),
  /** Newest first. */
  list: operator
    .input(z.object({ filter: MessageFilter.default({}) }).extend(Page.shape))
    .output(z.object({ rows: z.array(MessageRow) })),
  count: operator.input(z.object({ filter: MessageFilter.default({}) })).output(z.object({ count: z.int() })),
  idsBetween: operator
    .input(z.object({ filter: MessageFilter.default({}), from: z.int().min(0), to: z.int().min(0) }))
    .output(z.object({ ids: z.array(MessageId) })),
  get: operator
    .errors(errors('MESSAGE_NOT_FOUND'))
    .input(z.object({ id: MessageId }))
    .output(Message),
  /** Holds all sending; what is on its way is finished. */
  pause: operator.output(OutboxStatus),
  /** Lets sending go on, and tries at once what a hold kept back. */
  resume: operator.output(OutboxStatus),
  /** Queues failed, cancelled and uncertain messages again, and waiting ones for now. */
  retry: operator.input(z.object({ selection: MessageSelection })).output(Changed),
  /** Takes queued messages out. */
  cancel: operator.input(z.object({ selection: MessageSelection })).output(Changed),
  /** An operator's word that an uncertain message arrived. */
  confirmSent: operator
    .errors(errors('MESSAGE_NOT_FOUND'))
    .input(z.object({ id: MessageId }))
    .output(MessageRow),
}
