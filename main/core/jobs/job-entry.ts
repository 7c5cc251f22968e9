import type { JobFields, JobFile, JobOrigin, JobState } from '../../../shared/contract/jobs.ts'
import type { ContactId } from '../../../shared/contract/values.ts'

/** Whoever sent a job by the generic link; `key` is the address in its standard form. */
export interface JobSender {
  readonly name: string
  readonly email: string
  readonly key: string
}

/** A job as it comes in; `contactId` is null where a sender without an account is all that is known. */
export interface NewJob extends JobFields {
  readonly contactId: ContactId | null
  readonly state: JobState
  readonly origin: JobOrigin
  readonly sender: JobSender | null
  /** In the vault already; whoever enters the job claims them in the same transaction. */
  readonly files: readonly JobFile[]
  /** UTC instant. */
  readonly at: string
}
