import * as z from 'zod'
import { errors } from './errors.ts'
import { administrator, operator } from './procedure.ts'
import { SubscriptionCategory, SubscriptionChannel } from './subscription-values.ts'
import { TemplateProblem } from './template-problem.ts'
import { Instant, Language, line, MessageId } from './values.ts'

/** Notification types that one subscribes to; what they tell of stands in `shared/rules/subscribable-events.ts`. */
export const SubscribableCode = z.enum(['S-1', 'S-2', 'S-3a', 'S-3b', 'S-4', 'S-5', 'S-6', 'S-7'])
export type SubscribableCode = z.infer<typeof SubscribableCode>

/** Codes of the built-in catalogue; more come with their features. */
export const NotificationCode = z.enum([
  'C-01',
  'C-02',
  'C-03',
  'C-04',
  'C-05',
  'M-21',
  'M-24',
  'M-33',
  'M-41',
  ...SubscribableCode.options,
])
export type NotificationCode = z.infer<typeof NotificationCode>

/** Characters of Liquid that each part of a template may have. */
export const templateLimits = { subject: 500, text: 50_000, html: 200_000 } as const

/** Filters of Liquid that a template may use. `raw` is not among them, and none makes a text many times longer. */
export const templateFilters: readonly string[] = [
  'append',
  'capitalize',
  'default',
  'downcase',
  'prepend',
  'remove',
  'strip',
  'truncate',
  'truncatewords',
  'upcase',
]

/** Liquid: the subject is one line, the HTML is escaped as it is filled in. */
export const Template = z.object({
  subject: z.string().max(templateLimits.subject),
  text: z.string().max(templateLimits.text),
  html: z.string().max(templateLimits.html),
})
export type Template = z.infer<typeof Template>

/** A variable that a template may use: `contact.name`; the renderer has the words that explain it. */
export const TemplateVariable = z.object({ name: z.string(), sample: z.string() })
export type TemplateVariable = z.infer<typeof TemplateVariable>

/** Which of several kinds of an event a sample is of; those of its type are in `shared/rules/subscribable-events.ts`. */
const SampleChange = z.string().max(40).nullable().default(null)

export const NotificationType = z.object({
  code: NotificationCode,
  /** Stands for it in the audit log, under the kind `notification_type`. */
  id: z.int(),
  event: z.string(),
  recipients: z.object({ to: z.array(z.string()), cc: z.array(z.string()) }),
  channels: z.array(SubscriptionChannel),
  /** Cannot be unsubscribed from. */
  transactional: z.boolean(),
  /** What one subscribes to; null for a transactional type. */
  category: SubscriptionCategory.nullable(),
  /** Languages whose text differs from the original. */
  changed: z.array(Language),
})
export type NotificationType = z.infer<typeof NotificationType>

export const catalogue = {
  list: operator.output(z.array(NotificationType)),
  get: operator.input(z.object({ code: NotificationCode, language: Language })).output(
    z.object({
      type: NotificationType,
      template: Template,
      original: Template,
      changedAt: Instant.nullable(),
      variables: z.array(TemplateVariable),
      /**
       * Length of the `mailto:` address that the text makes with the sample data; see `shared/rules/mailto.ts`. Null for
       * what leaves by the mail server only.
       */
      mailtoLength: z.int().nullable(),
    }),
  ),
  /** Fills a template in with sample data; what is wrong with it comes as problems, not as an error. */
  preview: operator
    .input(z.object({ code: NotificationCode, language: Language, template: Template, change: SampleChange }))
    .output(
      z.object({ message: Template.nullable(), problems: z.array(TemplateProblem), mailtoLength: z.int().nullable() }),
    ),
  /** Refuses what does not parse, uses what it may not, or leaves the link or the way to unsubscribe out. */
  save: administrator
    .errors(errors('TEMPLATE_REFUSED'))
    .input(z.object({ code: NotificationCode, language: Language, template: Template }))
    .output(z.object({})),
  restore: administrator.input(z.object({ code: NotificationCode, language: Language })).output(z.object({})),
  /** Queues the template as it stands in the editor, with sample data, to an address of the operator's own. */
  sendTest: administrator
    .errors(errors('TEMPLATE_REFUSED', 'SMTP_NOT_SET_UP', 'SENDER_MISSING'))
    .input(
      z.object({
        code: NotificationCode,
        language: Language,
        template: Template,
        to: line(320),
        change: SampleChange,
      }),
    )
    .output(z.object({ messageId: MessageId })),
}
