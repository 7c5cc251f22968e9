import type { JobFile, JobFileKind } from '../../../shared/contract/jobs.ts'
import type { FileId } from '../../../shared/contract/values.ts'
import { failure, invalidInput } from '../failure.ts'
import type { Foundation } from '../foundation.ts'
import { requirePdf } from './pdf-check.ts'

/** An uploaded file that becomes a job's. */
export interface JobUpload {
  readonly fileId: FileId
  readonly kind: JobFileKind
}

/** Uploads that operators bring for a job. */
export interface JobUploads {
  /** Throws FILE_NOT_FOUND, FILE_NOT_PDF, and BAD_REQUEST with `file_twice` for two of one kind. */
  check(uploads: readonly JobUpload[]): Promise<void>
  /** Takes uploads over; call inside the transaction that writes the job. Throws FILE_NOT_FOUND. */
  claim(uploads: readonly JobUpload[]): JobFile[]
}

export function createJobUploads({ ports, transfers, looseFiles }: Foundation): JobUploads {
  return {
    async check(uploads) {
      const kinds = new Set(uploads.map(({ kind }) => kind))
      if (kinds.size < uploads.length) throw invalidInput([{ path: ['files'], message: 'file_twice' }])
      for (const { fileId, kind } of uploads) {
        const isThere = transfers.nameOf(fileId) !== null && ports.files.sizeOf(fileId) !== null
        if (!isThere) throw failure('FILE_NOT_FOUND', { id: fileId })
        if (kind === 'input') await requirePdf(ports.files, fileId)
      }
    },
    claim: (uploads) =>
      uploads.map(({ fileId, kind }) => {
        const [name, size] = [transfers.claim(fileId), ports.files.sizeOf(fileId)]
        if (name === null || size === null) throw failure('FILE_NOT_FOUND', { id: fileId })
        looseFiles.claim([fileId])
        return { id: fileId, kind, name, size }
      }),
  }
}
