import type { JobFields, JobFile } from '../../../shared/contract/jobs.ts'
import type { ContactId, JobId } from '../../../shared/contract/values.ts'
import type { Contacts } from '../contacts/contacts.ts'
import { emailForms } from '../contacts/email-key.ts'
import { failure, invalidInput } from '../failure.ts'
import type { Foundation } from '../foundation.ts'
import type { GenericLinks } from '../generic-link/generic-link.ts'
import type { JobSender } from '../jobs/job-entry.ts'
import type { Jobs } from '../jobs/jobs.ts'
import type { Notices } from '../notices/notices.ts'
import type { SubmittedJob } from './job-notice-mail.ts'
import type { Hold, Holds } from './submission-holds.ts'

/** What its sender says of a job; `sender` is asked for by the generic link only. */
export interface Finish {
  readonly submission: string
  readonly job: JobFields
  readonly sender: { readonly name: string; readonly email: string } | null
}

interface Beside {
  readonly holds: Holds
  readonly jobs: Pick<Jobs, 'enter'>
  readonly contacts: Pick<Contacts, 'get'>
  readonly link: Pick<GenericLinks, 'allowance' | 'count'>
  readonly notices: Pick<Notices, 'jobSubmitted'>
  readonly tell: (job: SubmittedJob) => void
  /** Throws SIGN_IN_REQUIRED, TERMS_NOT_ACCEPTED. */
  readonly requireCustomer: (contactId: ContactId | null) => ContactId
}

/** Makes a job of what was received, in one transaction: all of it, or nothing. */
export function createSubmissionFinishing(on: Foundation, beside: Beside) {
  const { holds, jobs, contacts, link, notices, tell, requireCustomer } = beside

  const senderOf = ({ way }: Hold, { sender }: Finish): JobSender | null => {
    if (way.kind === 'account') return null
    if (sender === null) throw invalidInput([{ path: ['sender'], message: 'required' }])
    const forms = emailForms(sender.email)
    if (!forms) throw invalidInput([{ path: ['sender', 'email'], message: 'email_invalid' }])
    return { name: sender.name, email: forms.email, key: forms.key }
  }
  /** Everything may have changed since it began. */
  const ownerOf = ({ way }: Hold, customer: ContactId | null): ContactId | null => {
    if (way.kind === 'link') {
      link.allowance(way.hash)
      return null
    }
    const contactId = requireCustomer(customer)
    if (contactId !== way.contactId) throw failure('SIGN_IN_REQUIRED')
    return contactId
  }

  const insert = (hold: Hold, { job }: Finish, contactId: ContactId | null, sender: JobSender | null): JobId => {
    const at = new Date(on.ports.clock.now()).toISOString()
    const origin = hold.way.kind === 'link' ? 'generic_link' : 'portal'
    const files: readonly JobFile[] = hold.files
    const bytes = files.reduce((sum, { size }) => sum + size, 0)
    const id = jobs.enter({ ...job, contactId, state: 'new', origin, sender, files, at })
    const gone = on.looseFiles.claim(files.map((file) => file.id))
    if (gone.length > 0) throw new Error('a file of a submission was not kept for it')
    if (hold.way.kind === 'link') link.count(hold.way.day, bytes)
    notices.jobSubmitted(id)
    const from = sender?.name ?? (contactId === null ? '' : contacts.get(contactId).name)
    tell({ id, ...job, files, sender: from, contactId })
    on.audit.record({
      operatorId: null,
      action: 'jobs.submitted',
      subject: { kind: 'job', id, label: job.title },
      after: { origin, from, files: files.length },
    })
    return id
  }

  /**
   * `customer` gives who is signed in at that moment. Throws SUBMISSION_NOT_FOUND, SIGN_IN_REQUIRED, LINK_NOT_VALID,
   * TERMS_NOT_ACCEPTED, FILE_NOT_PDF where there is no PDF, and BAD_REQUEST for a sender without an address.
   */
  return (customer: () => ContactId | null, finish: Finish): Promise<JobId> =>
    on.db.write(() => {
      const hold = holds.get(finish.submission)
      if (!hold.files.some(({ kind }) => kind === 'input')) throw failure('FILE_NOT_PDF', { reason: 'empty' })
      const contactId = ownerOf(hold, customer())
      const id = insert(hold, finish, contactId, senderOf(hold, finish))
      // Within the same turn as the commit, so that it counts once: on its way, or as sent.
      holds.end(hold)
      return id
    })
}
