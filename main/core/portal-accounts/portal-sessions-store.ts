import type { ContactId } from '../../../shared/contract/values.ts'
import type { Database } from '../db/database.ts'

/** A session that is good at an instant. */
export interface GoodSession {
  readonly contactId: ContactId
  readonly createdAt: string
  readonly usedAt: string
}

/** The sessions of customers, by the hash of their token. */
export function createPortalSessionsStore({ sqlite }: Database) {
  const good = sqlite.prepare<[Buffer, string], GoodSession>(
    `select contact_id as contactId, portal_sessions.created_at as createdAt, used_at as usedAt
     from portal_sessions join contacts on contacts.id = contact_id
     where token_hash = ? and expires_at > ? and contacts.state = 'active'`,
  )
  const insert = sqlite.prepare<[Buffer, ContactId, string, string, string]>(
    'insert into portal_sessions (token_hash, contact_id, created_at, used_at, expires_at) values (?, ?, ?, ?, ?)',
  )
  const use = sqlite.prepare<[string, string, Buffer]>(
    'update portal_sessions set used_at = ?, expires_at = ? where token_hash = ?',
  )
  const end = sqlite.prepare<[Buffer]>('delete from portal_sessions where token_hash = ?')
  const endOf = sqlite.prepare<[string]>(
    'delete from portal_sessions where contact_id in (select value from json_each(?))',
  )
  const endOthers = sqlite.prepare<[ContactId, Buffer]>(
    'delete from portal_sessions where contact_id = ? and token_hash <> ?',
  )
  const endExpired = sqlite.prepare<[string]>('delete from portal_sessions where expires_at <= ?')
  return {
    /** The session behind a token of a contact that is Active now. */
    good: (hash: Buffer, now: string): GoodSession | null => good.get(hash, now) ?? null,
    insert: (hash: Buffer, contactId: ContactId, now: string, expiresAt: string) =>
      void insert.run(hash, contactId, now, now, expiresAt),
    use: (hash: Buffer, now: string, expiresAt: string) => void use.run(now, expiresAt, hash),
    end: (hash: Buffer) => void end.run(hash),
    endOf: (ids: readonly ContactId[]) => void endOf.run(JSON.stringify(ids)),
    endOthers: (id: ContactId, kept: Buffer) => void endOthers.run(id, kept),
    endExpired: (now: string) => void endExpired.run(now),
  }
}
