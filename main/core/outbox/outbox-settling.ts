import type { MessageReason, MessageState } from '../../../shared/contract/outbox.ts'
import type { MessageId, OperatorId } from '../../../shared/contract/values.ts'
import type { Handlers } from './outbox-handlers.ts'
import type { SettledMessage } from './outbox-message.ts'
import { pauseAfter } from './outbox-retries.ts'
import type { DueMessage, Move, MovedMessage, OutboxStore } from './outbox-store.ts'
import type { Verdict } from './outbox-verdict.ts'

/** The end of a try. Times are milliseconds since 1970. */
export interface TriedMessage {
  readonly message: DueMessage
  readonly verdict: Verdict
  readonly startedAt: number
  readonly endedAt: number
}

/** Writes what became of messages and tells their features; all of it inside a transaction. */
export interface Settling {
  /** Notes tries, and gives the messages that do not wait any more. */
  tried(tries: readonly TriedMessage[]): MovedMessage[]
  /** Takes due messages out that their feature does not let go. */
  refused(messages: readonly (MovedMessage & { readonly reason: MessageReason['code'] })[], at: string): void
  /** Moves messages by an operator's word (`by`) or a feature's, and gives those that it applied to. */
  moved(ids: readonly MessageId[], move: Move, at: string, by?: OperatorId): MovedMessage[]
}

const iso = (time: number) => new Date(time).toISOString()
/** Reasons for which nobody misses the message; for others it was held back for the contact's sake. */
const superseded: readonly MessageReason['code'][] = ['replaced', 'by_operator', 'contact_active']

export function createSettling(store: OutboxStore, handlers: Handlers): Settling {
  const end = ({ message, verdict, startedAt, endedAt }: TriedMessage): SettledMessage | null => {
    const { id, type, contactId } = message
    const givenBack = verdict.state === 'given back'
    const attempts = message.attempts + (givenBack ? 0 : 1)
    const tries = message.tries + (verdict.counts ? 1 : 0)
    const pause = verdict.counts ? pauseAfter(tries) : 0
    const gaveUp = pause === null
    const state = givenBack
      ? 'queued'
      : gaveUp
        ? 'failed'
        : (verdict.state as Exclude<typeof verdict.state, 'given back'>)
    const reason = gaveUp ? { code: 'gave_up' as const, answer: verdict.attempt.answer } : verdict.reason
    const waits = state === 'queued'
    const at = iso(endedAt)
    const dueAt = waits ? iso(endedAt + (pause ?? 0)) : null
    if (!store.end(id, { state, dueAt, settledAt: waits ? null : at, attempts, tries, reason })) return null
    if (!givenBack) store.addAttempt(id, attempts, { ...verdict.attempt, startedAt: iso(startedAt), endedAt: at })
    return { id, type, contactId, state, reason, addressRefused: verdict.addressRefused, by: null, at }
  }

  return {
    tried(tries) {
      const settled: SettledMessage[] = []
      const gone: MovedMessage[] = []
      for (const tried of tries) {
        const message = end(tried)
        if (message) settled.push(message)
        if (message?.state !== 'queued') gone.push(tried.message)
      }
      handlers.tellSafely(settled)
      return gone
    },

    refused(messages, at) {
      const settled = messages.map(({ id, type, contactId, reason: code }): SettledMessage => {
        const state = stateWithout(code)
        const reason = { code, answer: null }
        store.move([id], { from: ['queued'], to: state, settledAt: at, reason })
        return { id, type, contactId, state, reason, addressRefused: false, by: null, at }
      })
      handlers.tellSafely(settled)
    },

    moved(ids, move, at, by) {
      const moved = store.move(ids, move)
      const state = settledState(move.to)
      const told = { state, reason: move.reason ?? null, addressRefused: false, by: by ?? null, at }
      handlers.tell(moved.map(({ id, type, contactId }) => ({ id, type, contactId, ...told })))
      return moved
    },
  }
}

/** What cannot be put together failed: once the settings are complete again, an operator can have it sent. */
function stateWithout(code: MessageReason['code']): 'cancelled' | 'failed' | 'suppressed' {
  if (code === 'not_renderable') return 'failed'
  return superseded.includes(code) ? 'cancelled' : 'suppressed'
}

function settledState(state: MessageState): SettledMessage['state'] {
  if (state === 'sending' || state === 'draft_opened') throw new Error(`no message is moved to ${state}`)
  return state
}
