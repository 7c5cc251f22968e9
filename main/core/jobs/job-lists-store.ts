import type { JobSort } from '../../../shared/contract/jobs.ts'
import type { JobId } from '../../../shared/contract/values.ts'
import type { Database } from '../db/database.ts'

/** Which jobs, as the where clause puts it. */
export interface JobCondition {
  readonly sql: string
  readonly parameters: readonly (string | number)[]
}

/** Reads ids of jobs, whole lists at a time: of 100,000 in some hundredths of a second. */
export function createJobListsStore({ sqlite }: Database) {
  const orders: Readonly<Record<JobSort['by'], string>> = {
    id: 'jobs.id',
    title: 'jobs.title_key, jobs.id',
    state: 'jobs.state_rank, jobs.id',
    contact: 'coalesce(contacts.name_key, jobs.sender_name_key), jobs.id',
    company: 'contacts.company_key, jobs.id',
    copies: 'jobs.copies, jobs.id',
    created: 'jobs.created_at, jobs.id',
    updated: 'jobs.updated_at, jobs.id',
  }
  const statements = new Map<string, ReturnType<typeof sqlite.prepare>>()
  const prepared = (sql: string) => {
    const known = statements.get(sql) ?? sqlite.prepare(sql)
    if (statements.size >= 50) statements.clear()
    statements.set(sql, known)
    return known
  }
  const named = 'jobs left join contacts on contacts.id = jobs.contact_id'
  // Joined only where a contact is asked for: SQLite drops a join of which it needs nothing.
  const select = (where: string, by: JobSort['by']) => `select jobs.id from ${named} ${where} order by ${orders[by]}`
  return {
    /** All jobs, ascending. */
    ordered: (by: JobSort['by']) => prepared(select('', by)).pluck().all() as JobId[],
    /** Those of the ids, ascending. */
    among: (ids: readonly JobId[], by: JobSort['by']) =>
      prepared(select('where jobs.id in (select value from json_each(?))', by))
        .pluck()
        .all(JSON.stringify(ids)) as JobId[],
    /** How many there are of each state, as they are kept. */
    totals: () =>
      prepared('select state, jobs from job_totals').all() as { readonly state: string; readonly jobs: number }[],
    matching: ({ sql, parameters }: JobCondition) =>
      prepared(`select jobs.id from ${named} where ${sql}`)
        .pluck()
        .all(...parameters) as JobId[],
  }
}
