import { randomBytes } from 'node:crypto'
import { ORPCError } from '@orpc/server'
import type * as z from 'zod'
import type { ContactImport, contactImport as contract, ImportPlan } from '../../../shared/contract/contact-import.ts'
import type { Download } from '../../../shared/contract/files.ts'
import type { Operator } from '../../../shared/contract/operators.ts'
import type { FileId, ImportId } from '../../../shared/contract/values.ts'
import type { rejectColumns } from '../../../shared/rules/import-headers.ts'
import { phoneCountry } from '../contacts/phone-number.ts'
import { failure } from '../failure.ts'
import { newFileId } from '../files/transfers.ts'
import type { Foundation } from '../services.ts'
import type { RunningTask } from '../tasks/tasks.ts'
import { createImportClient, type ImportClient, WorkerEnded } from './import-client.ts'
import { noCounts } from './import-counts.ts'
import type { ImportCalls, UndoResult } from './import-messages.ts'
import { createImportReader } from './import-reader.ts'
import { createImportsStore, type StoredImport, type StoredPlan } from './imports-store.ts'

type InputOf<K extends keyof typeof contract> = z.output<NonNullable<(typeof contract)[K]['~orpc']['inputSchema']>>
type OutputOf<K extends keyof typeof contract> = z.output<NonNullable<(typeof contract)[K]['~orpc']['outputSchema']>>

/**
 * Takes contacts in from files. One import or undo runs at a time, in a worker of its own; it keeps whole batches
 * only, whenever it is stopped or killed (see `runImport`).
 */
export interface ContactImports {
  inspect(input: InputOf<'inspect'>): Promise<OutputOf<'inspect'>>
  dryRun(by: Operator, plan: ImportPlan, signal: AbortSignal | undefined): Promise<OutputOf<'dryRun'>>
  rows(input: InputOf<'rows'>): Promise<OutputOf<'rows'>>
  start(by: Operator, plan: ImportPlan): Promise<ContactImport>
  list(): ContactImport[]
  get(id: ImportId): ContactImport
  resume(by: Operator, id: ImportId): Promise<ContactImport>
  rejects(by: Operator, id: ImportId): Promise<{ rows: number; download: Download }>
  previewUndo(id: ImportId): Promise<OutputOf<'previewUndo'>>
  undo(by: Operator, id: ImportId): Promise<UndoResult>
  /** Marks what was under way when the core ended; call once at start. */
  markInterrupted(): void
  /** Stops all workers, for closing; what runs is interrupted. */
  close(): Promise<void>
}

interface Running {
  readonly id: ImportId
  client: ImportClient | null
  done: number
  total: number | null
  ended: Promise<void>
}

