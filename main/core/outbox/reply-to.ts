import type { MessageData } from '../catalogue/message-data.ts'
import { oneLine } from '../catalogue/template-scope.ts'
import type { Mailbox } from '../ports.ts'

/** Whoever wrote what a message passes on (M-41), so that an answer goes to them; nothing for other messages. */
export function replyTo(values: MessageData): { readonly replyTo?: Mailbox } {
  const email = values['form.email'] ?? ''
  return email === '' ? {} : { replyTo: { name: oneLine(values['form.name'] ?? ''), email } }
}
