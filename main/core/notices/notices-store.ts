import type { JobId } from '../../../shared/contract/values.ts'
import type { Database } from '../db/database.ts'

interface NoticeRow {
  readonly id: number
  readonly kind: 'job_submitted'
  readonly jobId: JobId
  readonly title: string
  readonly from: string
  readonly at: string
}

export function createNoticesStore({ sqlite }: Database) {
  const insert = sqlite.prepare<[JobId, string]>(
    "insert into desk_notices (kind, job_id, at) values ('job_submitted', ?, ?)",
  )
  const latest = sqlite.prepare<[number], NoticeRow>(
    `select desk_notices.id, kind, job_id as jobId, jobs.title, desk_notices.at,
       coalesce(contacts.name, jobs.sender_name, '') as "from"
     from desk_notices join jobs on jobs.id = job_id left join contacts on contacts.id = jobs.contact_id
     order by desk_notices.id desc limit ?`,
  )
  const newer = sqlite.prepare<[number], number>('select count(*) from desk_notices where id > ?').pluck()
  return {
    /** Call inside the transaction that writes the job. */
    add: (jobId: JobId, at: string) => void insert.run(jobId, at),
    latest: (limit: number) => latest.all(limit),
    countAfter: (id: number) => newer.get(id) ?? 0,
  }
}
