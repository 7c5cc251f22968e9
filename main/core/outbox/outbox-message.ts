import type { MessageReason } from '../../../shared/contract/outbox.ts'
import type { ContactId, Language, MessageId, OperatorId, TaskId } from '../../../shared/contract/values.ts'
import type { MessageData } from '../catalogue/message-data.ts'
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
  /** The sending it belongs to. */
  readonly taskId?: TaskId
  /** Why it does not leave: it is kept as suppressed, so that it is seen. */
  readonly suppressed?: MessageReason['code']
}

/** A message that is about to leave. */
export interface LeavingMessage {
  readonly id: MessageId
  readonly type: string
  readonly contactId: ContactId | null
}

/**
 * What a feature says before its message leaves. Without `go` it is cancelled where the reason is `replaced`,
 * `by_operator` or `contact_active`, failed where it is `not_renderable`, and else suppressed.
 */
export type Preparation =
  /** `data` is kept with the message, `secrets` are filled in and forgotten. */
  | { readonly go: true; readonly data: MessageData; readonly secrets: MessageData }
  | { readonly go: false; readonly reason: MessageReason['code'] }

/** What became of a message. */
export interface SettledMessage extends LeavingMessage {
  /** `queued`: put off after a try, or queued again by an operator. */
  readonly state: 'queued' | 'sent' | 'failed' | 'uncertain' | 'suppressed' | 'cancelled'
  readonly reason: MessageReason | null
  /** The server refused the address itself, for good. */
  readonly addressRefused: boolean
  /** By an operator's word, not a server's. */
  readonly by: OperatorId | null
  readonly at: string
}

/**
 * What a feature does for its messages; called inside the outbox's transactions, many messages at once. What it throws
 * is a bug: its own writes are taken back, the outbox goes on.
 */
export interface MessageHandler {
  /** Before every try. A message without an entry in the answer leaves as it is. */
  prepare(messages: readonly LeavingMessage[]): ReadonlyMap<MessageId, Preparation>
  /** After every change of state but to `sending`, `withdraw` and `settle` included. */
  settled(messages: readonly SettledMessage[]): void
}

/** A sending as its task tells it. */
export interface SendingWork {
  readonly kind: 'activationSending' | 'notificationSending'
  /** Names for the title. */
  readonly title: Readonly<Record<string, string | number>>
  /** Messages in all. */
  readonly total: number
}

/** Many messages that are sent as one task, while they are written. */
export interface Sending {
  readonly taskId: TaskId
  /** Aborted when the operator cancels the task or the core closes: write no more messages then. */
  readonly signal: AbortSignal
  /**
   * All its messages are written, or no more will be; call it in any case, a failure too. The task is over once none
   * of them waits any more; how many there are is counted, so that fewer than `total` will do.
   */
  filled(): void
}
