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
      const running: Live = { abort: new AbortController(), cancellable, done: 0, total: task.total }
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
          if (!live.delete(id)) return
          store.finish(id, state, running.done, running.total, now(), outcome ?? null)
          on.changes.announce('tasks')
        },
      }
    },
    list: () =>
      store.list().map((task) => {
        const running = live.get(task.id)
        return running
          ? { ...task, done: running.done, total: running.total, cancellable: running.cancellable }
          : { ...task, cancellable: false }
      }),
    cancel(id) {
      const running = live.get(id)
      if (!running?.cancellable) throw failure('TASK_NOT_FOUND', { id })
      running.abort.abort()
    },
    async dismiss(id) {
      if (live.has(id) || !(await on.db.write(() => store.dismiss(id)))) throw failure('TASK_NOT_FOUND', { id })
      on.changes.announce('tasks')
    },
    markInterrupted: () => store.markInterrupted(now()),
    close() {
      for (const running of live.values()) running.abort.abort()
    },
  }
}
