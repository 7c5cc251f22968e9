import { JobState } from '../../../shared/contract/jobs.ts'
import type { ContactId, JobId } from '../../../shared/contract/values.ts'
import { keepsItsContact } from '../../../shared/rules/job-states.ts'
import { createContactIndex } from '../db/contact-index.ts'
import type { Database } from '../db/database.ts'

interface JobRow {
  readonly id: JobId
  readonly contact_id: ContactId
  readonly title: string
  readonly state: JobState
}

/** What deleting needs to know of contacts, and the end of them. Ids go to SQLite as a JSON array. */
export function createContactDeletionStore({ sqlite }: Database) {
  const index = createContactIndex(sqlite)
  const listed = '(select value from json_each(?))'
  const processing = JobState.options.filter(keepsItsContact).map((state) => `'${state}'`)
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
    held: sqlite
      .prepare<[string], ContactId>(
        `select distinct contact_id from jobs where contact_id in ${listed} and state in (${processing.join(', ')})`,
      )
      .pluck(),
    emailKeys: sqlite.prepare<[string], string>(`select email_key from contacts where id in ${listed}`).pluck(),
    draftFiles: sqlite
      .prepare<[string], string>(
        `select draft_file from link_requests where contact_id in ${listed} and draft_file is not null`,
      )
      .pluck(),
    remove: sqlite.prepare<[string]>(`delete from contacts where id in ${listed}`),
  }
  return {
    /** Versions of the contacts that there are, in the order of the ids. */
    versions: (ids: readonly ContactId[]) => statements.versions.all(JSON.stringify(ids)),
    names: (ids: readonly ContactId[]) =>
      new Map(statements.names.all(JSON.stringify(ids)).map(({ id, name }) => [id, name])),
    jobs: (ids: readonly ContactId[]) => statements.jobs.all(JSON.stringify(ids)),
    /** Those of the ids that a job in processing keeps. */
    held: (ids: readonly ContactId[]) => new Set(statements.held.all(JSON.stringify(ids))),

    emailKeys: (ids: readonly ContactId[]) => statements.emailKeys.all(JSON.stringify(ids)),

    /** Where drafts to these contacts lie. */
    draftFiles: (ids: readonly ContactId[]) => statements.draftFiles.all(JSON.stringify(ids)),

    /** Deletes contacts with all that hangs on them and gives how many there were. */
    remove(ids: readonly ContactId[]): number {
      const json = JSON.stringify(ids)
      index.withdraw(json)
      return statements.remove.run(json).changes
    },

    /** Empties the write-ahead log, in which deleted rows could still be read; best done, not sure to be possible. */
    forgetLog: () => void sqlite.pragma('wal_checkpoint(TRUNCATE)'),
  }
}
