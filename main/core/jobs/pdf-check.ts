import type { ErrorData } from '../../../shared/contract/errors.ts'
import type { FileId } from '../../../shared/contract/values.ts'
import { failure } from '../failure.ts'
import type { FileVault } from '../ports.ts'

/** Why a file is no PDF. */
type PdfFault = ErrorData<'FILE_NOT_PDF'>['reason']

/** Readers look for the header this far, and for the end this far from the end. */
const headBytes = 1_024
const tailBytes = 2_048
/** `xref`, or `12 0 obj` of a stream of cross-references, behind some white space. */
const tableBytes = 64

/**
 * Looks at a file's head and at its trailer from the end (ISO 32000-1, 7.5): a few kilobytes, however large it is. A PDF
 * with a password passes. Throws FILE_NOT_PDF.
 */
export async function requirePdf(files: Pick<FileVault, 'readPart' | 'sizeOf'>, id: FileId): Promise<void> {
  const reason = await pdfFault(files, id)
  if (reason !== null) throw failure('FILE_NOT_PDF', { reason })
}

/** The same, where another refusal is said. */
export const isPdf = async (files: Pick<FileVault, 'readPart' | 'sizeOf'>, id: FileId): Promise<boolean> =>
  (await pdfFault(files, id)) === null

async function pdfFault(files: Pick<FileVault, 'readPart' | 'sizeOf'>, id: FileId): Promise<PdfFault | null> {
  const size = files.sizeOf(id) ?? 0
  if (size === 0) return 'empty'
  const part = async (position: number, length: number) =>
    Buffer.from(await files.readPart(id, position, length)).toString('latin1')

  const header = (await part(0, headBytes)).indexOf('%PDF-')
  if (header < 0) return 'no_header'
  const tail = await part(Math.max(0, size - tailBytes), tailBytes)
  const offset = [...tail.matchAll(/startxref\s+(\d{1,10})\s+%%EOF/g)].at(-1)?.[1]
  if (offset === undefined) return 'no_trailer'
  // Some count from the header, some from the first byte.
  for (const position of new Set([Number(offset), Number(offset) + header])) {
    if (position >= size) continue
    if (/^\s*(?:xref\b|\d+\s+\d+\s+obj\b)/.test(await part(position, tableBytes))) return null
  }
  return 'no_trailer'
}
