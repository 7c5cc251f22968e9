import { ORPCError } from '@orpc/server'
import type { ImportRun } from '../../../shared/contract/contact-import.ts'
import type { Operator } from '../../../shared/contract/operators.ts'
import type { ImportId } from '../../../shared/contract/values.ts'
import { failure } from '../failure.ts'
import type { Foundation } from '../foundation.ts'
import type { RunningTask } from '../tasks/tasks.ts'
import { createImportClient, type ImportClient, WorkerEnded } from './import-client.ts'
import type { CallsOf, ImportKind, ImportTypes, StoredImport } from './import-kind.ts'
import type { ImportsStore } from './imports-store.ts'

/**
 * The import or undo of one kind that is under way: one at a time, in a worker of its own, with its task and audit
 * entries.
 */
export interface ImportJobs<T extends ImportTypes> {
  /** How far the import of that id is, or null while it is not running. */
  progressOf(id: ImportId): { readonly done: number; readonly total: number | null } | null
  /** Throws IMPORT_RUNNING while something is under way. */
  requireIdle(): void
  /** Starts an import, or goes on with it; resolves once its task runs. */
  run(by: Operator, stored: StoredImport<T>, input: CallsOf<T>['run']['input']): Promise<void>
  /** Undoes an import; resolves when that is done. */
  undo(by: Operator, stored: StoredImport<T>): Promise<T['undone']>
  /** Stops what is under way, for closing; the next start finds it interrupted. */
  close(): Promise<void>
}

interface Job<T extends ImportTypes> {
  readonly id: ImportId
  readonly work: 'run' | 'undo'
  client: ImportClient<CallsOf<T>> | null
  done: number
  total: number | null
  ended: Promise<unknown>
}

export function createImportJobs<T extends ImportTypes>(
  on: Foundation,
  kind: ImportKind<T>,
  store: ImportsStore<T>,
): ImportJobs<T> {
  const now = () => new Date(on.ports.clock.now()).toISOString()
  let current: Job<T> | null = null
  let closing = false

  const requireIdle = () => {
    if (current) throw failure('IMPORT_RUNNING', { id: current.id })
  }
  /** Claims the one place at once, before anything is awaited, and starts the task. */
  const begin = async (
    by: Operator,
    { id, fileName, rowsDone }: StoredImport<T>,
    work: Job<T>['work'],
    total: number | null,
  ) => {
    requireIdle()
    const job: Job<T> = { id, work, client: null, done: rowsDone, total, ended: Promise.resolve() }
    current = job
    try {
      const title = { file: fileName, importId: id }
      const task = await on.tasks.start({ kind: kind.tasks[work], title, total, operatorId: by.id, cancellable: true })
      await on.db.write(() => (work === 'run' ? store.begin(id, task.id) : store.beginUndo(id, task.id, now())))
      on.changes.announce(kind.topic)
      return { job, task }
    } catch (error) {
      current = null
      throw error
    }
  }
  const free = () => {
    current = null
    on.changes.announce(kind.topic, ...kind.changes, 'audit')
  }

  const work = async <K extends 'run' | 'undo'>(
    job: Job<T>,
    task: RunningTask,
    name: K,
    input: CallsOf<T>[K]['input'],
  ): Promise<CallsOf<T>[K]['output']> => {
    const client = createImportClient<CallsOf<T>>(on.ports.startImportWorker(), on.db.gate, kind.desk)
    job.client = client
    try {
      return await client.call(name, input, {
        signal: task.signal,
        progress(done, total) {
          job.done = done
          job.total = total
          task.progress(done, total)
        },
      })
    } finally {
      await client.stop()
    }
  }

  const end = (
    by: Operator,
    id: ImportId,
    state: 'done' | 'cancelled' | 'failed',
    failed: StoredImport<T>['failure'],
  ) =>
    on.db.write(() => {
      store.end(id, state, now(), failed)
      const ended = store.find(id)
      if (!ended) return null
      kind.ended(by, ended, state)
      return ended.counts
    })

  const runToEnd = async (by: Operator, job: Job<T>, task: RunningTask, input: CallsOf<T>['run']['input']) => {
    try {
      const { counts } = await work(job, task, 'run', input)
      await end(by, job.id, 'done', null)
      task.progress(counts.rows, counts.rows)
      task.finish('done', { importId: job.id, ...counts })
    } catch (error) {
      // Left as running: the next start finds it interrupted, and offers to go on.
      if (closing) return
      const failed = failureOf(error)
      if (failed?.code === 'INTERNAL')
        on.ports.log.error({ error: String(error), importId: job.id }, 'an import failed')
      const state = failed ? 'failed' : 'cancelled'
      const counts = await end(by, job.id, state, failed)
      task.finish(state, { importId: job.id, ...counts })
    } finally {
      free()
    }
  }

  const undoToEnd = async (by: Operator, stored: StoredImport<T>, job: Job<T>, task: RunningTask) => {
    try {
      const result = await work(job, task, 'undo', { importId: stored.id, entryId: stored.entryId, at: now() })
      await on.db.write(() => {
        store.end(stored.id, 'undone', now(), null)
        kind.undone(by, stored, result)
      })
      task.finish('done', { importId: stored.id, ...result })
      return result
    } catch (error) {
      if (!closing) {
        await on.db.write(() => {
          store.end(stored.id, 'interrupted', now(), null)
          kind.undoStopped(by, stored)
        })
        task.finish(failureOf(error) ? 'failed' : 'cancelled', { importId: stored.id })
      }
      throw error
    } finally {
      free()
    }
  }

  return {
    progressOf: (id) => (current?.id === id && current.work === 'run' ? current : null),
    requireIdle,
    async run(by, stored, input) {
      const { job, task } = await begin(by, stored, 'run', stored.rowsTotal)
      job.ended = runToEnd(by, job, task, input)
    },
    async undo(by, stored) {
      const { job, task } = await begin(by, stored, 'undo', kind.changed(stored.counts))
      const undoing = undoToEnd(by, stored, job, task)
      job.ended = undoing.catch(() => {})
      return undoing
    },
    async close() {
      closing = true
      const last = current
      await last?.client?.stop()
      await last?.ended
    },
  }
}

/** What a failed run is told as; null for one that was stopped. */
function failureOf(error: unknown): ImportRun['failure'] {
  if (error instanceof WorkerEnded || !(error instanceof ORPCError)) return { code: 'INTERNAL', line: null }
  switch (error.code) {
    case 'STOPPED':
      return null
    case 'QUOTE_NOT_CLOSED':
      return { code: 'QUOTE_NOT_CLOSED', line: error.data.line }
    case 'FILE_EMPTY':
    case 'FILE_NOT_FOUND':
    case 'FILE_NOT_READABLE':
      return { code: error.code, line: null }
    default:
      return { code: 'INTERNAL', line: null }
  }
}
