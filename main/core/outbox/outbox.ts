import type { MessageReason } from '../../../shared/contract/outbox.ts'
import type { MessageId, OperatorId, TaskId } from '../../../shared/contract/values.ts'
import type { MessageTexts } from '../catalogue/message-texts.ts'
import type { Foundation } from '../foundation.ts'
import type { Mail } from '../mail/mail.ts'
import type { MessageHandler, NewMessage } from './outbox-message.ts'

export type { LeavingMessage, MessageHandler, NewMessage, Preparation, SettledMessage } from './outbox-message.ts'

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

/** Every message with its state; nothing leaves but through it. */
export interface Outbox {
  /** Writes messages in the transaction of their cause and gives their ids, in their order. */
  add(messages: readonly NewMessage[]): MessageId[]
  /** Looks for messages to send; call after the transaction that added some. */
  wake(): void
  /** Whose messages a feature answers for, by type; call it when the feature is created. */
  handle(types: readonly string[], handler: MessageHandler): void
  /**
   * Makes a sending of many messages, shown as a task that can be paused, resumed and cancelled; a restart goes on.
   * Write its messages with its `taskId`, in as many transactions as you like, then call `filled`.
   */
  startSending(by: OperatorId, title: Readonly<Record<string, string | number>>, total: number): Promise<Sending>
  /** Takes queued messages out, inside a transaction, for a cause that is gone; others are left as they are. */
  withdraw(ids: readonly MessageId[], reason: MessageReason['code']): void
  /** An operator's word on drafts or uncertain messages, inside a transaction; others are left as they are. */
  settle(ids: readonly MessageId[], outcome: 'sent' | 'cancelled', by: OperatorId): void
  /** Takes up what was left when the core ended: nothing that may have arrived is sent again. */
  start(): void
  /** Stops sending, and notes the answers to what is on its way. */
  close(): Promise<void>
}

export function createOutbox(_on: Foundation, _mail: Mail, _texts: MessageTexts): Outbox {
  return {} as never
}
