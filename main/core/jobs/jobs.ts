import type { Download } from '../../../shared/contract/files.ts'
import type { Job, JobRow } from '../../../shared/contract/jobs.ts'
import type { ContactId, FileId, JobId } from '../../../shared/contract/values.ts'
import type { Contacts } from '../contacts/contacts.ts'
import { failure } from '../failure.ts'
import type { Foundation } from '../foundation.ts'
import { createJobChanges, type JobChanges } from './job-changes.ts'
import { createJobDeletion, type JobDeletion } from './job-deletion.ts'
import type { NewJob } from './job-entry.ts'
import { createJobLists, type JobLists } from './job-lists.ts'
import { createJobMoving, type JobMoving } from './job-moving.ts'
import { createJobsStore } from './jobs-store.ts'
import { createPortalJobs, type PortalJobs } from './portal-jobs.ts'

/** The print jobs of customers; their state decides whether their contact may be deleted. */
export interface Jobs {
  /** Throws JOB_NOT_FOUND. */
  get(id: JobId): Job
  /** What the table shows of these ids, in their order. */
  rows(ids: readonly JobId[]): JobRow[]
  /** Newest first. Throws CONTACT_NOT_FOUND. */
  ofContact(contactId: ContactId): JobRow[]
  /** A ticket for one of its files. Throws JOB_NOT_FOUND, FILE_NOT_FOUND. */
  download(id: JobId, fileId: FileId): Download
  /** Writes a job; call inside the transaction that claims its files. */
  enter(job: NewJob): JobId
  readonly lists: JobLists
  readonly changes: JobChanges
  readonly moving: JobMoving
  readonly deletion: JobDeletion
  /** What customers see of their own. */
  readonly ofCustomers: PortalJobs
}

export function createJobs(on: Foundation, contacts: Pick<Contacts, 'get'>): Jobs {
  const store = createJobsStore(on.db)
  const get = (id: JobId): Job => {
    const job = store.find(id)
    if (!job) throw failure('JOB_NOT_FOUND', { id })
    return job
  }
  return {
    get,
    rows: store.rows,
    ofContact(contactId) {
      contacts.get(contactId)
      return store.ofContact(contactId)
    },
    download(id, fileId) {
      const file = get(id).files.find((of) => of.id === fileId)
      const size = file ? on.ports.files.sizeOf(file.id) : null
      if (!file || size === null) throw failure('FILE_NOT_FOUND', { id: fileId })
      return on.transfers.download(fileId, file.name, size, 'keep')
    },
    enter: store.insert,
    lists: createJobLists(on.db),
    changes: createJobChanges(on, store, get, contacts),
    moving: createJobMoving(on, store),
    deletion: createJobDeletion(on, store),
    ofCustomers: createPortalJobs(on),
  }
}
