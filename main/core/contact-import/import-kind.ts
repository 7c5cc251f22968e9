import type { Topic } from '../../../shared/contract/changes.ts'
import type { ImportInspection, ImportRun, ReadingOptions } from '../../../shared/contract/contact-import.ts'
import type { Operator } from '../../../shared/contract/operators.ts'
import type { Task } from '../../../shared/contract/tasks.ts'
import type { FileId, ImportId, Language } from '../../../shared/contract/values.ts'

/** The kinds of import; the import worker has a desk for each. */
export type DeskName = 'contacts' | 'subscriptions'

/** A file and how it is read. */
export interface Source {
  readonly path: string
  readonly reading: ReadingOptions
}

/** The types in which one kind of import differs from another. */
export interface ImportTypes {
  /** What the operator chose: the file, its reading, what each column is. */
  readonly plan: { readonly fileId: FileId; readonly reading: ReadingOptions }
  /** The plan with what else decides how its rows are read, so that a resumed import reads them the same. */
  readonly stored: { readonly fileId: FileId; readonly reading: ReadingOptions }
  /** What the worker needs of the shop beside, which is not kept with the plan. */
  readonly extra: object
  readonly counts: { readonly rows: number }
  /** What `inspect` finds beyond what all files have. */
  readonly found: ImportInspection
  /** What a dry run gives beside its id and how long it took. */
  readonly dryRun: object
  readonly preview: object
  readonly undoPreview: object
  readonly undone: object
  /** How an import is told. */
  readonly run: ImportRun
}

/** How the desk of a kind is called. */
export interface CallsOf<T extends ImportTypes> {
  inspect: { input: Source; output: Omit<T['found'], 'fileName' | 'size'> }
  dryRun: { input: Source & Omit<T['stored'], 'fileId'> & T['extra'] & { dryRunId: string }; output: T['dryRun'] }
  rows: {
    input: {
      readonly dryRunId: string
      readonly onlyProblems: boolean
      readonly offset: number
      readonly limit: number
    }
    /** Null for a dry run that is not kept any more. */
    output: { rows: T['preview'][]; total: number } | null
  }
  run: { input: Source & Omit<T['stored'], 'fileId'> & T['extra'] & RunStamp; output: { counts: T['counts'] } }
  previewUndo: { input: UndoInput; output: T['undoPreview'] }
  undo: { input: UndoInput & { readonly at: string }; output: T['undone'] }
  rejects: {
    input: Source & Omit<T['stored'], 'fileId'> & RejectsInput
    output: { rows: number; size: number }
  }
}

/** Which import it is, and the UTC instant that what it writes carries. */
export interface RunStamp {
  readonly importId: ImportId
  readonly at: string
  /** The audit entry that tells of it, where its kind keeps one. */
  readonly entryId: number | null
}

export interface UndoInput {
  readonly importId: ImportId
  readonly entryId: number | null
}

export interface RejectsInput {
  readonly importId: ImportId
  /** Path of the file to write. */
  readonly target: string
  /** Of whoever reads it. */
  readonly language: Language
}

/** What an import goes by from its start to its end, through any restart. */
export interface StoredImport<T extends ImportTypes> extends Omit<ImportRun, 'resumable' | 'undoable'> {
  readonly fileId: FileId
  readonly plan: T['stored']
  readonly counts: T['counts']
  readonly undoStarted: boolean
  readonly entryId: number | null
  /** Subjects of that audit entry; 0 without one. */
  readonly subjects: number
}

/** One kind of import: its names, and what is its own in the common course. Hooks run inside the transaction. */
export interface ImportKind<T extends ImportTypes> {
  readonly desk: DeskName
  readonly topic: Topic
  /** What else changes by an import or its undo. */
  readonly changes: readonly Topic[]
  readonly tasks: { readonly run: Task['kind']; readonly undo: Task['kind'] }
  readonly noCounts: T['counts']
  /** Refuses a plan that lacks a column. */
  requireComplete(plan: T['plan']): void
  stored(by: Operator, plan: T['plan']): T['stored']
  extra(): T['extra']
  /** What an import changed: 0 where there is nothing to undo. */
  changed(counts: T['counts']): number
  told(run: ImportRun, stored: StoredImport<T>): T['run']
  /** Gives the audit entry that tells of the import, to be kept with it, or null. */
  begun(by: Operator, stored: StoredImport<T>): number | null
  ended(by: Operator, stored: StoredImport<T>, state: 'done' | 'cancelled' | 'failed'): void
  /** The program ended in the middle of an import, and was started again. */
  interrupted(stored: StoredImport<T>): void
  undone(by: Operator, stored: StoredImport<T>, result: T['undone']): void
  undoStopped(by: Operator, stored: StoredImport<T>): void
}
