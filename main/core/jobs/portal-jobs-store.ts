import type { JobFile } from '../../../shared/contract/jobs.ts'
import type { PortalJob } from '../../../shared/contract/portal-values.ts'
import type { ContactId, FileId, JobId } from '../../../shared/contract/values.ts'
import type { Database } from '../db/database.ts'

type JobOfCustomer = Omit<PortalJob, 'files'>

/** Reads jobs of one customer: every statement asks for the contact. */
export function createPortalJobsStore({ sqlite }: Database) {
  const columns = 'id, title, state, copies, remark, created_at as createdAt, updated_at as updatedAt'
  const list = sqlite.prepare<[ContactId, number, number], JobOfCustomer>(
    `select ${columns} from jobs where contact_id = ? order by id desc limit ? offset ?`,
  )
  const total = sqlite.prepare<[ContactId], number>('select count(*) from jobs where contact_id = ?').pluck()
  const find = sqlite.prepare<[ContactId, JobId], JobOfCustomer>(
    `select ${columns} from jobs where contact_id = ? and id = ?`,
  )
  const files = sqlite.prepare<[ContactId, JobId], JobFile>(
    `select job_files.id, job_files.kind, job_files.name, job_files.size
     from jobs join job_files on job_files.job_id = jobs.id
     where jobs.contact_id = ? and jobs.id = ? order by job_files.kind, job_files.id`,
  )
  const file = sqlite.prepare<[ContactId, JobId, FileId], { name: string }>(
    `select job_files.name from jobs join job_files on job_files.job_id = jobs.id
     where jobs.contact_id = ? and jobs.id = ? and job_files.id = ?`,
  )
  const whole = (contactId: ContactId, job: JobOfCustomer): PortalJob => ({
    ...job,
    files: files.all(contactId, job.id),
  })
  return {
    list: (contactId: ContactId, limit: number, offset: number): PortalJob[] =>
      list.all(contactId, limit, offset).map((job) => whole(contactId, job)),
    total: (contactId: ContactId): number => total.get(contactId) ?? 0,
    find(contactId: ContactId, id: JobId): PortalJob | null {
      const job = find.get(contactId, id)
      return job ? whole(contactId, job) : null
    },
    fileName: (contactId: ContactId, id: JobId, fileId: FileId): string | null =>
      file.get(contactId, id, fileId)?.name ?? null,
  }
}
