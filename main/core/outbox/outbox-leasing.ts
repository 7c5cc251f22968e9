import type { MessageData } from '../catalogue/message-data.ts'
import type { Mailbox } from '../ports.ts'
import type { Handlers } from './outbox-handlers.ts'
import type { Settling } from './outbox-settling.ts'
import type { DueMessage, MovedMessage, OutboxStore } from './outbox-store.ts'
import { notPrepared } from './outbox-verdict.ts'

/** A message that leaves now, with the values it is filled in with, secrets included. */
export interface Leaving {
  readonly message: DueMessage
  readonly values: MessageData
  /** What is kept in place of the secrets. */
  readonly shown: MessageData
}

export interface Lease {
  readonly leaving: readonly Leaving[]
  /** Messages that do not leave, nor wait any more. */
  readonly gone: readonly MovedMessage[]
  /** Whether anything was changed. */
  readonly any: boolean
}

/** So many are looked at in one transaction where features hold back what is due. */
const mostAsked = 500

/**
 * Takes messages that are due out of the queue, inside a transaction, after their features had their say. `now` is in
 * milliseconds since 1970.
 */
export function createLeasing(store: OutboxStore, handlers: Handlers, settling: Settling) {
  return (most: number, sender: Mailbox, now: number): Lease => {
    const at = new Date(now).toISOString()
    const leaving: Leaving[] = []
    const gone: MovedMessage[] = []
    let asked = 0
    while (leaving.length < most && asked < mostAsked) {
      const due = store.due(at, most - leaving.length)
      if (due.length === 0) break
      asked += due.length
      const answers = handlers.prepare(due)
      const refused: Parameters<Settling['refused']>[0][number][] = []
      for (const message of due) {
        const answer = answers.get(message.id)
        if (answer === 'failed') {
          gone.push(...settling.tried([{ message, verdict: notPrepared, startedAt: now, endedAt: now }]))
        } else if (answer?.go === false) refused.push({ ...message, reason: answer.reason })
        else {
          const own = JSON.parse(message.data) as MessageData
          const kept = answer ? { ...own, ...answer.data } : own
          store.take(message.id, sender, answer ? JSON.stringify(kept) : message.data)
          leaving.push({ message, values: answer ? { ...kept, ...answer.secrets } : kept, shown: kept })
        }
      }
      if (refused.length > 0) settling.refused(refused, at)
      gone.push(...refused)
    }
    return { leaving, gone, any: asked > 0 }
  }
}
