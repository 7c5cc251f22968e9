import type { MessageTexts } from '../catalogue/message-texts.ts'
import type { Contacts } from '../contacts/contacts.ts'
import type { Foundation } from '../foundation.ts'
import type { Mail } from '../mail/mail.ts'
import type { Outbox } from '../outbox/outbox.ts'
import type { LinkRequests } from './link-requests.ts'

/** Activation requests: who may be invited, by which way, and what became of it. */
export interface Activation {
  readonly toBeFilledIn?: never
}

interface Beside {
  readonly contacts: Contacts
  readonly linkRequests: LinkRequests
  readonly outbox: Outbox
  readonly mail: Mail
  readonly texts: MessageTexts
}

export function createActivation(_on: Foundation, _beside: Beside): Activation {
  return {} as never
}
