import { setImmediate as nextTurn } from 'node:timers/promises'
import type { OperatorId, TaskId } from '../../../shared/contract/values.ts'
import type { Foundation } from '../foundation.ts'
import type { OnPause, RunningTask } from '../tasks/tasks.ts'
import type { Sending, SendingWork } from './outbox-message.ts'
import { createSendingsStore } from './outbox-sendings-store.ts'
import type { Settling } from './outbox-settling.ts'
import type { MovedMessage } from './outbox-store.ts'

/** The tasks behind many messages that are sent together. */
export interface Sendings {
  start(by: OperatorId, work: SendingWork): Promise<Sending>
  /** Takes up the sendings of before a restart. */
  adopt(): void
  /** These messages do not wait any more. */
  advance(gone: readonly MovedMessage[]): void
  /** Messages were moved otherwise, so that all has to be counted anew once their transaction is over. */
  recount(): void
  /** The pump found nothing to do: what has nothing left ends, were it because its contacts were deleted. */
  endIdle(): void
  /** From here on tasks are left as they stand, for the next start. */
  close(): Promise<void>
}

interface Live {
  readonly task: RunningTask
  readonly filled: PromiseWithResolvers<void>
  filling: boolean
  cancelled: boolean
  checking: boolean
  /** Something happened while it was being checked. */
  again: boolean
  total: number
  left: number
}

const cancelledAtOnce = 2_000

export function createSendings(on: Foundation, settling: Settling, wake: () => void): Sendings {
  const store = createSendingsStore(on.db)
  const live = new Map<TaskId, Live>()
  const iso = () => new Date(on.ports.clock.now()).toISOString()
  const background = new Set<Promise<void>>()
  let closed = false

  const onPause: OnPause = (id, paused) => {
    store.setPaused(id, paused)
    wake()
  }

  const count = (id: TaskId, sending: Live) => {
    const counts = store.counts(id)
    sending.total = [...counts.values()].reduce((sum, messages) => sum + messages, 0)
    sending.left = (counts.get('queued') ?? 0) + (counts.get('sending') ?? 0)
    sending.task.progress(sending.total - sending.left, sending.total)
    return counts
  }

  const cancelQueued = async (id: TaskId) => {
    const chunk = () => {
      const at = iso()
      const reason = { code: 'by_operator' as const, answer: null }
      const ids = store.queued(id, cancelledAtOnce)
      return settling.moved(ids, { from: ['queued'], to: 'cancelled', settledAt: at, reason }, at).length
    }
    while (!closed && (await on.db.write(chunk)) > 0) {
      on.changes.announce('outbox', 'activation', 'contacts')
      await nextTurn()
    }
  }

  /** Ends a sending that has nothing left. */
  const check = async (id: TaskId) => {
    const sending = live.get(id)
    if (!sending || sending.filling || closed) return
    if (sending.checking) {
      sending.again = true
      return
    }
    sending.checking = true
    sending.again = false
    try {
      if (sending.cancelled) await cancelQueued(id)
      const counts = await on.db.write(() => count(id, sending))
      if (sending.left > 0 || closed) return
      live.delete(id)
      const told = (['sent', 'failed', 'uncertain', 'suppressed', 'cancelled'] as const).map(
        (state) => [state, counts.get(state) ?? 0] as const,
      )
      sending.task.finish(sending.cancelled ? 'cancelled' : 'done', Object.fromEntries(told))
      // After the task: a sending whose task is over is forgotten at the next start.
      await on.db.write(() => store.remove(id))
    } finally {
      sending.checking = false
      if (sending.again) inBackground(check(id))
    }
  }

  const cancel = async (id: TaskId, sending: Live) => {
    if (closed) return
    await on.db.write(() => store.setCancelled(id))
    sending.cancelled = true
    await sending.filled.promise
    await check(id)
  }

  const enter = (task: RunningTask, filling: boolean): Live => {
    const filled = Promise.withResolvers<void>()
    const sending = { task, filled, filling, cancelled: false, checking: false, again: false, total: 0, left: 0 }
    live.set(task.id, sending)
    task.signal.addEventListener('abort', () => inBackground(cancel(task.id, sending)))
    return sending
  }

  const inBackground = (work: Promise<void>) => {
    const watched = work
      .catch((error: unknown) => on.ports.log.error({ error: String(error) }, 'a sending could not go on'))
      .finally(() => background.delete(watched))
    background.add(watched)
  }

  return {
    async start(by, { kind, title, total }) {
      const task = await on.tasks.start({
        kind,
        title,
        total,
        operatorId: by,
        cancellable: true,
        onPause,
      })
      await on.db.write(() => store.add(task.id))
      const sending = enter(task, true)
      sending.total = total
      return {
        taskId: task.id,
        signal: task.signal,
        filled() {
          sending.filling = false
          sending.filled.resolve()
          wake()
          inBackground(check(task.id))
        },
      }
    },

    adopt() {
      for (const { taskId, cancelled } of store.all()) {
        const task = on.tasks.adopt(taskId, onPause)
        if (!task) {
          store.remove(taskId)
          continue
        }
        const sending = enter(task, false)
        sending.cancelled = cancelled === 1
        sending.filled.resolve()
        count(taskId, sending)
        if (sending.cancelled || sending.left === 0) inBackground(check(taskId))
      }
    },

    advance(gone) {
      for (const [taskId, messages] of Map.groupBy(gone, ({ taskId: task }) => task)) {
        const sending = taskId === 0 ? undefined : live.get(taskId)
        if (!sending) continue
        sending.left -= messages.length
        if (sending.filling || taskId === 0) continue
        sending.task.progress(sending.total - sending.left)
        if (sending.left <= 0 || sending.cancelled) inBackground(check(taskId))
      }
    },

    recount() {
      for (const id of live.keys()) inBackground(check(id))
    },

    endIdle() {
      for (const [id, { filling }] of live) if (!filling && !store.waits(id)) inBackground(check(id))
    },

    async close() {
      closed = true
      // A cancelled sending waits until it is filled, which nobody does any more.
      for (const { filled } of live.values()) filled.resolve()
      await Promise.all(background)
    },
  }
}
