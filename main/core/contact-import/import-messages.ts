import type { CountryCode } from 'libphonenumber-js'
import type * as z from 'zod'
import type {
  ContactImport,
  contactImport,
  ImportCounts,
  ImportField,
  ImportPlan,
  KnownPolicy,
  PreviewRow,
} from '../../../shared/contract/contact-import.ts'
import type { ErrorCode } from '../../../shared/contract/errors.ts'
import type { ImportId, Language } from '../../../shared/contract/values.ts'
import type { CallsOf, DeskName, Source } from './import-kind.ts'

type OutputOf<K extends keyof typeof contactImport> = z.output<
  NonNullable<(typeof contactImport)[K]['~orpc']['outputSchema']>
>

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
  /** See `Suppressions.secrets`. */
  readonly suppressionSecrets: readonly Uint8Array[]
}

/** What an import counted so far. */
export interface RunResult {
  readonly counts: ImportCounts
}

export interface UndoResult {
  readonly removed: number
  readonly restored: number
  readonly kept: number
}

/** What is particular about importing contacts. */
export interface ContactImportTypes {
  readonly plan: ImportPlan
  readonly stored: ImportPlan & Pick<RunInput, 'country' | 'language' | 'defaultLanguage'>
  readonly extra: Pick<RunInput, 'suppressionSecrets'>
  readonly counts: ImportCounts
  readonly found: OutputOf<'inspect'>
  readonly dryRun: { readonly counts: ImportCounts; readonly withProblems: number }
  readonly preview: PreviewRow
  readonly undoPreview: OutputOf<'previewUndo'>
  readonly undone: UndoResult
  readonly run: ContactImport
}

/** What the import worker does for contacts: input and output of each call. */
export type ImportCalls = CallsOf<ContactImportTypes>

/** Whatever a desk does: each call with its input and output. */
export type CallMap<Calls> = { readonly [K in keyof Calls]: { readonly input: unknown; readonly output: unknown } }

/** How a desk answers its calls. */
export type Handlers<Calls extends CallMap<Calls>> = {
  readonly [K in keyof Calls]: (
    input: Calls[K]['input'],
    control: CallControl,
  ) => Promise<Calls[K]['output']> | Calls[K]['output']
}

export type ToWorker =
  | {
      readonly kind: 'call'
      readonly id: number
      readonly desk: DeskName
      readonly name: string
      readonly input: unknown
    }
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
