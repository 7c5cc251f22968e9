import type { Job, JobState } from '../../../shared/contract/jobs.ts'
import type { Operator } from '../../../shared/contract/operators.ts'
import type { ContactId, JobId } from '../../../shared/contract/values.ts'
import type { Contacts } from '../contacts/contacts.ts'
import { failure } from '../failure.ts'
import type { Foundation } from '../foundation.ts'
import { createJobsStore } from './jobs-store.ts'

/** The print jobs of contacts; their state decides whether a contact may be deleted. */
export interface Jobs {
  /** Newest first. Throws CONTACT_NOT_FOUND. */
  ofContact(contactId: ContactId): Job[]
  create(
    by: Operator,
    job: { readonly contactId: ContactId; readonly title: string; readonly state: JobState },
  ): Promise<Job>
  /** Throws JOB_NOT_FOUND. */
  move(by: Operator, id: JobId, state: JobState): Promise<Job>
}

export function createJobs(on: Foundation, contacts: Contacts): Jobs {
  const store = createJobsStore(on.db)
  const now = () => new Date(on.ports.clock.now()).toISOString()
  const required = (id: JobId) => {
    const job = store.find(id)
    if (!job) throw failure('JOB_NOT_FOUND', { id })
    return job
  }
  const subject = ({ id, title }: Job) => ({ kind: 'job', id, label: title })
  return {
    ofContact(contactId) {
      contacts.get(contactId)
      return store.ofContact(contactId)
    },

    async create(by, { contactId, title, state }) {
      const job = await on.db.write(() => {
        contacts.get(contactId)
        const created = required(store.insert(contactId, title, state, now()))
        on.audit.record({
          operatorId: by.id,
          action: 'jobs.created',
          subject: subject(created),
          after: { contactId, title, state },
        })
        return created
      })
      on.changes.announce('jobs', 'audit')
      return job
    },

    async move(by, id, state) {
      const job = await on.db.write(() => {
        const before = required(id)
        if (before.state === state) return before
        store.move(id, state, now())
        on.audit.record({
          operatorId: by.id,
          action: 'jobs.moved',
          subject: subject(before),
          before: { state: before.state },
          after: { state },
        })
        return required(id)
      })
      on.changes.announce('jobs', 'audit')
      return job
    },
  }
}
