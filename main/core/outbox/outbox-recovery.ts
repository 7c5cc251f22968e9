import type { MessageId } from '../../../shared/contract/values.ts'
import type { Handlers } from './outbox-handlers.ts'
import type { SettledMessage } from './outbox-message.ts'
import type { OutboxStore } from './outbox-store.ts'

/**
 * Takes up what was on its way when the core ended, inside a transaction: what may have arrived becomes uncertain and
 * is not sent again by itself, all else is queued again as if it had never left.
 */
export function recover(store: OutboxStore, handlers: Handlers, at: string): void {
  const settled: SettledMessage[] = []
  const waiting: MessageId[] = []
  for (const { id, type, contactId, handedAt, attempts, tries } of store.leftOver()) {
    if (handedAt === null) {
      waiting.push(id)
      continue
    }
    const reason = { code: 'stopped', answer: null } as const
    store.end(id, { state: 'uncertain', dueAt: null, settledAt: at, attempts: attempts + 1, tries, reason })
    const problem = 'connection_lost'
    const told = { startedAt: handedAt, endedAt: at, outcome: 'uncertain', problem, code: null, answer: null } as const
    store.addAttempt(id, attempts + 1, told)
    settled.push({ id, type, contactId, state: 'uncertain', reason, addressRefused: false, by: null, at })
  }
  const again = store.giveBack(waiting, at)
  const told = { state: 'queued', reason: null, addressRefused: false, by: null, at } as const
  handlers.tellSafely([...settled, ...again.map(({ id, type, contactId }) => ({ id, type, contactId, ...told }))])
}
