import * as z from 'zod'
import { errors } from './errors.ts'
import { operator } from './procedure.ts'
import { ContactId, Instant, JobId, line } from './values.ts'

/** In the order of the print shop (catalogue, "Job states"). */
export const JobState = z.enum([
  'new',
  'incoming',
  'accepted',
  'approval_pending',
  'approved',
  'prepress',
  'postpress',
  'production',
  'completed',
])
export type JobState = z.infer<typeof JobState>

export const Job = z.object({
  id: JobId,
  contactId: ContactId,
  title: z.string(),
  state: JobState,
  createdAt: Instant,
  updatedAt: Instant,
})
export type Job = z.infer<typeof Job>

export const jobs = {
  /** The jobs of a contact, newest first. */
  ofContact: operator
    .errors(errors('CONTACT_NOT_FOUND'))
    .input(z.object({ contactId: ContactId }))
    .output(z.array(Job)),
  create: operator
    .errors(errors('CONTACT_NOT_FOUND'))
    .input(z.object({ contactId: ContactId, title: line(200).min(1), state: JobState.default('new') }))
    .output(Job),
  /** Moves a job to another state of the chain. */
  move: operator
    .errors(errors('JOB_NOT_FOUND'))
    .input(z.object({ id: JobId, state: JobState }))
    .output(Job),
}
