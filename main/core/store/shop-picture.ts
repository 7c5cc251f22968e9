import type { ErrorData } from '../../../shared/contract/errors.ts'
import type { FileId } from '../../../shared/contract/values.ts'
import { failure } from '../failure.ts'
import type { FileVault } from '../ports.ts'
import type { Logo } from './store-settings-store.ts'

const maxBytes = 1024 * 1024

const refused = (reason: ErrorData<'PICTURE_REFUSED'>['reason']) => failure('PICTURE_REFUSED', { reason })

/** Looks at an uploaded picture by its first bytes, never by its name. Throws FILE_NOT_FOUND, PICTURE_REFUSED. */
export async function checkPicture(files: FileVault, fileId: FileId): Promise<Logo> {
  const size = files.sizeOf(fileId)
  if (size === null) throw failure('FILE_NOT_FOUND', { id: fileId })
  if (size > maxBytes) throw refused('too_large')
  const type = typeOf(Buffer.from(await files.readPart(fileId, 0, 12)).toString('latin1'))
  if (type === null) throw refused('format')
  return { fileId, type }
}

/** The whole picture; it is small. */
export const readPicture = (files: FileVault, { fileId }: Logo): Promise<Uint8Array> =>
  files.readPart(fileId, 0, maxBytes)

function typeOf(start: string): Logo['type'] | null {
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  return start.startsWith('RIFF') && start.slice(8) === 'WEBP' ? 'image/webp' : null
}
