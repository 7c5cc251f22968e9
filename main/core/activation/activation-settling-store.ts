import type { RequestPurpose } from '../../../shared/contract/activation.ts'
import type { ContactId, MessageId, OperatorId, RequestId } from '../../../shared/contract/values.ts'
import type { Database } from '../db/database.ts'
import { listed, unsettledStandings } from './request-standings.ts'

interface SettledRequest {
  readonly contactId: ContactId
  readonly purpose: RequestPurpose
  readonly messageId: MessageId | null
}

const inJson = 'in (select value from json_each(?))'
const settled = 'returning contact_id as contactId, purpose, message_id as messageId'

/** Settles requests by ids, which go to SQLite as a JSON array; gives those that could be. */
export function createActivationSettlingStore({ sqlite }: Database) {
  const unsettled = `id ${inJson} and +standing in ${listed(unsettledStandings)}`
  const sent = sqlite.prepare<[string, OperatorId, string], SettledRequest>(
    `update link_requests set standing = 'sent', sent_at = coalesce(sent_at, ?), sent_by = ?
     where ${unsettled} ${settled}`,
  )
  const notSent = sqlite.prepare<[string], SettledRequest>(
    `update link_requests set standing = 'not_sent', token_hash = null where ${unsettled} ${settled}`,
  )
  const contacts = sqlite
    .prepare<[string], ContactId>(`select distinct contact_id from link_requests where id ${inJson}`)
    .pluck()
  return {
    /** A draft was sent when it was opened, as far as anyone knows. */
    sent: (ids: readonly RequestId[], at: string, by: OperatorId) => sent.all(at, by, JSON.stringify(ids)),
    /** Their links are no longer good. */
    notSent: (ids: readonly RequestId[]) => notSent.all(JSON.stringify(ids)),
    contactsOf: (ids: readonly RequestId[]) => contacts.all(JSON.stringify(ids)),
  }
}
