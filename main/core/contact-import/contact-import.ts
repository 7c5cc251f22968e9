import { randomBytes } from 'node:crypto'
import type * as z from 'zod'
import type { ContactImport, contactImport as contract, ImportPlan } from '../../../shared/contract/contact-import.ts'
import type { Download } from '../../../shared/contract/files.ts'
import type { Operator } from '../../../shared/contract/operators.ts'
import type { FileId, ImportId, Language } from '../../../shared/contract/values.ts'
import { phoneCountry } from '../contacts/phone-number.ts'
import { failure } from '../failure.ts'
import { newFileId } from '../files/transfers.ts'
import type { Foundation } from '../foundation.ts'
import { noCounts } from './import-counts.ts'
import { createImportJobs } from './import-jobs.ts'
import type { UndoResult } from './import-messages.ts'
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

export function createContactImports(on: Foundation): ContactImports {
  const store = createImportsStore(on.db)
  const reader = createImportReader(on)
  const jobs = createImportJobs(on, store)
  const now = () => new Date(on.ports.clock.now()).toISOString()

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
  const requireEmailColumn = ({ mapping }: ImportPlan) => {
    if (!mapping.includes('email')) throw failure('EMAIL_COLUMN_MISSING')
  }
  const canUndo = ({ state, counts }: StoredImport) =>
    ['done', 'cancelled', 'interrupted', 'failed'].includes(state) && counts.new + counts.known > 0
  const canResume = ({ state, fileId, failure: failed, undoStarted }: StoredImport) =>
    (['interrupted', 'cancelled'].includes(state) || failed?.code === 'INTERNAL') &&
    !undoStarted &&
    on.ports.files.sizeOf(fileId) !== null
  const requirePossible = (stored: StoredImport, possible: (stored: StoredImport) => boolean) => {
    if (!possible(stored)) throw failure('IMPORT_NOT_POSSIBLE', { id: stored.id, state: stored.state })
  }

  const shown = (stored: StoredImport): ContactImport => {
    const { fileId: _file, plan: _plan, undoStarted: _undo, ...told } = stored
    const live = stored.state === 'running' ? jobs.progressOf(stored.id) : null
    return {
      ...told,
      rowsDone: live?.done ?? stored.rowsDone,
      rowsTotal: live ? live.total : stored.rowsTotal,
      resumable: canResume(stored),
      undoable: canUndo(stored),
    }
  }
  const storedPlan = (by: Operator, plan: ImportPlan): StoredPlan => {
    const settings = on.settings.current()
    return {
      ...plan,
      country: phoneCountry(settings),
      language: by.language,
      defaultLanguage: settings?.language ?? by.language,
    }
  }
  const source = ({ fileId, ...plan }: StoredPlan) => ({ path: on.ports.files.pathOf(fileId), ...plan })

  const launch = async (by: Operator, stored: StoredImport): Promise<ContactImport> => {
    await jobs.run(by, stored, { ...source(stored.plan), importId: stored.id, at: stored.startedAt })
    return shown(required(stored.id))
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
      return { fileName: name, size, ...(await reader.call('inspect', { path, reading })) }
    },

    async dryRun(by, plan, signal) {
      requireEmailColumn(plan)
      requireFile(plan.fileId)
      const started = on.ports.clock.now()
      const dryRunId = randomBytes(16).toString('base64url')
      const result = await reader.call('dryRun', { ...source(storedPlan(by, plan)), dryRunId }, { signal })
      return { dryRunId, ...result, seconds: (on.ports.clock.now() - started) / 1000 }
    },

    async rows(input) {
      const found = await reader.call('rows', input)
      if (!found) throw failure('FILE_NOT_FOUND', { id: input.dryRunId })
      return found
    },

    start: inTurn(async (by: Operator, plan: ImportPlan) => {
      requireEmailColumn(plan)
      jobs.requireIdle()
      const { path, name } = requireFile(plan.fileId)
      const { reading } = await reader.call('inspect', { path, reading: plan.reading })
      // What was found stands from here on, so that a resumed import reads the file as the first run did.
      const fixed = Object.fromEntries(Object.entries(reading).filter(([, value]) => value !== null))
      const stored = await on.db.write(() => {
        const id = store.insert({
          plan: storedPlan(by, { ...plan, reading: fixed }),
          fileName: name,
          counts: noCounts,
          operatorId: by.id,
          at: now(),
        })
        on.audit.record({
          operatorId: by.id,
          action: 'contactImport.started',
          subject: { kind: 'contactImport', id, label: name },
          after: { known: plan.known },
        })
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
      requirePossible(required(id), canUndo)
      return reader.call('previewUndo', { importId: id })
    },

    async undo(by, id) {
      const stored = required(id)
      jobs.requireIdle()
      requirePossible(stored, canUndo)
      return jobs.undo(by, stored)
    },

    markInterrupted() {
      for (const { id } of store.markInterrupted(now())) {
        on.ports.log.warn({ importId: id }, 'an import was interrupted')
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
