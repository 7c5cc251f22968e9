import * as z from 'zod'
import { SubscribableCode, Template } from './catalogue.ts'
import { CompanyName } from './companies.ts'
import { errors } from './errors.ts'
import { operator } from './procedure.ts'
import { SubscriptionCategory, SubscriptionChannel, Universe } from './subscription-values.ts'
import { CompanyId, ContactId, EventId, Instant, Language, line, TaskId } from './values.ts'

/** Why someone is told: by its own choice, as administrator by default, or as the company's own address. */
const Reason = z.enum(['chosen', 'administrator', 'company_address'])

/** Someone who is told, on one channel. */
export const Recipient = z.object({
  /** Null for the company's own address. */
  contactId: ContactId.nullable(),
  name: z.string(),
  /** Empty on the interface. */
  email: z.string(),
  channel: SubscriptionChannel,
  language: Language,
  why: Reason,
})
export type Recipient = z.infer<typeof Recipient>

/** Someone who subscribed and is not told all the same. */
export const LeftOut = Recipient.extend({
  reason: z.enum(['contact_disabled', 'address_undeliverable', 'unsubscribed', 'duplicate']),
})
export type LeftOut = z.infer<typeof LeftOut>

/** Who would be told of an event now. `fingerprint` names exactly this list. */
export const DeliveryList = z.object({
  category: SubscriptionCategory,
  recipients: z.array(Recipient),
  leftOut: z.array(LeftOut),
  /** Whether mail can leave; without, only the interface is left. */
  mailReady: z.boolean(),
  fingerprint: z.string(),
})
export type DeliveryList = z.infer<typeof DeliveryList>

/** Something that happened, for a company in a universe. */
export const Occurrence = z.object({
  code: SubscribableCode,
  companyId: CompanyId,
  universe: Universe,
  /** What of several kinds it is (`created`, `updated` …); null where the event has one kind. */
  change: z.string().max(40).nullable().default(null),
  /** What it is about, such as a number: “DEV-2026-114”. */
  reference: line(120).min(1),
  /** Further words for the recipients, in one paragraph; may be empty. */
  details: line(2_000).default(''),
})
export type Occurrence = z.infer<typeof Occurrence>

const Asked = z.object({ code: SubscribableCode, companyId: CompanyId, universe: Universe })

/** A rule on the way to the answer; those after the first that does not hold are not asked. */
export const WhyStep = z.object({
  rule: z.enum([
    /** The contact belongs to a company. */
    'company',
    /** The company is in the universe. */
    'universe',
    /** The category exists in the universe. */
    'category',
    /** The contact may use the interface; asked for that channel only. */
    'interface_access',
    /** It is subscribed: by choice, as administrator by default, or not. */
    'subscribed',
    'not_disabled',
    /** No mail server refused the address for good; asked for e-mail only. */
    'deliverable',
    /** Its owner did not unsubscribe; asked for e-mail only. */
    'not_unsubscribed',
  ]),
  holds: z.boolean(),
  /** For `subscribed`: whether the contact decided it, or the default of administrators or of others applies. */
  because: z.enum(['choice', 'administrator', 'default']).nullable(),
})
export type WhyStep = z.infer<typeof WhyStep>

/** Why a contact is told of an event, or is not, by channel. */
export const Explanation = z.object({
  contact: z.object({ id: ContactId, name: z.string(), email: z.string() }),
  company: CompanyName.nullable(),
  category: SubscriptionCategory,
  universe: Universe,
  channels: z.array(z.object({ channel: SubscriptionChannel, told: z.boolean(), steps: z.array(WhyStep) })),
  /** All who are told with it, and what was left out: a duplicate of its address among them. */
  list: DeliveryList.nullable(),
})
export type Explanation = z.infer<typeof Explanation>

export const RecordedEvent = z.object({
  id: EventId,
  code: SubscribableCode,
  universe: Universe,
  reference: z.string(),
  at: Instant,
  operatorName: z.string().nullable(),
  emails: z.int(),
  notifications: z.int(),
  leftOut: z.int(),
})
export type RecordedEvent = z.infer<typeof RecordedEvent>

export const events = {
  /** Who would be told now; nothing is written. */
  preview: operator.errors(errors('COMPANY_NOT_FOUND', 'EVENT_NOT_POSSIBLE')).input(Asked).output(DeliveryList),
  /** The message as it would read in a language. */
  previewMessage: operator
    .errors(errors('COMPANY_NOT_FOUND', 'EVENT_NOT_POSSIBLE'))
    .input(z.object({ occurrence: Occurrence, language: Language }))
    .output(Template),
  /**
   * Records an event and writes what follows from it, to exactly those whom the preview named, all in one transaction.
   * Mail that is left out stands in the outbox as suppressed, with its reason.
   */
  record: operator
    .errors(
      errors('COMPANY_NOT_FOUND', 'EVENT_NOT_POSSIBLE', 'RECIPIENTS_CHANGED', 'SENDER_MISSING', 'SMTP_NOT_SET_UP'),
    )
    .input(z.object({ occurrence: Occurrence, fingerprint: z.string() }))
    .output(z.object({ event: RecordedEvent, taskId: TaskId.nullable() })),
  why: operator
    .errors(errors('CONTACT_NOT_FOUND'))
    .input(z.object({ contactId: ContactId, code: SubscribableCode, universe: Universe }))
    .output(Explanation),
  /** The latest events of a company, newest first. */
  list: operator.input(z.object({ companyId: CompanyId })).output(z.array(RecordedEvent)),
}
