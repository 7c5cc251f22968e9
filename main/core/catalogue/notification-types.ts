import { NotificationCode, type NotificationType } from '../../../shared/contract/catalogue.ts'

/** What does not depend on the shop; the id stands in the audit log and never changes. */
type Rule = Omit<NotificationType, 'code' | 'changed'>

const toTheContact = { recipients: { to: ['client'], cc: [] }, channels: ['email'], transactional: true } as const

const rules: Readonly<Record<NotificationCode, Omit<Rule, 'recipients' | 'channels'> & typeof toTheContact>> = {
  'C-01': { id: 1, event: 'contact.invited', ...toTheContact },
  'C-02': { id: 2, event: 'generic_link.shared', ...toTheContact },
  'C-03': { id: 3, event: 'contact.email_changed', ...toTheContact },
}

/** The rule of a notification: its event, whom it goes to, and how. */
export function ruleOf(code: NotificationCode): Rule {
  const { recipients, channels, ...rule } = rules[code]
  return { ...rule, recipients: { to: [...recipients.to], cc: [...recipients.cc] }, channels: [...channels] }
}

export const notificationCodes = NotificationCode.options