export function createContactImports(on: Foundation): ContactImports {
  const store = createImportsStore(on.db)
  const reader = createImportReader(on)
  const now = () => new Date(on.ports.clock.now()).toISOString()
  let running: Running | null = null
  let closing = false

  const required = (id: ImportId): StoredImport => {
    const found = store.find(id)
    if (!found) throw failure('IMPORT_NOT_FOUND', { id })
    return found
  }
  const requireFile = (id: FileId) => {
    const size = on.ports.files.sizeOf(id)
    if (size === null) throw failure('FILE_NOT_FOUND', { id })
    return { path: on.ports.files.pathOf(id), size, name: on.transfers.nameOf(id) ?? '' }
  }
  const requireIdle = () => {
    if (running) throw failure('IMPORT_RUNNING', { id: running.id })
  }
  const requireEmailColumn = ({ mapping }: ImportPlan) => {
    if (!mapping.includes('email')) throw failure('EMAIL_COLUMN_MISSING')
  }
  const canUndo = ({ state, counts }: StoredImport) =>
    ['done', 'cancelled', 'interrupted', 'failed'].includes(state) && counts.new + counts.known > 0
  const canResume = ({ state, fileId, failure: failed, undoStarted }: StoredImport) =>
    (['interrupted', 'cancelled'].includes(state) || failed?.code === 'INTERNAL') &&
    !undoStarted &&
    on.ports.files.sizeOf(fileId) !== null

  const shown = (stored: StoredImport): ContactImport => {
    const { fileId: _file, plan: _plan, undoStarted: _undo, ...told } = stored
    const live = running?.id === stored.id && stored.state === 'running' ? running : null
    return {
      ...told,
      rowsDone: live ? live.done : stored.rowsDone,
      rowsTotal: live ? live.total : stored.rowsTotal,
      resumable: canResume(stored),
      undoable: canUndo(stored),
    }
  }
  const judging = (by: Operator, plan: ImportPlan): StoredPlan => {
    const settings = on.settings.current()
    return {
      ...plan,
      country: phoneCountry(settings),
      language: by.language,
      defaultLanguage: settings?.language ?? by.language,
    }
  }
  const callInput = ({ fileId, ...plan }: StoredPlan) => ({ path: on.ports.files.pathOf(fileId), ...plan })
  const subject = ({ id, fileName }: StoredImport) => ({ kind: 'contactImport', id, label: fileName })

  const end = async (
    by: Operator,
    id: ImportId,
    state: 'done' | 'cancelled' | 'failed',
    failed: StoredImport['failure'],
  ) => {
    await on.db.write(() => {
      store.end(id, state, now(), failed, state === 'done' ? required(id).rowsDone : null)
      const ended = required(id)
      on.audit.record({
        operatorId: by.id,
        action: state === 'done' ? 'contactImport.finished' : `contactImport.${state}`,
        subject: subject(ended),
        subjects: { kind: 'contact', ids: store.updated(id) },
        after: { ...ended.counts, ...(failed && { failure: failed.code }) },
      })
    })
  }

  /** Runs a call in a worker of its own as the one thing under way, with its task; gives the call's result. */
  const alone = async <K extends 'run' | 'undo'>(
    mine: Running,
    task: RunningTask,
    name: K,
    input: ImportCalls[K]['input'],
  ): Promise<ImportCalls[K]['output']> => {
    const client = createImportClient(on.ports.startImportWorker({}), on.db.gate)
    mine.client = client
    try {
      return await client.call(name, input, {
        signal: task.signal,
        progress(done, total) {
          mine.done = done
          mine.total = total
          task.progress(done, total)
        },
      })
    } finally {
      await client.stop()
    }
  }

  const run = async (by: Operator, id: ImportId, mine: Running, task: RunningTask) => {
    const { plan, startedAt } = required(id)
    try {
      const { counts } = await alone(mine, task, 'run', { ...callInput(plan), importId: id, at: startedAt })
      await end(by, id, 'done', null)
      task.progress(counts.rows, counts.rows)
      task.finish('done', { importId: id, ...counts })
    } catch (error) {
      if (closing) return
      const failed = failureOf(error)
      if (failed?.code === 'INTERNAL') on.ports.log.error({ error: String(error), importId: id }, 'an import failed')
      await end(by, id, failed ? 'failed' : 'cancelled', failed)
      task.finish(failed ? 'failed' : 'cancelled', { importId: id, ...required(id).counts })
    } finally {
      running = null
      on.changes.announce('contactImport', 'contacts', 'companies', 'audit')
    }
  }

  /** Claims the one place for an import or undo at once, before anything is awaited. */
  const claim = (id: ImportId): Running => {
    requireIdle()
    running = { id, client: null, done: 0, total: null, ended: Promise.resolve() }
    return running
  }

  const launch = async (by: Operator, stored: StoredImport): Promise<ContactImport> => {
    const mine = claim(stored.id)
    mine.done = stored.rowsDone
    mine.total = stored.rowsTotal
    try {
      const task = await on.tasks.start({
        kind: 'contactImport',
        title: { file: stored.fileName, importId: stored.id },
        total: stored.rowsTotal,
        operatorId: by.id,
        cancellable: true,
      })
      await on.db.write(() => store.begin(stored.id, task.id))
      mine.ended = run(by, stored.id, mine, task)
    } catch (error) {
      running = null
      throw error
    }
    on.changes.announce('contactImport', 'audit')
    return shown(required(stored.id))
  }

  return {
    async inspect({ fileId, reading }) {
      const { path, size, name } = requireFile(fileId)
      return { fileName: name, size, ...(await reader.call('inspect', { path, reading })) }
    },

    async dryRun(by, plan, signal) {
      requireEmailColumn(plan)
      requireFile(plan.fileId)
      const started = on.ports.clock.now()
      const dryRunId = randomBytes(16).toString('base64url')
      const result = await reader.call('dryRun', { ...callInput(judging(by, plan)), dryRunId }, { signal })
      return { dryRunId, ...result, seconds: (on.ports.clock.now() - started) / 1000 }
    },

    async rows(input) {
      const found = await reader.call('rows', input)
      if (!found) throw failure('FILE_NOT_FOUND', { id: input.dryRunId })
      return found
    },

    async start(by, plan) {
      requireEmailColumn(plan)
      requireIdle()
      const { path, name } = requireFile(plan.fileId)
      const { reading } = await reader.call('inspect', { path, reading: plan.reading })
      const fixed = Object.fromEntries(Object.entries(reading).filter(([, value]) => value !== null))
      requireIdle()
      const stored = await on.db.write(() => {
        const id = store.insert({
          plan: judging(by, { ...plan, reading: fixed }),
          fileName: name,
          counts: noCounts,
          operatorId: by.id,
          at: now(),
        })
        const inserted = required(id)
        on.audit.record({
          operatorId: by.id,
          action: 'contactImport.started',
          subject: subject(inserted),
          after: { known: plan.known },
        })
        return inserted
      })
      return launch(by, stored)
    },

    list: () => store.list().map(shown),
    get: (id) => shown(required(id)),

    async resume(by, id) {
      const stored = required(id)
      requireIdle()
      requireFile(stored.fileId)
      if (!canResume(stored)) throw failure('IMPORT_NOT_POSSIBLE', { id, state: stored.state })
      return launch(by, stored)
    },

    async rejects(by, id) {
      const { plan, fileName } = required(id)
      requireFile(plan.fileId)
      const fileId = newFileId()
      const input = { ...callInput(plan), language: by.language, importId: id, target: on.ports.files.pathOf(fileId) }
      const { rows, size } = await reader.call('rejects', input)
      return { rows, download: on.transfers.download(fileId, rejectsName(fileName, by.language), size) }
    },

    previewUndo(id) {
      const stored = required(id)
      if (!canUndo(stored)) throw failure('IMPORT_NOT_POSSIBLE', { id, state: stored.state })
      return reader.call('previewUndo', { importId: id })
    },

    async undo(by, id) {
      const stored = required(id)
      requireIdle()
      if (!canUndo(stored)) throw failure('IMPORT_NOT_POSSIBLE', { id, state: stored.state })
      const mine = claim(id)
      try {
        const task = await on.tasks.start({
          kind: 'importUndo',
          title: { file: stored.fileName, importId: id },
          total: stored.counts.new + stored.counts.known,
          operatorId: by.id,
          cancellable: true,
        })
        await on.db.write(() => store.beginUndo(id, task.id, now()))
        on.changes.announce('contactImport')
        const work = alone(mine, task, 'undo', { importId: id, at: now() })
        mine.ended = work.then(
          () => {},
          () => {},
        )
        try {
          const result = await work
          await on.db.write(() => {
            store.end(id, 'undone', now(), null, null)
            on.audit.record({
              operatorId: by.id,
              action: 'contactImport.undone',
              subject: subject(stored),
              after: { ...result },
            })
          })
          task.finish('done', { importId: id, ...result })
          return result
        } catch (error) {
          if (!closing) {
            await on.db.write(() => store.end(id, 'interrupted', now(), null, null))
            task.finish(failureOf(error) ? 'failed' : 'cancelled', { importId: id })
          }
          throw error
        }
      } finally {
        running = null
        on.changes.announce('contactImport', 'contacts', 'companies', 'audit')
      }
    },

    markInterrupted() {
      for (const { id } of store.markInterrupted(now())) {
        on.ports.log.warn({ importId: id }, 'an import was interrupted')
      }
    },

    async close() {
      closing = true
      const last = running
      await Promise.all([reader.stop(), last?.client?.stop()])
      await last?.ended
    },
  }
}

/** What a failed run is told as; null for one that was stopped. */
function failureOf(error: unknown): StoredImport['failure'] {
  if (error instanceof WorkerEnded) return { code: 'INTERNAL', line: null }
  if (!(error instanceof ORPCError)) return { code: 'INTERNAL', line: null }
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

const rejectsSuffix = { en: 'rejected', fr: 'rejets', nb: 'avvist' } as const

const rejectsName = (fileName: string, language: keyof typeof rejectColumns) =>
  `${fileName.replace(/\.[^.]*$/, '')}-${rejectsSuffix[language]}.csv`
