import * as z from 'zod'
import { operator, watcher } from './procedure.ts'
import { Instant, JobId } from './values.ts'

/** What the bell of the desk tells: a customer sent a job. */
export const Notice = z.object({
  id: z.int(),
  kind: z.enum(['job_submitted']),
  jobId: JobId,
  title: z.string(),
  /** Who sent it. */
  from: z.string(),
  at: Instant,
  /** The operator had not looked at the bell since. */
  unseen: z.boolean(),
})
export type Notice = z.infer<typeof Notice>

export const notices = {
  /** The latest 50, newest first, and how many the operator has not seen. */
  list: watcher.output(z.object({ notices: z.array(Notice), unseen: z.int() })),
  /** The operator has seen all up to this one. */
  seen: operator.input(z.object({ upTo: z.int() })).output(z.object({})),
}
