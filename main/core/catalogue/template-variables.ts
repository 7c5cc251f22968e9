import { NotificationCode, type SubscribableCode } from '../../../shared/contract/catalogue.ts'
import { subscribableEvents } from '../../../shared/rules/subscribable-events.ts'
import { isSubscribable } from './notification-types.ts'

const common = ['contact.name', 'shop.name', 'link.address', 'link.expires'] as const

const ofNews = (code: SubscribableCode): readonly string[] => [
  'contact.name',
  'company.name',
  'shop.name',
  'event.reference',
  'event.details',
  ...(subscribableEvents[code].changes.length > 0 ? ['event.change'] : []),
  'unsubscribe.address',
]

/** The variables that the texts of a notification may use; every one but `manyLines` is a text without line breaks. */
export const templateVariables: Readonly<Record<NotificationCode, readonly string[]>> = {
  'C-01': ['contact.name', 'contact.email', 'contact.company', 'shop.name', 'link.address', 'link.expires'],
  'C-02': common,
  'C-03': ['contact.name', 'contact.email', 'contact.newEmail', 'contact.company', ...common.slice(1)],
  'C-04': ['contact.name', 'shop.name', 'link.address'],
  'C-05': ['job.number', 'job.title', 'job.sender', 'job.copies', 'job.files', 'shop.name'],
  'M-21': ['contact.name', 'contact.email', 'shop.name', 'link.address', 'link.expires'],
  'M-24': ['contact.name', 'contact.email', 'shop.name', 'link.address', 'link.expires'],
  'M-33': ['contact.name', 'contact.email', 'contact.company', 'shop.name', 'link.address', 'link.expires'],
  'M-41': ['form.name', 'form.email', 'form.subject', 'form.message', 'form.language', 'shop.name'],
  'S-1': ofNews('S-1'),
  'S-2': ofNews('S-2'),
  'S-3a': ofNews('S-3a'),
  'S-3b': ofNews('S-3b'),
  'S-4': ofNews('S-4'),
  'S-5': ofNews('S-5'),
  'S-6': ofNews('S-6'),
  'S-7': ofNews('S-7'),
}

/** Variables whose line breaks are kept, but in a subject: what somebody wrote in a field of many lines. */
export const manyLines: readonly string[] = ['form.message']

/** The same for any type of message; one that is not in the catalogue has none of its own. */
export function variablesOf(type: string): readonly string[] {
  const code = NotificationCode.safeParse(type)
  return code.success ? templateVariables[code.data] : []
}

/** The address that a text has to hold whole: what it invites to, or the way to unsubscribe; null where there is none. */
export function requiredAddress(code: NotificationCode): 'link.address' | 'unsubscribe.address' | null {
  if (isSubscribable(code)) return 'unsubscribe.address'
  return templateVariables[code].includes('link.address') ? 'link.address' : null
}

/** What may have happened, where the event of a notification has several kinds: values of `event.change`. */
export const changesOf = (code: NotificationCode): readonly string[] =>
  isSubscribable(code) ? subscribableEvents[code].changes : []
