import type { MessageReason } from '../../../shared/contract/outbox.ts'
import type { MessageId, OperatorId } from '../../../shared/contract/values.ts'
import type { MessageTexts } from '../catalogue/message-texts.ts'
import { createAnnouncer } from '../changes/announcer.ts'
import type { Foundation } from '../foundation.ts'
import type { Mail } from '../mail/mail.ts'
import { createOutboxDesk, type OutboxDesk } from './outbox-desk.ts'
import { createOutboxEntryStore, messageIdDomain } from './outbox-entry-store.ts'
import { createHandlers } from './outbox-handlers.ts'
import { createHold } from './outbox-hold.ts'
import { createOutboxListStore } from './outbox-list-store.ts'
import { createOutboxLists } from './outbox-lists.ts'
import type { MessageHandler, NewMessage, Sending, SendingWork } from './outbox-message.ts'
import { createOutboxPause } from './outbox-pause.ts'
import { createPools } from './outbox-pools.ts'
import { createPump } from './outbox-pump.ts'
import { createRate } from './outbox-rate.ts'
import { createOutboxReading } from './outbox-reading.ts'
import { recover } from './outbox-recovery.ts'
import { createSendings } from './outbox-sendings.ts'
import { createSettling } from './outbox-settling.ts'
import { createOutboxStore } from './outbox-store.ts'

export type {
  MessageHandler,
  NewMessage,
  Preparation,
  Sending,
  SettledMessage,
} from './outbox-message.ts'

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
  startSending(by: OperatorId, work: SendingWork): Promise<Sending>
  /** Takes queued messages and drafts out, inside a transaction, for a cause that is gone; others stay as they are. */
  withdraw(ids: readonly MessageId[], reason: MessageReason['code']): void
  /**
   * An operator's word on drafts or uncertain messages, inside a transaction; others are left as they are. Without an
   * operator it is known from what followed, such as a link that was used.
   */
  settle(ids: readonly MessageId[], outcome: 'sent' | 'cancelled', by: OperatorId | null): void
  readonly desk: OutboxDesk
  /** Takes up what was left when the core ended: nothing that may have arrived is sent again. */
  start(): void
  /** Stops sending, and notes the answers to what is on its way. */
  close(): Promise<void>
}

export function createOutbox(on: Foundation, mail: Mail, texts: MessageTexts): Outbox {
  const { db, ports } = on
  const iso = () => new Date(ports.clock.now()).toISOString()
  const store = createOutboxStore(db)
  const entries = createOutboxEntryStore(db)
  const listStore = createOutboxListStore(db)
  const handlers = createHandlers(on)
  const settling = createSettling(store, handlers)
  const [hold, rate, outboxPause] = [createHold(), createRate(), createOutboxPause(db)]
  const wake = () => pump.wake()
  const pools = createPools(on, mail, wake)
  const sendings = createSendings(on, settling, wake)
  const announcer = createAnnouncer(on.changes, 'outbox', 'activation', 'contacts')
  const pump = createPump(on, {
    store,
    handlers,
    settling,
    texts,
    hold,
    rate,
    pools,
    isPaused: outboxPause.isPaused,
    onChange(gone) {
      sendings.advance(gone)
      announcer.announce()
    },
    onIdle: sendings.endIdle,
  })
  mail.onChange(() => {
    hold.lift()
    pools.renew()
    announcer.announce()
  })

  return {
    add: (messages) => entries.insert(messages, messageIdDomain(mail.sender()?.email), iso()),
    wake,
    handle: handlers.handle,
    startSending: sendings.start,
    withdraw(ids, code) {
      const at = iso()
      const reason = { code, answer: null }
      settling.moved(ids, { from: ['queued', 'draft_opened'], to: 'cancelled', settledAt: at, reason }, at)
      wake()
    },
    settle(ids, to, by) {
      const at = iso()
      const reason = by !== null && ({ reason: { code: 'by_operator', answer: null } } as const)
      settling.moved(ids, { from: ['draft_opened', 'uncertain'], to, settledAt: at, ...reason }, at, by ?? undefined)
    },
    desk: createOutboxDesk(on, {
      mail,
      store,
      listStore,
      lists: createOutboxLists(listStore),
      reading: createOutboxReading(listStore, { db, mail, mailer: ports.mailer, texts }),
      settling,
      hold,
      outboxPause,
      onChange() {
        sendings.recount()
        wake()
      },
    }),
    start() {
      db.sqlite.transaction(() => recover(store, handlers, iso())).immediate()
      sendings.adopt()
      wake()
    },
    async close() {
      await sendings.close()
      await pump.close()
      announcer.close()
    },
  }
}
