import { randomBytes } from 'node:crypto'
import type { Download } from '../../../shared/contract/files.ts'
import type { Operator } from '../../../shared/contract/operators.ts'
import type { FileId, ImportId, Language } from '../../../shared/contract/values.ts'
import { failure } from '../failure.ts'
import { newFileId } from '../files/transfers.ts'
import type { Foundation } from '../foundation.ts'
import { createImportJobs } from './import-jobs.ts'
import type { CallsOf, ImportKind, ImportTypes, StoredImport } from './import-kind.ts'
import { createImportReader } from './import-reader.ts'
import { createImportsStore } from './imports-store.ts'

/**
 * The common course of all imports: look at a file, check it dry, take it in, report, undo. One import or undo of a
 * kind runs at a time, in a worker of its own; it keeps whole batches only, whenever it is stopped or killed.
 */
export interface Imports<T extends ImportTypes> {
  inspect(input: Pick<T['plan'], 'fileId' | 'reading'>): Promise<T['found']>
  dryRun(
    by: Operator,
    plan: T['plan'],
    signal: AbortSignal | undefined,
  ): Promise<T['dryRun'] & { dryRunId: string; seconds: number }>
  rows(input: CallsOf<T>['rows']['input']): Promise<{ rows: T['preview'][]; total: number }>
  start(by: Operator, plan: T['plan']): Promise<T['run']>
  list(): T['run'][]
  get(id: ImportId): T['run']
  resume(by: Operator, id: ImportId): Promise<T['run']>
  rejects(by: Operator, id: ImportId): Promise<{ rows: number; download: Download }>
  previewUndo(id: ImportId): Promise<T['undoPreview']>
  undo(by: Operator, id: ImportId): Promise<T['undone']>
  /** Marks what was under way when the core ended; call once at start. */
  markInterrupted(): void
  /** Stops all workers, for closing; what runs is interrupted. */
  close(): Promise<void>
}

