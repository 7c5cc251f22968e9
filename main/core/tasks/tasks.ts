import type { Task } from '../../../shared/contract/tasks.ts'
import type { OperatorId, TaskId } from '../../../shared/contract/values.ts'
import { createAnnouncer } from '../changes/announcer.ts'
import type { Changes } from '../changes/changes.ts'
import type { Database } from '../db/database.ts'
import { failure } from '../failure.ts'
import type { Ports } from '../ports.ts'
import { createTasksStore } from './tasks-store.ts'

type Outcome = NonNullable<Task['outcome']>

/** Work in progress, as whoever does it sees it. */
export interface RunningTask {
  readonly id: TaskId
  /** Aborted when the operator cancels or the core closes. */
  readonly signal: AbortSignal
  progress(done: number, total?: number | null): void
  /** Ends the task; without being told how, `done`. */
  finish(state: 'done' | 'cancelled' | 'failed', outcome?: Outcome): void
}

/** Work that may rest; called inside the transaction that notes it. */
export type OnPause = (id: TaskId, paused: boolean) => void

export interface Tasks {
  /** Starts a task; its row is written at once, so that a restart can say what became of it. */
  start(task: {
    readonly kind: Task['kind']
    readonly title: Task['title']
    readonly total: number | null
    readonly operatorId: OperatorId | null
    readonly cancellable: boolean
    readonly onPause?: OnPause
  }): Promise<RunningTask>
  /** Goes on with a task of before a restart that was not marked as interrupted; null where it was over. */
  adopt(id: TaskId, onPause: OnPause): RunningTask | null
  list(): Task[]
  /** Throws TASK_NOT_FOUND, as cancelling does, where the task does not run or cannot rest. */
  pause(id: TaskId): Promise<void>
  resume(id: TaskId): Promise<void>
  cancel(id: TaskId): void
  dismiss(id: TaskId): Promise<void>
  /** Marks what was running when the core ended, but for sendings, which go on; call once at start. */
  markInterrupted(): void
  /** Cancels everything that runs, for closing. */
  close(): void
}

interface Live {
  readonly abort: AbortController
  readonly cancellable: boolean
  readonly onPause: OnPause | null
  done: number
  total: number | null
  /** How it ended, until that is written. */
  ended: Pick<Task, 'state' | 'finishedAt' | 'outcome'> | null
}

export function createTasks(on: { readonly db: Database; readonly ports: Ports; readonly changes: Changes }): Tasks {
  const store = createTasksStore(on.db)
  const live = new Map<TaskId, Live>()
  const now = () => new Date(on.ports.clock.now()).toISOString()
  const announcer = createAnnouncer(on.changes, 'tasks')

  const run = (id: TaskId, how: Pick<Live, 'cancellable' | 'onPause' | 'done' | 'total'>): RunningTask => {
    const running: Live = { ...how, abort: new AbortController(), ended: null }
    live.set(id, running)
    on.changes.announce('tasks')
    return {
      id,
      signal: running.abort.signal,
      progress(done, total) {
        running.done = done
        if (total !== undefined) running.total = total
        announcer.announce()
      },
      finish(state, outcome) {
        if (running.ended) return
        const finishedAt = now()
        running.ended = { state, finishedAt, outcome: outcome ?? null }
        const { done, total } = running
        // Through the gate: while a worker writes, SQLite's own lock would hold this thread and every other call.
        on.db
          .write(() => store.finish(id, state, done, total, finishedAt, outcome ?? null))
          .then(
            () => live.delete(id),
            (error: unknown) => on.ports.log.error({ error: String(error), taskId: id }, 'a task could not be ended'),
          )
        on.changes.announce('tasks')
      },
    }
  }

  const setPaused = async (id: TaskId, paused: boolean) => {
    await on.db.write(() => {
      const running = live.get(id)
      if (!running?.onPause || running.ended || running.abort.signal.aborted) throw failure('TASK_NOT_FOUND', { id })
      store.setState(id, paused ? 'paused' : 'running')
      running.onPause(id, paused)
    })
    on.changes.announce('tasks')
  }

  return {
    async start({ cancellable, onPause = null, ...task }) {
      const id = await on.db.write(() => store.insert({ ...task, startedAt: now() }))
      return run(id, { cancellable, onPause, done: 0, total: task.total })
    },
    adopt(id, onPause) {
      const task = store.unfinished(id)
      return task ? run(id, { cancellable: true, onPause, ...task }) : null
    },
    list: () =>
      store.list().map((task) => {
        const running = live.get(task.id)
        return running
          ? {
              ...task,
              ...running.ended,
              done: running.done,
              total: running.total,
              cancellable: running.cancellable && !running.ended,
              pausable: running.onPause !== null && !running.ended,
            }
          : { ...task, cancellable: false, pausable: false }
      }),
    pause: (id) => setPaused(id, true),
    resume: (id) => setPaused(id, false),
    cancel(id) {
      const running = live.get(id)
      if (!running?.cancellable || running.ended) throw failure('TASK_NOT_FOUND', { id })
      running.abort.abort()
    },
    async dismiss(id) {
      const running = live.get(id)
      // A sending goes on in the outbox without being watched; one that is paused has to be seen.
      const watched = running && !running.ended && !running.onPause
      if (watched || !(await on.db.write(() => store.dismiss(id)))) throw failure('TASK_NOT_FOUND', { id })
      on.changes.announce('tasks')
    },
    markInterrupted: () => store.markInterrupted(now()),
    close() {
      announcer.close()
      for (const running of live.values()) running.abort.abort()
    },
  }
}
