import type { Job, JobState } from '../../../shared/contract/jobs.ts'
import type { ContactId, JobId } from '../../../shared/contract/values.ts'
import type { Database } from '../db/database.ts'

const columns = ['id', 'contact_id', 'title', 'state', 'created_at', 'updated_at'] as const

interface Row {
  readonly id: JobId
  readonly contact_id: ContactId
  readonly title: string
  readonly state: JobState
  readonly created_at: string
  readonly updated_at: string
}

const toJob = (row: Row): Job => ({
  id: row.id,
  contactId: row.contact_id,
  title: row.title,
  state: row.state,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
})

export function createJobsStore({ build, all, get, run }: Database) {
  return {
    ofContact: (contactId: ContactId): Job[] =>
      all(build.selectFrom('jobs').select(columns).where('contact_id', '=', contactId).orderBy('id', 'desc')).map(
        toJob,
      ),
    find(id: JobId): Job | null {
      const row = get(build.selectFrom('jobs').select(columns).where('id', '=', id))
      return row ? toJob(row) : null
    },
    insert: (contactId: ContactId, title: string, state: JobState, at: string): JobId =>
      run(build.insertInto('jobs').values({ contact_id: contactId, title, state, created_at: at, updated_at: at }))
        .lastInsertRowid as JobId,
    move: (id: JobId, state: JobState, at: string) =>
      void run(build.updateTable('jobs').set({ state, updated_at: at }).where('id', '=', id)),
  }
}
