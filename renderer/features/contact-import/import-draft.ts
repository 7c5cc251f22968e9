import type { ImportField, ImportPlan, KnownPolicy, ReadingOptions } from '../../../shared/contract/contact-import.ts'
import type { FileId } from '../../../shared/contract/values.ts'

export type DraftStep = 'file' | 'columns' | 'check'

/** What the operator has entered in the steps before an import starts. */
export interface ImportDraft {
  readonly step: DraftStep
  readonly file: { readonly id: FileId; readonly name: string } | null
  /** What of the reading was overruled. */
  readonly reading: ReadingOptions
  /** The operator's own matching, and the headers it was made for. */
  readonly matched: { readonly headers: readonly string[]; readonly mapping: readonly ImportField[] } | null
  readonly known: KnownPolicy
}

export const emptyDraft: ImportDraft = { step: 'file', file: null, reading: {}, matched: null, known: 'skip' }

export type DraftAction =
  | { readonly kind: 'step'; readonly step: DraftStep }
  | { readonly kind: 'file'; readonly file: NonNullable<ImportDraft['file']> }
  | { readonly kind: 'reading'; readonly reading: ReadingOptions }
  | { readonly kind: 'match'; readonly headers: readonly string[]; readonly mapping: readonly ImportField[] | null }
  | { readonly kind: 'known'; readonly known: KnownPolicy }

/** A new file keeps the matching and the policy, so that a mended file goes the same way; its reading is found anew. */
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
    case 'known':
      return { ...draft, known: action.known }
  }
}

/** What `inspect` says of the columns. */
export interface FoundColumns {
  readonly columns: readonly { readonly header: string }[]
  readonly mapping: readonly ImportField[]
}

/** The matching that counts: the operator's own while the columns are those it was made for, else the proposed one. */
export function mappingOf(draft: ImportDraft, found: FoundColumns): readonly ImportField[] {
  const { matched } = draft
  const same =
    matched?.headers.length === found.columns.length &&
    matched.headers.every((header, index) => header === found.columns[index]?.header)
  return same && matched ? matched.mapping : found.mapping
}

/** Everything that decides what the import does; null until a file is read and a column holds the address. */
export function planOf(draft: ImportDraft, found: FoundColumns | undefined): ImportPlan | null {
  if (!draft.file || !found) return null
  const mapping = [...mappingOf(draft, found)]
  if (!mapping.includes('email')) return null
  return { fileId: draft.file.id, reading: draft.reading, mapping, known: draft.known }
}
