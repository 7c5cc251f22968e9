import type { JobFile, JobOrigin, JobState } from '../../../shared/contract/jobs.ts'
import type { ContactId, JobId } from '../../../shared/contract/values.ts'
import type { Database } from '../db/database.ts'

/** Who a backup is of. */
export interface UserProfile {
  readonly id: ContactId
  readonly name: string
  readonly email: string
  readonly company: string | null
}

/** A job as its customer sees it. */
export interface UserJob {
  readonly id: JobId
  readonly title: string
  readonly state: JobState
  readonly origin: JobOrigin
  readonly copies: number
  readonly remark: string
  readonly createdAt: string
  readonly updatedAt: string
  readonly pdlSavedAt: string | null
}

/** What contacts' jobs have: files with their bytes, and PDL models. */
interface Extent {
  readonly files: number
  readonly bytes: number
  readonly models: number
}

export function createUserDataStore({ sqlite }: Database) {
  const listed = '(select value from json_each(?))'
  const statements = {
    profiles: sqlite.prepare<[string], UserProfile>(
      `select contacts.id, contacts.name, contacts.email, companies.name as company
       from contacts left join companies on companies.id = contacts.company_id
       where contacts.id in ${listed} order by contacts.id`,
    ),
    jobs: sqlite.prepare<[ContactId], UserJob>(
      `select id, title, state, origin, copies, remark, created_at as createdAt, updated_at as updatedAt,
         pdl_saved_at as pdlSavedAt
       from jobs where contact_id = ? order by id`,
    ),
    files: sqlite.prepare<[ContactId], JobFile & { readonly jobId: JobId }>(
      `select job_files.id, job_files.kind, job_files.name, job_files.size, job_files.job_id as jobId
       from jobs join job_files on job_files.job_id = jobs.id
       where jobs.contact_id = ? order by jobs.id, job_files.kind, job_files.id`,
    ),
    pdl: sqlite.prepare<[JobId], string | null>('select pdl from jobs where id = ?').pluck(),
    extent: sqlite.prepare<[string, string], Extent>(
      `select count(*) as files, coalesce(sum(job_files.size), 0) as bytes,
         (select count(*) from jobs where contact_id in ${listed} and pdl_saved_at is not null) as models
       from jobs join job_files on job_files.job_id = jobs.id where jobs.contact_id in ${listed}`,
    ),
  }
  return {
    /** Those of the contacts that there are, in the order of their ids. */
    profiles: (ids: readonly ContactId[]) => statements.profiles.all(JSON.stringify(ids)),
    /** All jobs of a contact with their files, as they stand at one moment. */
    jobs(contactId: ContactId): readonly (UserJob & { readonly files: readonly JobFile[] })[] {
      const files = Map.groupBy(statements.files.all(contactId), ({ jobId }) => jobId)
      return statements.jobs.all(contactId).map((job) => ({ ...job, files: files.get(job.id) ?? [] }))
    },
    /** The PDL model of a job; null where there is none any more. */
    pdl: (id: JobId) => statements.pdl.get(id) ?? null,
    extent(ids: readonly ContactId[]): Extent {
      const json = JSON.stringify(ids)
      return statements.extent.get(json, json) ?? { files: 0, bytes: 0, models: 0 }
    },
  }
}

export type UserDataStore = ReturnType<typeof createUserDataStore>
