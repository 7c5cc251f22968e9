import type { ContactState } from '../../../shared/contract/contacts.ts'
import type { AccountLinkPurpose } from '../../../shared/contract/portal-values.ts'
import type { ContactId, Language, MessageId } from '../../../shared/contract/values.ts'
import type { Database } from '../db/database.ts'

/** A link that works now, and whose account it is for. */
export interface GoodAccountLink {
  readonly id: number
  readonly messageId: MessageId | null
  readonly purpose: AccountLinkPurpose
  readonly contactId: ContactId
  readonly name: string
  readonly email: string
  readonly language: Language
}

/** A link whose message is about to leave, with what decides whether it may. */
export interface LeavingAccountLink {
  readonly id: number
  readonly messageId: MessageId
  readonly purpose: AccountLinkPurpose
  readonly language: Language
  readonly state: ContactState
  readonly over: 0 | 1
  /** Whether it goes to another address than the contact has now. */
  readonly elsewhere: 0 | 1
}

export interface NewAccountLink {
  readonly purpose: AccountLinkPurpose
  readonly contactId: ContactId
  readonly emailKey: string
  readonly at: string
}

const inJson = 'in (select value from json_each(?))'

/** The links that customers asked for themselves, by the hash of their token; ids go to SQLite as a JSON array. */
export function createAccountLinksStore({ sqlite }: Database) {
  const good = sqlite.prepare<[Buffer, string], GoodAccountLink>(
    `select account_links.id, message_id as messageId, purpose, contact_id as contactId, contacts.name, contacts.email,
       contacts.language
     from account_links join contacts on contacts.id = contact_id
     where token_hash = ? and expires_at > ? and ended_at is null and account_links.email_key = contacts.email_key
       and contacts.state = case purpose when 'validation' then 'inactive' else 'active' end`,
  )
  const insert = sqlite.prepare<[AccountLinkPurpose, ContactId, string, string]>(
    'insert into account_links (purpose, contact_id, email_key, requested_at) values (?, ?, ?, ?)',
  )
  const keepMessage = sqlite.prepare<[MessageId, number]>('update account_links set message_id = ? where id = ?')
  const requested = sqlite
    .prepare<[ContactId, AccountLinkPurpose, string], number>(
      'select count(*) from account_links where contact_id = ? and purpose = ? and requested_at > ?',
    )
    .pluck()
  const leaving = sqlite.prepare<[string], LeavingAccountLink>(
    `select account_links.id, account_links.message_id as messageId, purpose, messages.language, contacts.state,
       ended_at is not null as over, account_links.email_key <> contacts.email_key as elsewhere
     from account_links join contacts on contacts.id = account_links.contact_id
       join messages on messages.id = account_links.message_id
     where account_links.message_id ${inJson}`,
  )
  const keepLink = sqlite.prepare<[Buffer, string, number]>(
    'update account_links set token_hash = ?, expires_at = ? where id = ?',
  )
  const ending = 'update account_links set ended_at = ?, token_hash = null where ended_at is null'
  const endOf = sqlite.prepare<[string, string], { messageId: MessageId | null }>(
    `${ending} and contact_id ${inJson} returning message_id as messageId`,
  )
  const endPurpose = sqlite.prepare<[string, ContactId, AccountLinkPurpose], { messageId: MessageId | null }>(
    `${ending} and contact_id = ? and purpose = ? returning message_id as messageId`,
  )
  const forget = sqlite.prepare<[string]>('delete from account_links where coalesce(ended_at, expires_at) < ?')
  const refused = sqlite.prepare<[string, string | null, MessageId]>(
    `update contacts set undeliverable_at = ?, undeliverable_answer = ?
     from account_links
     where message_id = ? and contacts.id = contact_id and contacts.email_key = account_links.email_key`,
  )
  const messagesOf = (ended: readonly { readonly messageId: MessageId | null }[]) =>
    ended.flatMap(({ messageId }) => messageId ?? [])
  return {
    /** The link of a token, by its hash, if it can be followed at an instant. */
    good: (hash: Buffer, now: string): GoodAccountLink | null => good.get(hash, now) ?? null,

    insert: ({ purpose, contactId, emailKey, at }: NewAccountLink): number =>
      Number(insert.run(purpose, contactId, emailKey, at).lastInsertRowid),
    keepMessage: (id: number, messageId: MessageId) => void keepMessage.run(messageId, id),

    /** How many links for a purpose a contact asked for since an instant. */
    requestedSince: (contactId: ContactId, purpose: AccountLinkPurpose, since: string): number =>
      requested.get(contactId, purpose, since) ?? 0,

    leaving: (messageIds: readonly MessageId[]) => leaving.all(JSON.stringify(messageIds)),

    /** Keeps what a link is known by; an earlier one of the same message is no longer good. */
    keepLink: (id: number, hash: Buffer, expiresAt: string) => void keepLink.run(hash, expiresAt, id),

    /** Ends the links of contacts, and gives the messages that bring them. */
    endOf: (contactIds: readonly ContactId[], at: string): MessageId[] =>
      messagesOf(endOf.all(at, JSON.stringify(contactIds))),

    /** Ends those of a contact for one purpose, and gives the messages that bring them. */
    endPurpose: (contactId: ContactId, purpose: AccountLinkPurpose, at: string): MessageId[] =>
      messagesOf(endPurpose.all(at, contactId, purpose)),

    /** Forgets links that were over before an instant. */
    forget: (before: string) => void forget.run(before),

    /** Marks the contact's address, if it is still the one that was refused. */
    markUndeliverable: (messageId: MessageId, at: string, answer: string | null) =>
      void refused.run(at, answer, messageId),
  }
}

export type AccountLinksStore = ReturnType<typeof createAccountLinksStore>
