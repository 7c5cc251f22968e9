import type { RequestPurpose } from '../../../shared/contract/activation.ts'
import type { ContactId, Language, MessageId, RequestId } from '../../../shared/contract/values.ts'
import type { EmailForms } from '../contacts/email-key.ts'
import { createContactIndex } from '../db/contact-index.ts'
import type { Database } from '../db/database.ts'
import { listed, openStandings } from './request-standings.ts'

/** A link that works now, and who it was made for. */
export interface GoodLink {
  readonly requestId: RequestId
  readonly messageId: MessageId | null
  readonly purpose: RequestPurpose
  readonly contactId: ContactId
  readonly name: string
  /** The address it was sent to. */
  readonly email: string
  /** The address that the contact has now. */
  readonly presentEmail: string
  readonly state: string
  readonly language: Language
  readonly expiresAt: string
}

/** What following a link reads and changes. */
export function createLinkFollowingStore({ sqlite }: Database) {
  const index = createContactIndex(sqlite)
  const good = sqlite.prepare<[Buffer, string], GoodLink>(
    `select link_requests.id as requestId, message_id as messageId, purpose, contact_id as contactId, contacts.name, link_requests.email,
       contacts.email as presentEmail, contacts.state, contacts.language, expires_at as expiresAt
     from link_requests join contacts on contacts.id = contact_id
     where token_hash = ? and expires_at > ? and standing in ${listed(openStandings)}
       and case purpose when 'activation' then contacts.state in ('unregistered', 'inactive')
           and contacts.email_key = link_requests.email_key
         else contacts.state = 'active' end`,
  )
  const accept = sqlite.prepare<[string, string, RequestId]>(
    `update link_requests set standing = 'accepted', accepted_at = ?, sent_at = coalesce(sent_at, ?), token_hash = null
     where id = ?`,
  )
  const activate = sqlite.prepare<[number, string, ContactId]>(
    `update contacts set state = 'active', state_entry_id = ?, version = version + 1, updated_at = ? where id = ?`,
  )
  const dropPasswords = sqlite.prepare<[ContactId]>("delete from identities where contact_id = ? and kind = 'password'")
  const addPassword = sqlite.prepare<[ContactId, string, string]>(
    "insert into identities (contact_id, kind, secret, created_at) values (?, 'password', ?, ?)",
  )
  const holder = sqlite.prepare<[string, ContactId], { id: ContactId }>(
    'select id from contacts where email_key = ? and id <> ?',
  )
  const setAddress = sqlite.prepare<[string, string, string | null, string | null, string, ContactId]>(
    `update contacts set email = ?, email_key = ?, email_folded = ?, unsubscribed_at = ?, undeliverable_at = null,
       undeliverable_answer = null, version = version + 1, updated_at = ? where id = ?`,
  )
  return {
    /** The link of a token, by its hash, if it can be followed at an instant. */
    good: (hash: Buffer, now: string): GoodLink | null => good.get(hash, now) ?? null,

    /** Uses a link up. */
    accept: (id: RequestId, at: string) => void accept.run(at, at, id),

    /** Makes a contact Active; its one password is this, as hashed. */
    activate(id: ContactId, entryId: number, passwordHash: string, at: string) {
      const ids = JSON.stringify([id])
      index.uncount(ids)
      activate.run(entryId, at, id)
      index.count(ids)
      dropPasswords.run(id)
      addPassword.run(id, passwordHash, at)
    },

    /** Whether another contact has an address, by its key. */
    isTaken: (key: string, id: ContactId): boolean => holder.get(key, id) !== undefined,

    /** `suppressed` says that the new address is on the suppression list. */
    setAddress(id: ContactId, { email, key, folded }: EmailForms, at: string, suppressed: boolean) {
      const ids = JSON.stringify([id])
      index.withdraw(ids)
      setAddress.run(email, key, folded, suppressed ? at : null, at, id)
      index.enter(ids)
    },
  }
}
