import type { PortalJob } from '../../../shared/contract/portal-values.ts'
import type { ContactId, FileId, JobId } from '../../../shared/contract/values.ts'
import { failure } from '../failure.ts'
import type { Foundation } from '../foundation.ts'
import { createPortalJobsStore } from './portal-jobs-store.ts'

/** What a customer sees of their own jobs; those of others are not there for them. */
export interface PortalJobs {
  /** Newest first. */
  list(contactId: ContactId, offset: number, limit: number): { jobs: PortalJob[]; total: number }
  /** Throws JOB_NOT_FOUND. */
  get(contactId: ContactId, id: JobId): PortalJob
  /** Throws FILE_NOT_FOUND. */
  file(
    contactId: ContactId,
    id: JobId,
    fileId: FileId,
  ): { readonly name: string; readonly size: number; readonly bytes: AsyncIterable<Uint8Array> }
}

export function createPortalJobs({ db, ports: { files } }: Pick<Foundation, 'db' | 'ports'>): PortalJobs {
  const store = createPortalJobsStore(db)
  return {
    list: (contactId, offset, limit) => ({
      jobs: store.list(contactId, limit, offset),
      total: store.total(contactId),
    }),
    get(contactId, id) {
      const job = store.find(contactId, id)
      if (!job) throw failure('JOB_NOT_FOUND', { id })
      return job
    },
    file(contactId, id, fileId) {
      const name = store.fileName(contactId, id, fileId)
      const size = name === null ? null : files.sizeOf(fileId)
      if (name === null || size === null) throw failure('FILE_NOT_FOUND', { id: fileId })
      return { name, size, bytes: files.read(fileId) }
    },
  }
}
