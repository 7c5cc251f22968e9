import type { Job, JobFields, JobState } from '../../../shared/contract/jobs.ts'
import type { Operator } from '../../../shared/contract/operators.ts'
import type { ContactId, JobId } from '../../../shared/contract/values.ts'
import { scanJson } from '../../../shared/rules/json-scan.ts'
import type { Contacts } from '../contacts/contacts.ts'
import { failure } from '../failure.ts'
import type { Foundation } from '../foundation.ts'
import { fieldChange, subjectOf } from './job-audit.ts'
import { createJobUploads, type JobUpload } from './job-uploads.ts'
import type { JobsStore } from './jobs-store.ts'

/** What operators do to one job; all throw JOB_NOT_FOUND. */
export interface JobChanges {
  /** Throws CONTACT_NOT_FOUND, FILE_NOT_FOUND, FILE_NOT_PDF. */
  create(
    by: Operator,
    job: JobFields & {
      readonly contactId: ContactId
      readonly state: JobState
      readonly files: readonly JobUpload[]
    },
  ): Promise<Job>
  /** Throws JOB_CHANGED. */
  edit(by: Operator, id: JobId, version: number, fields: JobFields): Promise<Job>
  move(by: Operator, id: JobId, state: JobState): Promise<Job>
  /** Throws CONTACT_NOT_FOUND, JOB_ASSIGNED. */
  assign(by: Operator, id: JobId, contactId: ContactId): Promise<Job>
  /** An empty text forgets the model. Throws JOB_CHANGED, JSON_REFUSED. */
  savePdl(by: Operator, id: JobId, version: number, text: string): Promise<Job>
}

export function createJobChanges(
  on: Foundation,
  store: JobsStore,
  get: (id: JobId) => Job,
  contacts: Pick<Contacts, 'get'>,
): JobChanges {
  const uploads = createJobUploads(on)
  const now = () => new Date(on.ports.clock.now()).toISOString()
  const changed = async (work: () => JobId): Promise<Job> => {
    const job = await on.db.write(() => get(work()))
    on.changes.announce('jobs', 'notices', 'audit')
    return job
  }
  const atVersion = (id: JobId, version: number): Job => {
    const job = get(id)
    if (job.version !== version) throw failure('JOB_CHANGED', { id, version: job.version })
    return job
  }

  return {
    async create(by, { contactId, state, files, ...fields }) {
      await uploads.check(files)
      return changed(() => {
        const { name } = contacts.get(contactId)
        const claimed = uploads.claim(files)
        const id = store.insert({
          ...fields,
          contactId,
          state,
          origin: 'desk',
          sender: null,
          files: claimed,
          at: now(),
        })
        on.audit.record({
          operatorId: by.id,
          action: 'jobs.created',
          subject: subjectOf({ id, title: fields.title }),
          after: { contact: name, title: fields.title, state, ...(claimed.length > 0 && { files: claimed.length }) },
        })
        return id
      })
    },

    edit: (by, id, version, fields) =>
      changed(() => {
        const before = atVersion(id, version)
        const change = fieldChange(before, fields)
        if (!change) return id
        store.edit(id, fields, now())
        on.audit.record({ operatorId: by.id, action: 'jobs.edited', subject: subjectOf(before), ...change })
        return id
      }),

    move: (by, id, state) =>
      changed(() => {
        const before = get(id)
        if (before.state === state) return id
        store.move([id], state, now())
        on.audit.record({
          operatorId: by.id,
          action: 'jobs.moved',
          subject: subjectOf(before),
          before: { state: before.state },
          after: { state },
        })
        return id
      }),

    assign: (by, id, contactId) =>
      changed(() => {
        const before = get(id)
        if (before.contact !== null) throw failure('JOB_ASSIGNED', { id })
        const { name } = contacts.get(contactId)
        store.assign(id, contactId, now())
        on.audit.record({
          operatorId: by.id,
          action: 'jobs.assigned',
          subject: subjectOf(before),
          after: { contact: name },
        })
        return id
      }),

    savePdl: (by, id, version, text) =>
      changed(() => {
        const before = atVersion(id, version)
        const saved = text.trim() === '' ? null : text
        if (saved !== null) {
          const place = scanJson(saved)
          if (place || !store.isJson(saved)) {
            throw failure('JSON_REFUSED', { line: place?.line ?? null, column: place?.column ?? null })
          }
        }
        if (saved === (before.pdl?.text ?? null)) return id
        store.savePdl(id, saved, now())
        const action = saved === null ? 'jobs.pdlRemoved' : 'jobs.pdlSaved'
        on.audit.record({ operatorId: by.id, action, subject: subjectOf(before) })
        return id
      }),
  }
}
