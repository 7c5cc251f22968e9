import type { Universe } from '../../../shared/contract/subscription-values.ts'
import type { CompanyId, ContactId, Language, MessageId } from '../../../shared/contract/values.ts'
import type { Database } from '../db/database.ts'

/** A message of news that is about to leave. */
export interface LeavingNews {
  readonly id: MessageId
  readonly type: string
  /** Null for the company's own address. */
  readonly contactId: ContactId | null
  readonly companyId: CompanyId
  readonly universe: Universe
  readonly recipientEmail: string
  readonly language: Language
}

/** What the messages of events read, and the addresses that they find refused. */
export function createEventMessagesStore({ sqlite }: Database) {
  // A test from the catalogue belongs to no company, and leaves as it is.
  const leaving = sqlite.prepare<[string], LeavingNews>(
    `select id, type, contact_id as contactId, recipient_email as recipientEmail, language,
       cast(json_extract(data, '$."company.id"') as integer) as companyId,
       json_extract(data, '$."event.universe"') as universe
     from messages
     where id in (select value from json_each(?)) and json_extract(data, '$."company.id"') is not null`,
  )
  const recipient = sqlite
    .prepare<[MessageId], string>(
      `select recipient_email from messages where id = ? and json_extract(data, '$."company.id"') is not null`,
    )
    .pluck()
  const contactRefused = sqlite.prepare<[string, string | null, string]>(
    'update contacts set undeliverable_at = ?, undeliverable_answer = ? where email_key = ?',
  )
  const addressRefused = sqlite.prepare<[string, string]>(
    'update company_subscriptions set undeliverable_at = ? where email_key = ?',
  )
  return {
    leaving: (ids: readonly MessageId[]): LeavingNews[] => leaving.all(JSON.stringify(ids)),

    /** The address of a message; null for a test. */
    recipientOf: (id: MessageId): string | null => recipient.get(id) ?? null,

    /** Marks an address, by its key, that a server refused for good: whoever has it, a contact or a company. */
    markUndeliverable(emailKey: string, at: string, answer: string | null) {
      contactRefused.run(at, answer, emailKey)
      addressRefused.run(at, emailKey)
    },
  }
}
