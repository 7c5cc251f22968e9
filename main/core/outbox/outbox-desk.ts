import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Operator } from '../../../shared/contract/operators.ts'
import type {
  Message,
  MessageFilter,
  MessageRow,
  MessageSelection,
  OutboxStatus,
} from '../../../shared/contract/outbox.ts'
import { MessageState } from '../../../shared/contract/outbox.ts'
import type { MessageId } from '../../../shared/contract/values.ts'
import type { Foundation } from '../foundation.ts'
import type { Mail } from '../mail/mail.ts'
import type { Hold } from './outbox-hold.ts'
import type { OutboxListStore } from './outbox-list-store.ts'
import type { OutboxLists } from './outbox-lists.ts'
import type { OutboxPause } from './outbox-pause.ts'
import type { OutboxReading } from './outbox-reading.ts'
import type { Settling } from './outbox-settling.ts'
import type { OutboxStore } from './outbox-store.ts'

/** What operators see of the outbox and do with it. */
export interface OutboxDesk {
  status(): OutboxStatus
  list(filter: MessageFilter, offset: number, limit: number, signal?: AbortSignal): Promise<MessageRow[]>
  count(filter: MessageFilter, signal?: AbortSignal): Promise<number>
  ids(filter: MessageFilter, offset: number, limit: number, signal?: AbortSignal): Promise<readonly MessageId[]>
  /** Throws MESSAGE_NOT_FOUND. */
  get(id: MessageId): Promise<Message>
  pause(by: Operator): Promise<OutboxStatus>
  resume(by: Operator): Promise<OutboxStatus>
  /**
   * Queues failed, cancelled and uncertain messages again, and makes waiting ones due now, whatever the network's last
   * trouble; never a draft.
   */
  retry(by: Operator, selection: MessageSelection): Promise<Changed>
  /** Takes queued messages out. */
  cancel(by: Operator, selection: MessageSelection): Promise<Changed>
  /** An operator's word that an uncertain message arrived; another is left as it is. Throws MESSAGE_NOT_FOUND. */
  confirmSent(by: Operator, id: MessageId): Promise<MessageRow>
}

interface Changed {
  readonly changed: number
  readonly leftOut: number
}

interface Parts {
  readonly mail: Mail
  readonly store: OutboxStore
  readonly listStore: OutboxListStore
  readonly lists: OutboxLists
  readonly reading: OutboxReading
  readonly settling: Settling
  readonly hold: Hold
  readonly outboxPause: OutboxPause
  /** Messages were moved, or may move again. */
  readonly onChange: () => void
}

/** Written in one transaction; between two, results of what is on its way are noted. */
const chunkSize = 1_000

export function createOutboxDesk(on: Foundation, parts: Parts): OutboxDesk {
  const { store, listStore, lists, reading, settling, hold, outboxPause } = parts
  const iso = () => new Date(on.ports.clock.now()).toISOString()
  const announce = () => {
    parts.onChange()
    on.changes.announce('outbox', 'activation', 'contacts', 'audit')
  }

  const nextAt = (): string | null => {
    if (outboxPause.isPaused() || (hold.current() && hold.until() === null)) return null
    const due = store.nextDue()
    const until = hold.current()?.until
    return due !== null && until && until > due ? until : due
  }
  const status = (): OutboxStatus => {
    const counts = Object.fromEntries(MessageState.options.map((state) => [state, 0])) as OutboxStatus['counts']
    for (const { state, messages } of listStore.totals()) counts[state] = messages
    return {
      counts,
      paused: outboxPause.isPaused(),
      setUp: parts.mail.lacks('smtp').every((lack) => lack === 'public_address'),
      hold: hold.current(),
      nextAt: nextAt(),
    }
  }

  const setPaused = async (by: Operator, paused: boolean) => {
    await on.db.write(() => {
      if (outboxPause.isPaused() === paused) return
      outboxPause.write(paused)
      on.audit.record({ operatorId: by.id, action: paused ? 'outbox.paused' : 'outbox.resumed' })
    })
    outboxPause.read()
    if (!paused) hold.lift()
    announce()
    return status()
  }

  /** Works through a selection chunk by chunk, with one audit entry for all that `work` gives back as changed. */
  const change = async (
    by: Operator,
    action: string,
    selection: MessageSelection,
    work: (ids: readonly MessageId[]) => readonly MessageId[],
  ): Promise<Changed> => {
    const ids = await lists.selected(selection)
    let entryId: number | null = null
    let changed = 0
    for (let from = 0; from < ids.length; from += chunkSize) {
      changed += await on.db.write(() => {
        const moved = work(ids.slice(from, from + chunkSize))
        const subjects = { kind: 'message', ids: moved }
        if (moved.length === 0) return 0
        if (entryId === null) entryId = on.audit.record({ operatorId: by.id, action, subjects })
        else on.audit.extend(entryId, subjects)
        return moved.length
      })
      await nextTurn()
    }
    announce()
    return { changed, leftOut: ids.length - changed }
  }

  return {
    status,
    list: async (filter, offset, limit, signal) => reading.rows(await lists.ids(filter, offset, limit, signal)),
    count: lists.count,
    ids: lists.ids,
    get: reading.get,
    pause: (by) => setPaused(by, true),
    resume: (by) => setPaused(by, false),
    retry: (by, selection) => {
      // Who asks for it now does not want to wait for the network's next try; the settings are another matter.
      if (hold.until() !== null) hold.lift()
      return change(by, 'outbox.retried', selection, (ids) => {
        const at = iso()
        const waiting = store.hasten(ids, at)
        const move = { from: ['failed', 'cancelled', 'uncertain'], to: 'queued', dueAt: at } as const
        return [...waiting, ...settling.moved(ids, move, at, by.id).map(({ id }) => id)]
      })
    },
    cancel: (by, selection) =>
      change(by, 'outbox.cancelled', selection, (ids) => {
        const at = iso()
        const reason = { code: 'by_operator', answer: null } as const
        const move = { from: ['queued'], to: 'cancelled', settledAt: at, reason } as const
        return settling.moved(ids, move, at, by.id).map(({ id }) => id)
      }),
    async confirmSent(by, id) {
      reading.row(id)
      await change(by, 'outbox.confirmed', { kind: 'ids', ids: [id] }, (ids) => {
        const at = iso()
        const reason = { code: 'by_operator', answer: null } as const
        const move = { from: ['uncertain'], to: 'sent', settledAt: at, reason } as const
        return settling.moved(ids, move, at, by.id).map(({ id: moved }) => moved)
      })
      return reading.row(id)
    },
  }
}
