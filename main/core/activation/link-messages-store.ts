import type { RequestPurpose, RequestStanding } from '../../../shared/contract/activation.ts'
import type { ContactState } from '../../../shared/contract/contacts.ts'
import type { MailWay } from '../../../shared/contract/mail.ts'
import type { ContactId, Language, MessageId, OperatorId, RequestId } from '../../../shared/contract/values.ts'
import type { Database } from '../db/database.ts'
import { listed, openStandings } from './request-standings.ts'

/** A request whose message is about to leave, with what decides whether it may. */
export interface LeavingRequest {
  readonly id: RequestId
  readonly messageId: MessageId
  readonly purpose: RequestPurpose
  readonly standing: RequestStanding
  readonly language: Language
  readonly state: ContactState
  readonly undeliverable: 0 | 1
  /** Whether it goes to another address than the contact has now. */
  readonly elsewhere: 0 | 1
}

interface SentRequest {
  readonly contactId: ContactId
  readonly purpose: RequestPurpose
  readonly way: MailWay
}

const inJson = 'in (select value from json_each(?))'

/** Follows messages with their requests; ids of messages go to SQLite as a JSON array. */
export function createLinkMessagesStore({ sqlite }: Database) {
  const leaving = sqlite.prepare<[string], LeavingRequest>(
    `select link_requests.id, message_id as messageId, purpose, standing, link_requests.language, contacts.state,
       undeliverable_at is not null as undeliverable, link_requests.email_key <> contacts.email_key as elsewhere
     from link_requests join contacts on contacts.id = contact_id where message_id ${inJson}`,
  )
  const keepLink = sqlite.prepare<[Buffer, string, RequestId]>(
    'update link_requests set token_hash = ?, expires_at = ? where id = ?',
  )
  const sent = sqlite.prepare<[string, OperatorId | null, string], SentRequest>(
    `update link_requests set standing = 'sent', sent_at = ?, sent_by = ?
     where message_id ${inJson} and +standing in ('prepared', 'draft_opened', 'uncertain')
     returning contact_id as contactId, purpose, way`,
  )
  const sentLate = sqlite.prepare<[string, string]>(
    `update link_requests set sent_at = ?
     where message_id ${inJson} and sent_at is null and +standing in ('replaced', 'cancelled')`,
  )
  const uncertain = sqlite.prepare<[string]>(
    `update link_requests set standing = 'uncertain' where message_id ${inJson} and +standing = 'prepared'`,
  )
  const end = sqlite.prepare<[RequestStanding, string]>(
    `update link_requests set standing = ?, token_hash = null
     where message_id ${inJson} and +standing in ${listed(openStandings)}`,
  )
  const undeliverable = sqlite.prepare<[string, string | null, MessageId]>(
    `update contacts set undeliverable_at = ?, undeliverable_answer = ?
     from link_requests
     where message_id = ? and purpose = 'activation' and contacts.id = contact_id
       and contacts.email_key = link_requests.email_key`,
  )
  const reopen = sqlite.prepare<[string]>(
    `update link_requests set standing = 'prepared', token_hash = null
     where message_id ${inJson} and +standing in ('uncertain', 'failed', 'bounced', 'cancelled', 'not_sent')
       and not exists (select 1 from link_requests as newer where newer.contact_id = link_requests.contact_id
         and newer.purpose = link_requests.purpose and newer.id > link_requests.id)`,
  )
  return {
    leaving: (ids: readonly MessageId[]) => leaving.all(JSON.stringify(ids)),

    /** Keeps what a link is known by; an earlier one of the request is no longer good. */
    keepLink: (id: RequestId, hash: Buffer, expiresAt: string) => void keepLink.run(hash, expiresAt, id),

    /** Gives the requests that are sent by this. One that was replaced on its way stays so. */
    sent(ids: readonly MessageId[], at: string, by: OperatorId | null): SentRequest[] {
      const json = JSON.stringify(ids)
      sentLate.run(at, json)
      return sent.all(at, by, json)
    },

    uncertain: (ids: readonly MessageId[]) => void uncertain.run(JSON.stringify(ids)),

    /** Ends what is open; its links are no longer good. */
    end: (ids: readonly MessageId[], standing: RequestStanding) => void end.run(standing, JSON.stringify(ids)),

    /** Marks the contact's address, if it is still the one that was refused. */
    markUndeliverable: (id: MessageId, at: string, answer: string | null) => void undeliverable.run(at, answer, id),

    /** Takes requests up again whose messages an operator queued again, but for those that a newer one came after. */
    reopen: (ids: readonly MessageId[]) => void reopen.run(JSON.stringify(ids)),
  }
}
