import type { MessageReason } from '../../../shared/contract/outbox.ts'
import type { ContactId, Language, MessageId, OperatorId, TaskId } from '../../../shared/contract/values.ts'
import type { MessageData, MessageTexts } from '../catalogue/message-texts.ts'
import type { Foundation } from '../foundation.ts'
import type { Mail } from '../mail/mail.ts'
import type { Mailbox } from '../ports.ts'

/** A message on its way into the outbox. */
export interface NewMessage {
  /** What makes it once, for example `request:12`; a key that is there already is refused by the database. */
  readonly onceKey: string
  /** Code of the catalogue, or `test`. */
  readonly type: string
  readonly test?: boolean
  readonly contactId: ContactId | null
  readonly recipient: Mailbox
  readonly language: Language
  readonly templateId: number
  /** What the text is filled in with; where a secret comes in, what is shown in its place. */
  readonly data: MessageData
  /** A draft for the mail program: kept as `draft_opened`, never sent by the pump. */
  readonly draft?: boolean
  readonly taskId?: TaskId
}

/** A message that is about to leave. */
export interface LeavingMessage {
  readonly id: MessageId
  readonly type: string
  readonly contactId: ContactId | null
}

/** What a feature says before its message leaves. */
export type Preparation =
  /** `data` is kept with the message, `secrets` are filled in and forgotten. */
  | { readonly go: true; readonly data: MessageData; readonly secrets: MessageData }
  | { readonly go: false; readonly reason: MessageReason['code'] }

/** What became of a message. */
export interface SettledMessage extends LeavingMessage {
  readonly state: 'queued' | 'sent' | 'failed' | 'uncertain' | 'suppressed' | 'cancelled'
  readonly reason: MessageReason | null
  /** The server refused the address itself, for good. */
  readonly addressRefused: boolean
  /** By an operator's word, not a server's. */
  readonly by: OperatorId | null
  readonly at: string
}

/** What a feature does for its messages; called inside the outbox's transactions, many messages at once. */
export interface MessageHandler {
  /** Before every try. A message without an entry in the answer leaves as it is. */
  prepare(messages: readonly LeavingMessage[]): ReadonlyMap<MessageId, Preparation>
  /** After every change of state but to `sending`. */
  settled(messages: readonly SettledMessage[]): void
}

/** Every message with its state; nothing leaves but through it. */
export interface Outbox {
  /** Writes messages in the transaction of their cause and gives their ids, in their order. */
  add(messages: readonly NewMessage[]): MessageId[]
  /** Looks for messages to send; call after the transaction that added some. */
  wake(): void
  /** Whose messages a feature answers for, by type. */
  handle(types: readonly string[], handler: MessageHandler): void
  /** Makes a sending of many messages, shown as a task that can be paused, resumed and cancelled; a restart goes on. */
  startSending(by: OperatorId, title: Readonly<Record<string, string | number>>, total: number): Promise<TaskId>
  /** Takes queued messages out, inside a transaction, for a cause that is gone. */
  withdraw(ids: readonly MessageId[], reason: MessageReason['code']): void
  /** An operator's word on a draft or an uncertain message, inside a transaction. */
  settle(ids: readonly MessageId[], outcome: 'sent' | 'cancelled', by: OperatorId): void
  /** Takes up what was left when the core ended: nothing that may have arrived is sent again. */
  start(): void
  /** Stops sending, and notes the answers to what is on its way. */
  close(): Promise<void>
}

export function createOutbox(_on: Foundation, _mail: Mail, _texts: MessageTexts): Outbox {
  return {} as never
}
