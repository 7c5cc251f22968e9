import type { JobFile } from '../../../shared/contract/jobs.ts'
import type { JobId } from '../../../shared/contract/values.ts'
import type { Database } from '../db/database.ts'

/** Files of sample jobs; writes belong into a transaction. */
export function createDemonstrationJobsStore({ sqlite }: Database) {
  const newestOpen = sqlite.prepare<[number], { id: JobId; title: string }>(
    "select id, title from jobs where state <> 'completed' order by created_at desc limit ?",
  )
  const addFile = sqlite.prepare(
    `insert into job_files (id, job_id, kind, name, size, created_at)
     select @id, id, @kind, @name, @size, created_at from jobs where id = @jobId`,
  )
  return {
    newestOpen: (limit: number) => newestOpen.all(limit),
    addFile: (jobId: JobId, file: JobFile) => void addFile.run({ ...file, jobId }),
  }
}
