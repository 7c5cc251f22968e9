import type { Job, JobFields, JobFile, JobOrigin, JobRow, JobState } from '../../../shared/contract/jobs.ts'
import type { CompanyId, ContactId, FileId, JobId } from '../../../shared/contract/values.ts'
import { fold } from '../../../shared/rules/fold.ts'
import type { Database } from '../db/database.ts'
import type { NewJob } from './job-entry.ts'

interface Row {
  readonly id: JobId
  readonly title: string
  readonly state: JobState
  readonly origin: JobOrigin
  readonly contact_id: ContactId | null
  readonly contact_name: string | null
  readonly company_id: CompanyId | null
  readonly company_name: string | null
  readonly sender_name: string | null
  readonly sender_email: string | null
  readonly copies: number
  readonly file_count: number
  readonly file_bytes: number
  readonly created_at: string
  readonly updated_at: string
}

interface Details {
  readonly remark: string
  readonly pdl: string | null
  readonly pdl_saved_at: string | null
  readonly version: number
  readonly found_id: ContactId | null
  readonly found_name: string | null
}

const rowColumns = `jobs.id, jobs.title, jobs.state, jobs.origin, jobs.contact_id, contacts.name as contact_name,
  contacts.company_id, companies.name as company_name, jobs.sender_name, jobs.sender_email, jobs.copies,
  (select count(*) from job_files where job_id = jobs.id) as file_count,
  (select coalesce(sum(size), 0) from job_files where job_id = jobs.id) as file_bytes, jobs.created_at, jobs.updated_at`
const joined = `jobs left join contacts on contacts.id = jobs.contact_id
  left join companies on companies.id = contacts.company_id`
const listed = '(select value from json_each(?))'

const named = <Id>(id: Id | null, name: string | null) => (id === null ? null : { id, name: name ?? '' })

const toRow = (row: Row): JobRow => ({
  id: row.id,
  title: row.title,
  state: row.state,
  origin: row.origin,
  contact: named(row.contact_id, row.contact_name),
  company: named(row.company_id, row.company_name),
  sender: row.sender_email === null ? null : { name: row.sender_name ?? '', email: row.sender_email },
  copies: row.copies,
  fileCount: row.file_count,
  fileBytes: row.file_bytes,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
})

/** Jobs and the rows of their files; writes belong into a transaction. Ids go to SQLite as a JSON array. */
export function createJobsStore(db: Database) {
  const { build, sqlite } = db
  const statements = {
    rows: sqlite.prepare<[string], Row>(`select ${rowColumns} from ${joined} where jobs.id in ${listed}`),
    ofContact: sqlite.prepare<[ContactId], Row>(
      `select ${rowColumns} from ${joined} where jobs.contact_id = ? order by jobs.id desc`,
    ),
    find: sqlite.prepare<[JobId], Row & Details>(
      `select ${rowColumns}, jobs.remark, jobs.pdl, jobs.pdl_saved_at, jobs.version,
         found.id as found_id, found.name as found_name
       from ${joined}
         left join contacts as found on jobs.contact_id is null and found.email_key = jobs.sender_key
       where jobs.id = ?`,
    ),
    files: sqlite.prepare<[JobId], JobFile>(
      'select id, kind, name, size from job_files where job_id = ? order by kind, id',
    ),
    states: sqlite.prepare<[string], { id: JobId; title: string; state: JobState }>(
      `select id, title, state from jobs where id in ${listed} order by id`,
    ),
    move: sqlite.prepare<[JobState, string, string]>(
      `update jobs set state = ?, version = version + 1, updated_at = ? where id in ${listed}`,
    ),
    filesOf: sqlite.prepare<[string], { id: FileId; size: number }>(
      `select id, size from job_files where job_id in ${listed}`,
    ),
    remove: sqlite.prepare<[string]>(`delete from jobs where id in ${listed}`),
    jsonValid: sqlite.prepare<[string], number>('select json_valid(?)').pluck(),
  }
  const change = (id: JobId, at: string, columns: Record<string, string | number | null>) =>
    void db.run(
      build
        .updateTable('jobs')
        .set((be) => ({ ...columns, version: be('version', '+', 1), updated_at: at }))
        .where('id', '=', id),
    )

  return {
    /** In the order of the ids. */
    rows(ids: readonly JobId[]): JobRow[] {
      const rows = new Map(statements.rows.all(JSON.stringify(ids)).map((row) => [row.id, row]))
      return ids.flatMap((id) => rows.get(id) ?? []).map(toRow)
    },
    ofContact: (contactId: ContactId): JobRow[] => statements.ofContact.all(contactId).map(toRow),
    find(id: JobId): Job | null {
      const row = statements.find.get(id)
      if (!row) return null
      return {
        ...toRow(row),
        remark: row.remark,
        files: statements.files.all(id),
        pdl: row.pdl === null ? null : { text: row.pdl, savedAt: row.pdl_saved_at ?? row.updated_at },
        senderContact: named(row.found_id, row.found_name),
        version: row.version,
      }
    },
    /** Those of the ids that there are, in their order. */
    states: (ids: readonly JobId[]) => statements.states.all(JSON.stringify(ids)),
    filesOf: (ids: readonly JobId[]) => statements.filesOf.all(JSON.stringify(ids)),

    /** With its files' rows. */
    insert({ contactId, title, copies, remark, state, origin, sender, files, at }: NewJob): JobId {
      const { lastInsertRowid } = db.run(
        build.insertInto('jobs').values({
          contact_id: contactId,
          title,
          title_key: fold(title),
          state,
          origin,
          copies,
          remark,
          sender_name: sender?.name ?? null,
          sender_name_key: sender ? fold(sender.name) : null,
          sender_email: sender?.email ?? null,
          sender_key: sender?.key ?? null,
          created_at: at,
          updated_at: at,
        }),
      )
      const job_id = lastInsertRowid as JobId
      for (const file of files) db.run(build.insertInto('job_files').values({ ...file, job_id, created_at: at }))
      return job_id
    },

    edit: (id: JobId, { title, copies, remark }: JobFields, at: string) =>
      change(id, at, { title, title_key: fold(title), copies, remark }),
    assign: (id: JobId, contactId: ContactId, at: string) => change(id, at, { contact_id: contactId }),
    savePdl: (id: JobId, text: string | null, at: string) =>
      change(id, at, { pdl: text, pdl_saved_at: text === null ? null : at }),
    move: (ids: readonly JobId[], state: JobState, at: string) =>
      void statements.move.run(state, at, JSON.stringify(ids)),
    /** With their files' rows and notices. */
    remove: (ids: readonly JobId[]) => void statements.remove.run(JSON.stringify(ids)),

    /** Whether the database takes a text as JSON, which may be nested 1,000 deep. */
    isJson: (text: string): boolean => statements.jsonValid.get(text) === 1,
  }
}
export type JobsStore = ReturnType<typeof createJobsStore>