export function createImports<T extends ImportTypes>(on: Foundation, kind: ImportKind<T>): Imports<T> {
  type Stored = StoredImport<T>
  const store = createImportsStore<T>(on.db, kind.desk)
  const reader = createImportReader<CallsOf<T>>(on, kind.desk)
  const jobs = createImportJobs<T>(on, kind, store)
  const now = () => new Date(on.ports.clock.now()).toISOString()

  const required = (id: ImportId): Stored => {
    const found = store.find(id)
    if (!found) throw failure('IMPORT_NOT_FOUND', { id })
    return found
  }
  const requireFile = (id: FileId) => {
    const size = on.ports.files.sizeOf(id)
    if (size === null) throw failure('FILE_NOT_FOUND', { id })
    return { path: on.ports.files.pathOf(id), size, name: on.transfers.nameOf(id) ?? '' }
  }
  const canUndo = ({ state, counts }: Stored) =>
    ['done', 'cancelled', 'interrupted', 'failed'].includes(state) && kind.changed(counts) > 0
  const canResume = ({ state, fileId, failure: failed, undoStarted }: Stored) =>
    (['interrupted', 'cancelled'].includes(state) || failed?.code === 'INTERNAL') &&
    !undoStarted &&
    on.ports.files.sizeOf(fileId) !== null
  const requirePossible = (stored: Stored, possible: (stored: Stored) => boolean) => {
    if (!possible(stored)) throw failure('IMPORT_NOT_POSSIBLE', { id: stored.id, state: stored.state })
  }

  const shown = (stored: Stored): T['run'] => {
    const { fileId: _file, plan: _plan, undoStarted: _undo, entryId: _entry, subjects: _subjects, ...told } = stored
    const live = stored.state === 'running' ? jobs.progressOf(stored.id) : null
    const run = {
      ...told,
      rowsDone: live?.done ?? stored.rowsDone,
      rowsTotal: live ? live.total : stored.rowsTotal,
      resumable: canResume(stored),
      undoable: canUndo(stored),
    }
    return kind.told(run, stored)
  }
  const source = ({ fileId, ...plan }: T['stored']) => ({ path: on.ports.files.pathOf(fileId), ...plan })

  const launch = async (by: Operator, stored: Stored): Promise<T['run']> => {
    const { id, plan, startedAt, entryId } = stored
    await jobs.run(by, stored, { ...source(plan), ...kind.extra(), importId: id, at: startedAt, entryId })
    return shown(required(id))
  }

  // Of two that start at once the second finds the first running, and leaves no trace of its own.
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn =
    <Arguments extends unknown[], Result>(work: (...given: Arguments) => Promise<Result>) =>
    (...given: Arguments): Promise<Result> => {
      const result = turn.then(() => work(...given))
      turn = result.catch(() => {})
      return result
    }

  return {
    async inspect({ fileId, reading }) {
      const { path, size, name } = requireFile(fileId)
      return { fileName: name, size, ...(await reader.call('inspect', { path, reading })) } as T['found']
    },

    async dryRun(by, plan, signal) {
      kind.requireComplete(plan)
      requireFile(plan.fileId)
      const started = on.ports.clock.now()
      const dryRunId = randomBytes(16).toString('base64url')
      const input = { ...source(kind.stored(by, plan)), ...kind.extra(), dryRunId }
      const result = await reader.call('dryRun', input, { signal })
      return { dryRunId, ...result, seconds: (on.ports.clock.now() - started) / 1000 }
    },

    async rows(input) {
      const found = await reader.call('rows', input)
      if (!found) throw failure('FILE_NOT_FOUND', { id: input.dryRunId })
      return found
    },

    start: inTurn(async (by: Operator, plan: T['plan']) => {
      kind.requireComplete(plan)
      jobs.requireIdle()
      const { path, name } = requireFile(plan.fileId)
      const { reading } = await reader.call('inspect', { path, reading: plan.reading })
      // What was found stands from here on, so that a resumed import reads the file as the first run did.
      const fixed = Object.fromEntries(Object.entries(reading).filter(([, value]) => value !== null))
      const stored = await on.db.write(() => {
        const id = store.insert({
          plan: kind.stored(by, { ...plan, reading: fixed }),
          fileName: name,
          counts: kind.noCounts,
          operatorId: by.id,
          at: now(),
        })
        const entryId = kind.begun(by, required(id))
        if (entryId !== null) store.keepEntry(id, entryId)
        return required(id)
      })
      return launch(by, stored)
    }),

    list: () => store.list().map(shown),
    get: (id) => shown(required(id)),

    async resume(by, id) {
      const stored = required(id)
      jobs.requireIdle()
      requireFile(stored.fileId)
      requirePossible(stored, canResume)
      return launch(by, stored)
    },

    async rejects(by, id) {
      const { plan, fileName } = required(id)
      requireFile(plan.fileId)
      const fileId = newFileId()
      const input = { ...source(plan), language: by.language, importId: id, target: on.ports.files.pathOf(fileId) }
      const { rows, size } = await reader.call('rejects', input)
      return { rows, download: on.transfers.download(fileId, rejectsName(fileName, by.language), size) }
    },

    async previewUndo(id) {
      const stored = required(id)
      requirePossible(stored, canUndo)
      return reader.call('previewUndo', { importId: id, entryId: stored.entryId })
    },

    async undo(by, id) {
      const stored = required(id)
      jobs.requireIdle()
      requirePossible(stored, canUndo)
      return jobs.undo(by, stored)
    },

    markInterrupted() {
      for (const stored of store.markInterrupted(now())) {
        if (stored.state === 'running') kind.interrupted(stored)
        on.ports.log.warn({ importId: stored.id }, 'an import was interrupted')
      }
    },

    async close() {
      await Promise.all([reader.stop(), jobs.close()])
    },
  }
}

const rejectsSuffix: Readonly<Record<Language, string>> = { en: 'rejected', fr: 'rejets', nb: 'avvist' }

const rejectsName = (fileName: string, language: Language) =>
  `${fileName.replace(/\.[^.]*$/, '')}-${rejectsSuffix[language]}.csv`
