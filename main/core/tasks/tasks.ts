import type { Task } from '../../../shared/contract/tasks.ts'
import type { OperatorId, TaskId } from '../../../shared/contract/values.ts'
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

export interface Tasks {
  /** Starts a task; its row is written at once, so that a restart can say what became of it. */
  start(task: {
    readonly kind: Task['kind']
    readonly title: Task['title']
    readonly total: number | null
    readonly operatorId: OperatorId | null
    readonly cancellable: boolean
  }): Promise<RunningTask>
  list(): Task[]
  cancel(id: TaskId): void
  dismiss(id: TaskId): Promise<void>
  /** Marks what was running when the core ended; call once at start. */
  markInterrupted(): void
  /** Cancels everything that runs, for closing. */
  close(): void
}

interface Live {
  readonly abort: AbortController
  readonly cancellable: boolean
  done: number
  total: number | null
  /** How it ended, until that is written. */
  ended: Pick<Task, 'state' | 'finishedAt' | 'outcome'> | null
}

const announceEvery = 200

export function createTasks(on: { readonly db: Database; readonly ports: Ports; readonly changes: Changes }): Tasks {
  const store = createTasksStore(on.db)
  const live = new Map<TaskId, Live>()
  const now = () => new Date(on.ports.clock.now()).toISOString()
  let announcedAt = 0

  return {
    async start({ cancellable, ...task }) {
      const id = await on.db.write(() => store.insert({ ...task, startedAt: now() }))
      const running: Live = { abort: new AbortController(), cancellable, done: 0, total: task.total, ended: null }
      live.set(id, running)
      on.changes.announce('tasks')
      return {
        id,
        signal: running.abort.signal,
        progress(done, total) {
          running.done = done
          if (total !== undefined) running.total = total
          const at = Date.now()
          if (at - announcedAt < announceEvery) return
          announcedAt = at
          on.changes.announce('tasks')
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
              pausable: false,
            }
          : { ...task, cancellable: false, pausable: false }
      }),
    cancel(id) {
      const running = live.get(id)
      if (!running?.cancellable || running.ended) throw failure('TASK_NOT_FOUND', { id })
      running.abort.abort()
    },
    async dismiss(id) {
      const running = live.get(id)
      if ((running && !running.ended) || !(await on.db.write(() => store.dismiss(id))))
        throw failure('TASK_NOT_FOUND', { id })
      on.changes.announce('tasks')
    },
    markInterrupted: () => store.markInterrupted(now()),
    close() {
      for (const running of live.values()) running.abort.abort()
    },
  }
}
