import { NotificationCode, type NotificationType, SubscribableCode } from '../../../shared/contract/catalogue.ts'
import { subscribableEvents } from '../../../shared/rules/subscribable-events.ts'

/** What does not depend on the shop; the id stands in the audit log and never changes. */
type Rule = Omit<NotificationType, 'code' | 'changed'>

const toTheContact = (id: number, event: string): Rule => ({
  id,
  event,
  recipients: { to: ['client'], cc: [] },
  channels: ['email'],
  transactional: true,
  category: null,
})

const toTheProvider = (id: number, event: string): Rule => ({
  ...toTheContact(id, event),
  recipients: { to: ['provider'], cc: [] },
})

const toTheShop = (id: number, event: string): Rule => ({
  ...toTheContact(id, event),
  recipients: { to: ['shop'], cc: [] },
})

const toSubscribers = (id: number, code: SubscribableCode): Rule => ({
  id,
  event: subscribableEvents[code].event,
  recipients: { to: ['subscribers'], cc: [] },
  channels: ['email', 'interface'],
  transactional: false,
  category: subscribableEvents[code].category,
})

const rules: Readonly<Record<NotificationCode, Rule>> = {
  'C-01': toTheContact(1, 'contact.invited'),
  'C-02': toTheContact(2, 'generic_link.shared'),
  'C-03': toTheContact(3, 'contact.email_changed'),
  'C-04': toTheContact(12, 'terms.published'),
  'C-05': toTheShop(13, 'job.submitted'),
  'M-21': toTheContact(14, 'client.registered'),
  'M-24': toTheContact(15, 'password.reset_requested'),
  'M-33': toTheProvider(16, 'password.reset_requested'),
  'M-41': toTheShop(17, 'contact_form.submitted'),
  'S-1': toSubscribers(4, 'S-1'),
  'S-2': toSubscribers(5, 'S-2'),
  'S-3a': toSubscribers(6, 'S-3a'),
  'S-3b': toSubscribers(7, 'S-3b'),
  'S-4': toSubscribers(8, 'S-4'),
  'S-5': toSubscribers(9, 'S-5'),
  'S-6': toSubscribers(10, 'S-6'),
  'S-7': toSubscribers(11, 'S-7'),
}

/** The rule of a notification: its event, whom it goes to, and how. */
export function ruleOf(code: NotificationCode): Rule {
  const { recipients, channels, ...rule } = rules[code]
  return { ...rule, recipients: { to: [...recipients.to], cc: [...recipients.cc] }, channels: [...channels] }
}

export const notificationCodes = NotificationCode.options

export const isSubscribable = (code: NotificationCode): code is SubscribableCode =>
  SubscribableCode.safeParse(code).success
