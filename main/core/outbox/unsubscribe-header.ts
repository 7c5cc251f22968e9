import type { MessageData } from '../catalogue/message-data.ts'
import type { UnsubscribeHeader } from '../ports.ts'

/** The header of a message that tells its reader how to unsubscribe, from its values; nothing for other messages. */
export function unsubscribeHeader(values: MessageData): { readonly unsubscribe?: UnsubscribeHeader } {
  const mailto = values['unsubscribe.mailto'] ?? ''
  if (mailto === '') return {}
  const address = values['unsubscribe.address'] ?? ''
  return { unsubscribe: { mailto, link: address.startsWith('https://') ? address : null } }
}
