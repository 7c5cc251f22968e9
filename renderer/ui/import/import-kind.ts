import { type ComponentType, createContext, useContext } from 'react'
import type { Topic } from '../../../shared/contract/changes.ts'
import type { ImportInspection, ImportRun, ReadingOptions } from '../../../shared/contract/contact-import.ts'
import type { Download } from '../../../shared/contract/files.ts'
import type { ContactId, FileId, ImportId } from '../../../shared/contract/values.ts'

/** What the core found out about a file. */
export interface Inspection extends ImportInspection {
  readonly mapping: readonly string[]
}

/** What is wrong in a row, or worth telling. */
export interface RowProblem {
  readonly column: number | null
  readonly code: string
  readonly severity: 'error' | 'warning' | 'note'
  readonly detail?: string | undefined
}

export interface PreviewRow {
  readonly line: number
  readonly cells: readonly string[]
  readonly outcome: string
  readonly problems: readonly RowProblem[]
}

/** Rows by outcome, and all of them. */
export type Counts = Readonly<Record<string, number>> & { readonly rows: number }

export interface DryRun {
  readonly dryRunId: string
  readonly counts: Counts
  readonly withProblems: number
  readonly seconds: number
}

/** An import as its list and its report show it. */
export interface Run extends ImportRun {
  readonly counts: Counts
}

/** Everything that decides what an import does; `options` are those of its kind. */
export interface Plan {
  readonly fileId: FileId
  readonly reading: ReadingOptions
  readonly mapping: readonly string[]
  readonly options: Options
}

export type Options = Readonly<Record<string, string>>

export interface UndoPreview {
  readonly removes?: number
  readonly restores: number
  readonly keeps: number
  readonly kept: readonly { readonly contactId: ContactId; readonly name: string; readonly reason?: string }[]
}

interface CallOptions {
  readonly signal: AbortSignal
}

/** The procedures of a kind, on plain names; what goes in is checked by its contract. */
export interface ImportApi {
  inspect(source: Pick<Plan, 'fileId' | 'reading'>, options: CallOptions): Promise<Inspection>
  dryRun(plan: Plan, options: CallOptions): Promise<DryRun>
  rows(
    page: { dryRunId: string; onlyProblems: boolean; offset: number; limit: number },
    options: CallOptions,
  ): Promise<{ readonly rows: readonly PreviewRow[]; readonly total: number }>
  start(plan: Plan): Promise<Run>
  list(): Promise<readonly Run[]>
  get(id: ImportId): Promise<Run>
  resume(id: ImportId): Promise<Run>
  rejects(id: ImportId): Promise<{ readonly download: Download }>
  previewUndo(id: ImportId): Promise<UndoPreview>
  undo(id: ImportId): Promise<Readonly<Record<string, number>>>
  template(): Promise<Download>
}

/** A column of the list of earlier imports. */
export interface EarlierColumn {
  readonly name: string
  value(run: Run): number
}

/** What a kind says in its own words. */
export interface ImportWords {
  readonly title: string
  readonly fileHeading: string
  readonly fileHint: string
  /** What the first row is where it names no columns. */
  readonly firstRow: string
  /** Who wrote a file; null where it does not tell. */
  origin(inspection: Inspection): string | null
  readonly columnsHint: string
  /** That these required fields have no column. */
  missing(fields: readonly string[]): string
  field(field: string): string
  remark(remark: string): string
  outcome(outcome: string): string
  /** The word beside a count of an outcome. */
  count(outcome: string, count: number): string
  problem(problem: RowProblem): string
  /** The button that starts an import, with how much it is about; null for nothing. */
  start(dryRun: DryRun): string | null
  /** What an import that ended, or its undo, means. */
  result(state: 'done' | 'undoing' | 'undone'): string
  /** Further facts of the report. */
  facts(run: Run): readonly { readonly name: string; readonly value: string }[]
  undo(preview: UndoPreview): {
    /** What is taken back, a sentence each. */
    readonly lines: readonly string[]
    readonly keeps: string
  }
  /** Why a contact is kept. */
  reason(reason: string): string
  readonly nothingToUndo: string
  readonly keep: string
  undone(result: Readonly<Record<string, number>>): string
  readonly earlier: readonly EarlierColumn[]
}

/** One kind of import: its procedures, its fields and outcomes, and its words. */
export interface ImportKind {
  readonly topic: Topic
  /** Of its page; the address of a report is `${path}/${id}`. */
  readonly path: string
  readonly api: ImportApi
  /** In the order in which they are offered; `ignore` is one of them. */
  readonly fields: readonly string[]
  readonly required: readonly string[]
  readonly outcomes: readonly string[]
  /** As they are until the operator chooses otherwise. */
  readonly options: Options
  /** Remarks on columns, by their place. */
  remarks(mapping: readonly string[]): readonly (string | null)[]
  useWords(): ImportWords
  /** What stands above the check, where its options are chosen. */
  readonly CheckHead: ComponentType<{ readonly options: Options; readonly onOptions: (options: Options) => void }>
  /** What can be done beside choosing a file. */
  readonly FileActions?: ComponentType
  /** What its own can be done with an import that ended. */
  readonly ResultActions?: ComponentType<{ readonly run: Run }>
}

const Context = createContext<ImportKind | null>(null)
export const ImportKindProvider = Context.Provider

/** The kind of import that the page is about. */
export function useImportKind(): ImportKind {
  const kind = useContext(Context)
  if (!kind) throw new Error('a part of an import stands outside its page')
  return kind
}

export const useImportWords = (): ImportWords => useImportKind().useWords()

/** The address of an import's report. */
export const useImportPath = (): ((id: ImportId) => string) => {
  const { path } = useImportKind()
  return (id) => `${path}/${id}`
}
