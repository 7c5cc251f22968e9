import type { CountryCode } from 'libphonenumber-js'
import type * as z from 'zod'
import type {
  contactImport,
  ImportCounts,
  ImportField,
  KnownPolicy,
  PreviewRow,
  ReadingOptions,
} from '../../../shared/contract/contact-import.ts'
import type { ErrorCode } from '../../../shared/contract/errors.ts'
import type { ImportId, Language } from '../../../shared/contract/values.ts'

type OutputOf<K extends keyof typeof contactImport> = z.output<
  NonNullable<(typeof contactImport)[K]['~orpc']['outputSchema']>
>

interface Source {
  readonly path: string
  readonly reading: ReadingOptions
}

/** How rows of a file are judged. */
export interface Judging {
  readonly mapping: readonly ImportField[]
  readonly known: KnownPolicy
  readonly country: CountryCode
  /** Of the operator: for words that the import writes. */
  readonly language: Language
}

export interface RunInput extends Source, Judging {
  readonly importId: ImportId
  /** For contacts whose row names no language. */
  readonly defaultLanguage: Language
  /** UTC instant that new and changed contacts carry. */
  readonly at: string
}

/** Rows done of all that the file seems to have; what an import counted so far. */
export interface RunResult {
  readonly counts: ImportCounts
}

export interface UndoResult {
  readonly removed: number
  readonly restored: number
  readonly kept: number
}

/** What the import worker does for the core: input and output of each call. */
export interface ImportCalls {
  inspect: { input: Source; output: Omit<OutputOf<'inspect'>, 'fileName' | 'size'> }
  dryRun: {
    input: Source & Judging & { readonly dryRunId: string }
    output: { counts: ImportCounts; withProblems: number }
  }
  rows: {
    input: {
      readonly dryRunId: string
      readonly onlyProblems: boolean
      readonly offset: number
      readonly limit: number
    }
    /** Null for a dry run that is not kept any more. */
    output: { rows: PreviewRow[]; total: number } | null
  }
  run: { input: RunInput; output: RunResult }
  previewUndo: { input: { readonly importId: ImportId }; output: OutputOf<'previewUndo'> }
  undo: { input: { readonly importId: ImportId; readonly at: string }; output: UndoResult }
  rejects: {
    input: Source & Judging & { readonly importId: ImportId; readonly target: string }
    output: { rows: number; size: number }
  }
}

export type CallName = keyof ImportCalls

export type ToWorker =
  | { readonly kind: 'call'; readonly id: number; readonly name: CallName; readonly input: unknown }
  | { readonly kind: 'stop'; readonly id: number }
  | { readonly kind: 'gateOpen' }

export type FromWorker =
  | { readonly kind: 'output'; readonly id: number; readonly output: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly code: ErrorCode; readonly data: unknown }
  | { readonly kind: 'bug'; readonly id: number; readonly message: string; readonly stack: string | undefined }
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly total: number | null }
  | { readonly kind: 'enterGate' }
  | { readonly kind: 'leaveGate' }

/** What a call may use while it runs. */
export interface CallControl {
  readonly signal: AbortSignal
  /** Rows done, of all there seem to be. */
  progress(done: number, total: number | null): void
  /** Waits until nobody else writes; gives what lets the next one in. */
  enterGate(): Promise<() => void>
}
