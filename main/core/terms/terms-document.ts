import type { ErrorData } from '../../../shared/contract/errors.ts'
import type { TermsFormat } from '../../../shared/contract/terms.ts'
import type { FileId } from '../../../shared/contract/values.ts'
import { failure } from '../failure.ts'
import { isPdf } from '../jobs/pdf-check.ts'
import type { FileVault } from '../ports.ts'

/** A document that can be put in force. */
export interface TermsDocument {
  readonly format: TermsFormat
  /** Bytes. */
  readonly size: number
}

const maxBytes = { pdf: 20 * 1024 ** 2, text: 1024 ** 2 } as const
/** Readers of PDF look for its header this far. */
const headBytes = 1024

const refused = (reason: ErrorData<'TERMS_NOT_READABLE'>['reason']) => failure('TERMS_NOT_READABLE', { reason })

/** Looks at what an uploaded document is, never at its name. Throws FILE_NOT_FOUND, TERMS_NOT_READABLE. */
export async function checkTermsDocument(files: FileVault, fileId: FileId): Promise<TermsDocument> {
  const size = files.sizeOf(fileId)
  if (size === null) throw failure('FILE_NOT_FOUND', { id: fileId })
  if (size === 0) throw refused('empty')
  if (size > maxBytes.pdf) throw refused('too_large')
  const start = await files.readPart(fileId, 0, headBytes)
  if (Buffer.from(start).toString('latin1').includes('%PDF-')) {
    if (!(await isPdf(files, fileId))) throw refused('format')
    return { format: 'pdf', size }
  }
  if (!looksLikeText(start)) throw refused('format')
  if (size > maxBytes.text) throw refused('too_large')
  if ((await readTerms(files, fileId)).trim() === '') throw refused('empty')
  return { format: 'text', size }
}

/** The words of a plain text, without the mark of its encoding. Throws TERMS_NOT_READABLE where it is not UTF-8. */
export async function readTerms(files: FileVault, fileId: FileId): Promise<string> {
  const bytes = await files.readPart(fileId, 0, maxBytes.text)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (looksLikeText(bytes)) return text
  } catch {
    // Bytes of another encoding.
  }
  throw refused('format')
}

/** A text has no control characters but those that break and indent lines. */
const looksLikeText = (bytes: Uint8Array) =>
  bytes.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0c || byte === 0x0d)
