import type { JobId, MessageId } from '../../../shared/contract/values.ts'
import type { Database } from '../db/database.ts'

/** Messages to the shop that tell of somebody: what they wrote (M-41), and jobs that they sent (C-05). */
export function createSenderErasureStore({ sqlite }: Database) {
  const written = sqlite.prepare<[], { readonly id: MessageId; readonly email: string }>(
    `select id, json_extract(data, '$."form.email"') as email from messages where contact_id is null and type = 'M-41'`,
  )
  const remove = sqlite.prepare<[string]>('delete from messages where id in (select value from json_each(?))')
  const removeOfJobs = sqlite.prepare<[string]>(
    "delete from messages where once_key in (select 'job:' || value from json_each(?))",
  )
  return {
    written: () => written.all(),
    remove: (ids: readonly MessageId[]) => void remove.run(JSON.stringify(ids)),
    removeOfJobs: (ids: readonly JobId[]) => void removeOfJobs.run(JSON.stringify(ids)),
  }
}
