import type { JobState } from '../../../shared/contract/jobs.ts'
import type { ContactId, FileId, JobId } from '../../../shared/contract/values.ts'
import { createContactIndex } from '../db/contact-index.ts'
import type { Database } from '../db/database.ts'

interface JobRow {
  readonly id: JobId
  readonly contact_id: ContactId
  readonly title: string
  readonly state: JobState
}

interface FileRow {
  readonly id: FileId
  readonly size: number
}

const idsOf = (rows: readonly { readonly id: number }[]) => JSON.stringify(rows.map(({ id }) => id))

/** What deleting needs to know of contacts, and the end of them. Ids go to SQLite as a JSON array. */
export function createContactDeletionStore({ sqlite }: Database) {
  const index = createContactIndex(sqlite)
  const listed = '(select value from json_each(?))'
  const statements = {
    versions: sqlite.prepare<[string], { id: ContactId; version: number }>(
      `select id, version from contacts where id in ${listed} order by id`,
    ),
    names: sqlite.prepare<[string], { id: ContactId; name: string }>(
      `select id, name from contacts where id in ${listed}`,
    ),
    jobs: sqlite.prepare<[string], JobRow>(
      `select id, contact_id, title, state from jobs where contact_id in ${listed} order by contact_id, id`,
    ),
    anyUnassigned: sqlite.prepare<[], number>('select 1 from jobs where contact_id is null limit 1').pluck(),
    unassigned: sqlite.prepare<[string], JobRow>(
      `select jobs.id, contacts.id as contact_id, jobs.title, jobs.state
       from contacts join jobs on jobs.sender_key = contacts.email_key
       where contacts.id in ${listed} and jobs.contact_id is null order by contacts.id, jobs.id`,
    ),
    files: sqlite.prepare<[string], FileRow>(`select id, size from job_files where job_id in ${listed}`),
    anySender: sqlite.prepare<[], number>('select 1 from jobs where sender_key is not null limit 1').pluck(),
    forgetSenders: sqlite
      .prepare<[string], JobId>(
        `update jobs set sender_name = null, sender_email = null, sender_key = null
         where contact_id is not null and sender_key in ${listed} returning id`,
      )
      .pluck(),
    emailKeys: sqlite.prepare<[string], string>(`select email_key from contacts where id in ${listed}`).pluck(),
    draftFiles: sqlite
      .prepare<[string], string>(
        `select draft_file from link_requests where contact_id in ${listed} and draft_file is not null`,
      )
      .pluck(),
    removeJobs: sqlite.prepare<[string]>(`delete from jobs where id in ${listed}`),
    remove: sqlite.prepare<[string]>(`delete from contacts where id in ${listed}`),
  }
  return {
    /** Versions of the contacts that there are, in the order of the ids. */
    versions: (ids: readonly ContactId[]) => statements.versions.all(JSON.stringify(ids)),
    names: (ids: readonly ContactId[]) =>
      new Map(statements.names.all(JSON.stringify(ids)).map(({ id, name }) => [id, name])),
    /** Jobs of contacts, those included that were sent under their address by the generic link and not assigned. */
    jobs(ids: readonly ContactId[]): JobRow[] {
      const json = JSON.stringify(ids)
      const own = statements.jobs.all(json)
      return statements.anyUnassigned.get() === undefined ? own : [...own, ...statements.unassigned.all(json)]
    },
    files: (jobs: readonly JobRow[]) => (jobs.length === 0 ? [] : statements.files.all(idsOf(jobs))),

    emailKeys: (ids: readonly ContactId[]) => statements.emailKeys.all(JSON.stringify(ids)),

    /** Where drafts to these contacts lie. */
    draftFiles: (ids: readonly ContactId[]) => statements.draftFiles.all(JSON.stringify(ids)),

    /** Takes whoever sent jobs that belong to others out of them, by address; gives those jobs. */
    forgetSenders: (emailKeys: readonly string[]): JobId[] =>
      statements.anySender.get() === undefined ? [] : statements.forgetSenders.all(JSON.stringify(emailKeys)),

    /** Deletes contacts with their jobs and all that hangs on them, and gives how many contacts there were. */
    remove(ids: readonly ContactId[], jobs: readonly JobRow[]): number {
      const json = JSON.stringify(ids)
      if (jobs.length > 0) statements.removeJobs.run(idsOf(jobs))
      index.withdraw(json)
      return statements.remove.run(json).changes
    },

    /** Empties the write-ahead log, in which deleted rows could still be read; best done, not sure to be possible. */
    forgetLog: () => void sqlite.pragma('wal_checkpoint(TRUNCATE)'),
  }
}
