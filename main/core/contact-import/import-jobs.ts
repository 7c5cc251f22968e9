import { ORPCError } from '@orpc/server'
import type { Operator } from '../../../shared/contract/operators.ts'
import type { ImportId } from '../../../shared/contract/values.ts'
import { failure } from '../failure.ts'
import type { Foundation } from '../foundation.ts'
import type { RunningTask } from '../tasks/tasks.ts'
import { createImportClient, type ImportClient, WorkerEnded } from './import-client.ts'
import type { ImportCalls, RunInput, UndoResult } from './import-messages.ts'
import type { ImportsStore, StoredImport } from './imports-store.ts'

/** The import or undo that is under way: one at a time, in a worker of its own, with its task and audit entries. */
export interface ImportJobs {
  /** How far the import of that id is, or null while it is not running. */
  progressOf(id: ImportId): { readonly done: number; readonly total: number | null } | null
  /** Throws IMPORT_RUNNING while something is under way. */
  requireIdle(): void
  /** Starts an import, or goes on with it; resolves once its task runs. */
  run(by: Operator, stored: StoredImport, input: RunInput): Promise<void>
  /** Undoes an import; resolves when that is done. */
  undo(by: Operator, stored: StoredImport): Promise<UndoResult>
  /** Stops what is under way, for closing; the next start finds it interrupted. */
  close(): Promise<void>
}

interface Job {
  readonly id: ImportId
  readonly kind: 'contactImport' | 'importUndo'
  client: ImportClient | null
  done: number
  total: number | null
  ended: Promise<unknown>
}

export function createImportJobs(on: Foundation, store: ImportsStore): ImportJobs {
  const now = () => new Date(on.ports.clock.now()).toISOString()
  let current: Job | null = null
  let closing = false

  const requireIdle = () => {
    if (current) throw failure('IMPORT_RUNNING', { id: current.id })
  }
  /** Claims the one place at once, before anything is awaited, and starts the task. */
  const begin = async (
    by: Operator,
    { id, fileName, rowsDone }: StoredImport,
    kind: Job['kind'],
    total: number | null,
  ) => {
    requireIdle()
    const job: Job = { id, kind, client: null, done: rowsDone, total, ended: Promise.resolve() }
    current = job
    try {
      const title = { file: fileName, importId: id }
      const task = await on.tasks.start({ kind, title, total, operatorId: by.id, cancellable: true })
      await on.db.write(() =>
        kind === 'contactImport' ? store.begin(id, task.id) : store.beginUndo(id, task.id, now()),
      )
      on.changes.announce('contactImport')
      return { job, task }
    } catch (error) {
      current = null
      throw error
    }
  }
  const free = () => {
    current = null
    on.changes.announce('contactImport', 'contacts', 'companies', 'audit')
  }

  const work = async <K extends 'run' | 'undo'>(
    job: Job,
    task: RunningTask,
    name: K,
    input: ImportCalls[K]['input'],
  ): Promise<ImportCalls[K]['output']> => {
    const client = createImportClient(on.ports.startImportWorker(), on.db.gate)
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

  const record = (by: Operator, stored: StoredImport, what: string, after: object, contacts: readonly number[] = []) =>
    on.audit.record({
      operatorId: by.id,
      action: `contactImport.${what}`,
      subject: { kind: 'contactImport', id: stored.id, label: stored.fileName },
      ...(contacts.length > 0 && { subjects: { kind: 'contact', ids: contacts } }),
      after,
    })

  const end = (by: Operator, id: ImportId, state: 'done' | 'cancelled' | 'failed', failed: StoredImport['failure']) =>
    on.db.write(() => {
      store.end(id, state, now(), failed)
      const ended = store.find(id)
      if (!ended) return null
      const what = state === 'done' ? 'finished' : state
      record(by, ended, what, { ...ended.counts, ...(failed && { failure: failed.code }) }, store.updated(id))
      return ended.counts
    })

  const runToEnd = async (by: Operator, job: Job, task: RunningTask, input: RunInput) => {
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

  const undoToEnd = async (by: Operator, stored: StoredImport, job: Job, task: RunningTask) => {
    try {
      const result = await work(job, task, 'undo', { importId: stored.id, at: now() })
      await on.db.write(() => {
        store.end(stored.id, 'undone', now(), null)
        record(by, stored, 'undone', result)
      })
      task.finish('done', { importId: stored.id, ...result })
      return result
    } catch (error) {
      if (!closing) {
        await on.db.write(() => {
          store.end(stored.id, 'interrupted', now(), null)
          record(by, stored, 'undoStopped', {})
        })
        task.finish(failureOf(error) ? 'failed' : 'cancelled', { importId: stored.id })
      }
      throw error
    } finally {
      free()
    }
  }

  return {
    progressOf: (id) => (current?.id === id && current.kind === 'contactImport' ? current : null),
    requireIdle,
    async run(by, stored, input) {
      const { job, task } = await begin(by, stored, 'contactImport', stored.rowsTotal)
      job.ended = runToEnd(by, job, task, input)
    },
    async undo(by, stored) {
      const { job, task } = await begin(by, stored, 'importUndo', stored.counts.new + stored.counts.known)
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
function failureOf(error: unknown): StoredImport['failure'] {
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
