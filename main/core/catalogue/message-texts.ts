import type { NotificationCode, Template } from '../../../shared/contract/catalogue.ts'
import type { Language } from '../../../shared/contract/values.ts'
import type { Foundation } from '../foundation.ts'

/** Values by the name of their variable: `contact.name`. */
export type MessageData = Readonly<Record<string, string>>

/** A message filled in: one line, plain text, HTML. */
export type FilledMessage = Template

/**
 * The texts that messages are made of. A text that was used once is kept for good, so that a message reads later as it
 * was sent.
 */
export interface MessageTexts {
  /** The text in use now for a notification in a language; call inside the transaction that writes the message. */
  current(code: NotificationCode, language: Language): number
  /** Keeps any text and gives its id; call inside a transaction. */
  keep(code: string, language: Language, template: Template): number
  /** Fills a kept text in. Throws `NotRenderable`. */
  fill(templateId: number, data: MessageData): FilledMessage
}

export function createMessageTexts(_on: Foundation): MessageTexts {
  return {} as never
}
