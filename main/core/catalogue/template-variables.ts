import { NotificationCode } from '../../../shared/contract/catalogue.ts'

const common = ['contact.name', 'shop.name', 'link.address', 'link.expires'] as const

/** The variables that the texts of a notification may use; every one is a text without line breaks. */
export const templateVariables: Readonly<Record<NotificationCode, readonly string[]>> = {
  'C-01': ['contact.name', 'contact.email', 'contact.company', 'shop.name', 'link.address', 'link.expires'],
  'C-02': common,
  'C-03': ['contact.name', 'contact.email', 'contact.newEmail', 'contact.company', ...common.slice(1)],
}

/** The same for any type of message; one that is not in the catalogue has none of its own. */
export function variablesOf(type: string): readonly string[] {
  const code = NotificationCode.safeParse(type)
  return code.success ? templateVariables[code.data] : []
}
