import type { RequestPurpose, RequestStanding } from '../../../shared/contract/activation.ts'
import type { ContactState } from '../../../shared/contract/contacts.ts'
import type { MailWay } from '../../../shared/contract/mail.ts'
import type { ContactId, Language, MessageId, OperatorId, RequestId } from '../../../shared/contract/values.ts'
import type { Database } from '../db/database.ts'
import { listed, openStandings } from './request-standings.ts'

/** What a link is made for: a contact, as it stands now. */
export interface LinkContact {
  readonly id: ContactId
  readonly name: string
  readonly email: string
  readonly emailKey: string
  readonly state: ContactState
  readonly language: Language
  readonly company: string
  readonly undeliverable: 0 | 1
  readonly invited: 0 | 1
}

export interface NewRequest {
  readonly id: RequestId
  readonly purpose: RequestPurpose
  readonly contactId: ContactId
  readonly email: string
  readonly emailKey: string
  readonly language: Language
  readonly way: MailWay
  readonly standing: RequestStanding
  readonly messageId: MessageId | null
  readonly tokenHash: Buffer | null
  readonly requestedAt: string
  readonly operatorId: OperatorId
  readonly sentAt: string | null
  readonly expiresAt: string | null
}

/** A request that was ended, as far as others have to follow. */
export interface EndedRequest {
  readonly id: RequestId
  readonly contactId: ContactId
  readonly purpose: RequestPurpose
  readonly messageId: MessageId | null
  /** Whether it had set the contact's flag. */
  readonly wasSent: 0 | 1
}

type Value = string | number | Buffer | null

// Several rows a statement halve the cost of a call.
const rowsOfInsert = 40
const ended = 'id, contact_id as contactId, purpose, message_id as messageId, sent_at is not null as wasSent'
const inJson = 'in (select value from json_each(?))'

/** Writes requests and ends them; ids go to SQLite as a JSON array. */
export function createLinkRequestsStore({ sqlite }: Database) {
  const contacts = sqlite.prepare<[string], LinkContact>(
    `select contacts.id, contacts.name, email, email_key as emailKey, state, contacts.language,
       coalesce(companies.name, '') as company, undeliverable_at is not null as undeliverable,
       invited_at is not null as invited
     from contacts left join companies on companies.id = company_id where contacts.id ${inJson} order by contacts.id`,
  )
  const lastId = sqlite.prepare<[], number>("select seq from sqlite_sequence where name = 'link_requests'").pluck()
  const insertOf = (rows: number) =>
    sqlite.prepare<Value[]>(
      `insert into link_requests (id, purpose, contact_id, email, email_key, language, way, standing, message_id,
         token_hash, requested_at, operator_id, sent_at, expires_at)
       values ${new Array(rows).fill('(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
    )
  const insertMany = insertOf(rowsOfInsert)
  const insertOne = insertOf(1)
  const endOfContacts = sqlite.prepare<[RequestStanding, string, RequestPurpose], EndedRequest>(
    `update link_requests set standing = ?, token_hash = null
     where contact_id ${inJson} and purpose = ? and +standing in ${listed(openStandings)} returning ${ended}`,
  )
  const endThese = sqlite.prepare<[RequestStanding, string], EndedRequest>(
    `update link_requests set standing = ?, token_hash = null
     where id ${inJson} and +standing in ${listed(openStandings)} returning ${ended}`,
  )
  const wait = sqlite.prepare<[number, string, RequestPurpose, number]>(
    `update link_requests set waiting = ? where contact_id ${inJson} and purpose = ? and waiting <> ?`,
  )
  const pending = sqlite
    .prepare<[ContactId], string>(
      `select email from link_requests where contact_id = ? and purpose = 'address'
         and +standing in ${listed(openStandings)} order by id desc limit 1`,
    )
    .pluck()
  const messageIdOf = sqlite.prepare<[MessageId], string>('select message_id from messages where id = ?').pluck()
  const keepFile = sqlite.prepare<[string, RequestId]>('update link_requests set draft_file = ? where id = ?')
  const opened = sqlite.prepare<[string, string], { id: RequestId; contactId: ContactId }>(
    `update link_requests set standing = 'draft_opened', sent_at = ?
     where id ${inJson} and +standing = 'prepared' returning id, contact_id as contactId`,
  )
  const unfinished = sqlite.prepare<[], EndedRequest>(
    `update link_requests set standing = 'cancelled', token_hash = null
     where standing = 'prepared' and way = 'mail_client' and message_id is not null returning ${ended}`,
  )
  return {
    /** The Message-ID of a message, with its angle brackets. */
    messageIdOf: (id: MessageId): string => messageIdOf.get(id) ?? '',

    keepDraftFile: (id: RequestId, path: string) => void keepFile.run(path, id),

    /** Notes that drafts were made; gives those whose request was not ended meanwhile. */
    draftsMade: (ids: readonly RequestId[], at: string) => opened.all(at, JSON.stringify(ids)),

    /** Ends requests whose drafts were being made when the core ended. */
    endUnfinishedDrafts: () => unfinished.all(),

    /** The contacts that there are, in the order of their ids. */
    contacts: (ids: readonly ContactId[]) => contacts.all(JSON.stringify(ids)),

    /** The id that the next request gets; holds until the end of the transaction. */
    nextId: () => ((lastId.get() ?? 0) + 1) as RequestId,

    insert(requests: readonly NewRequest[]) {
      const whole = requests.length - (requests.length % rowsOfInsert)
      for (let from = 0; from < whole; from += rowsOfInsert) {
        insertMany.run(...requests.slice(from, from + rowsOfInsert).flatMap(valuesOf))
      }
      for (const request of requests.slice(whole)) insertOne.run(...valuesOf(request))
    },

    /** Ends the open requests of contacts for a purpose. */
    endOfContacts: (ids: readonly ContactId[], purpose: RequestPurpose, standing: RequestStanding) =>
      endOfContacts.all(standing, JSON.stringify(ids), purpose),

    /** Ends those of the requests that are open. */
    end: (ids: readonly RequestId[], standing: RequestStanding) => endThese.all(standing, JSON.stringify(ids)),

    /** Notes whether contacts can follow their links for a purpose. */
    setWaiting: (ids: readonly ContactId[], purpose: RequestPurpose, waiting: boolean) =>
      void wait.run(Number(waiting), JSON.stringify(ids), purpose, Number(waiting)),

    pendingAddress: (id: ContactId): string | null => pending.get(id) ?? null,
  }
}

const valuesOf = (request: NewRequest): Value[] => [
  request.id,
  request.purpose,
  request.contactId,
  request.email,
  request.emailKey,
  request.language,
  request.way,
  request.standing,
  request.messageId,
  request.tokenHash,
  request.requestedAt,
  request.operatorId,
  request.sentAt,
  request.expiresAt,
]

export type LinkRequestsStore = ReturnType<typeof createLinkRequestsStore>
