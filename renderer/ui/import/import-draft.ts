import type { ReadingOptions } from '../../../shared/contract/contact-import.ts'
import type { FileId } from '../../../shared/contract/values.ts'
import type { Options, Plan } from './import-kind.ts'

export type DraftStep = 'file' | 'columns' | 'check'

/** What the operator has entered in the steps before an import starts. */
export interface ImportDraft {
  readonly step: DraftStep
  readonly file: { readonly id: FileId; readonly name: string } | null
  /** What of the reading was overruled. */
  readonly reading: ReadingOptions
  /** The operator's own matching, and the headers it was made for. */
  readonly matched: { readonly headers: readonly string[]; readonly mapping: readonly string[] } | null
  readonly options: Options
}

export const emptyDraft = (options: Options): ImportDraft => ({
  step: 'file',
  file: null,
  reading: {},
  matched: null,
  options,
})

export type DraftAction =
  | { readonly kind: 'step'; readonly step: DraftStep }
  | { readonly kind: 'file'; readonly file: NonNullable<ImportDraft['file']> }
  | { readonly kind: 'reading'; readonly reading: ReadingOptions }
  | { readonly kind: 'match'; readonly headers: readonly string[]; readonly mapping: readonly string[] | null }
  | { readonly kind: 'options'; readonly options: Options }

/** A new file keeps the matching and the options, so that a mended file goes the same way; its reading is found anew. */
export function changeDraft(draft: ImportDraft, action: DraftAction): ImportDraft {
  switch (action.kind) {
    case 'step':
      return { ...draft, step: action.step }
    case 'file':
      return { ...draft, step: 'file', file: action.file, reading: {} }
    case 'reading':
      return { ...draft, reading: action.reading }
    case 'match':
      return { ...draft, matched: action.mapping && { headers: action.headers, mapping: action.mapping } }
    case 'options':
      return { ...draft, options: action.options }
  }
}

/** What `inspect` says of the columns. */
export interface FoundColumns {
  readonly columns: readonly { readonly header: string }[]
  readonly mapping: readonly string[]
}

/** The matching that counts: the operator's own while the columns are those it was made for, else the proposed one. */
export function mappingOf(draft: ImportDraft, found: FoundColumns): readonly string[] {
  const { matched } = draft
  const same =
    matched?.headers.length === found.columns.length &&
    matched.headers.every((header, index) => header === found.columns[index]?.header)
  return same && matched ? matched.mapping : found.mapping
}

/** Everything that decides what the import does; null until a file is read and every required field has a column. */
export function planOf(draft: ImportDraft, found: FoundColumns | undefined, required: readonly string[]): Plan | null {
  if (!draft.file || !found) return null
  const mapping = mappingOf(draft, found)
  if (!required.every((field) => mapping.includes(field))) return null
  return { fileId: draft.file.id, reading: draft.reading, mapping, options: draft.options }
}
