import type { MessageId } from '../../../shared/contract/values.ts'
import type { Database } from '../db/database.ts'
import type { Ports } from '../ports.ts'
import type { LeavingMessage, MessageHandler, Preparation, SettledMessage } from './outbox-message.ts'

/** The features behind the messages, by type; all calls stand inside a transaction. */
export interface Handlers {
  handle(types: readonly string[], handler: MessageHandler): void
  /** Asks before messages leave; `failed` where the feature threw, which is logged. */
  prepare(messages: readonly LeavingMessage[]): ReadonlyMap<MessageId, Preparation | 'failed'>
  /** Tells what became of messages; what a feature throws goes on to the caller. */
  tell(messages: readonly SettledMessage[]): void
  /** The same for results that have to be noted whatever a feature does: what it throws is logged. */
  tellSafely(messages: readonly SettledMessage[]): void
}

export function createHandlers(on: { readonly db: Database; readonly ports: Pick<Ports, 'log'> }): Handlers {
  const byType = new Map<string, MessageHandler>()

  const forEach = <M extends LeavingMessage>(
    messages: readonly M[],
    work: (handler: MessageHandler, own: readonly M[]) => void,
  ) => {
    for (const [handler, own] of Map.groupBy(messages, ({ type }) => byType.get(type))) if (handler) work(handler, own)
  }

  /** Runs a feature's part so that only its own writes are taken back when it throws. */
  const safely = (types: readonly LeavingMessage[], work: () => void): boolean => {
    try {
      on.db.sqlite.transaction(work)()
      return true
    } catch (error) {
      // SQLite ends the whole transaction by itself for a full disk: then nothing can go on in it.
      if (!on.db.sqlite.inTransaction) throw error
      on.ports.log.error({ error: String(error), type: types[0]?.type }, 'a feature failed on its messages')
      return false
    }
  }

  return {
    handle(types, handler) {
      for (const type of types) byType.set(type, handler)
    },
    prepare(messages) {
      const answers = new Map<MessageId, Preparation | 'failed'>()
      forEach(messages, (handler, own) => {
        const done = safely(own, () => {
          for (const [id, answer] of handler.prepare(own)) answers.set(id, answer)
        })
        if (!done) for (const { id } of own) answers.set(id, 'failed')
      })
      return answers
    },
    tell: (messages) => forEach(messages, (handler, own) => handler.settled(own)),
    tellSafely: (messages) => forEach(messages, (handler, own) => void safely(own, () => handler.settled(own))),
  }
}
