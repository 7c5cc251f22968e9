import type { JobId } from '../../../shared/contract/values.ts'
import { emailForms } from '../contacts/email-key.ts'
import type { Database } from '../db/database.ts'
import { createSenderErasureStore } from './sender-erasure-store.ts'

/**
 * Takes messages to the shop along with the people whom they tell of: what they wrote in the contact form, by the keys
 * of their addresses, and notices of jobs that they sent. Call what is given inside the transaction that deletes.
 */
export function createSenderErasure(db: Database) {
  const store = createSenderErasureStore(db)
  return () => {
    const writtenBy = Map.groupBy(store.written(), ({ email }) => emailForms(email)?.key ?? '')
    return (emailKeys: readonly string[], jobs: readonly JobId[]): void => {
      const ids = emailKeys.flatMap((key) => (writtenBy.get(key) ?? []).map(({ id }) => id))
      if (ids.length > 0) store.remove(ids)
      if (jobs.length > 0) store.removeOfJobs(jobs)
    }
  }
}
