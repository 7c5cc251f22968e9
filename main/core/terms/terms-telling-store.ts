import type { ContactId, Language, MessageId } from '../../../shared/contract/values.ts'
import type { Database } from '../db/database.ts'

/** An Active contact whom mail reaches. */
export interface Tellable {
  readonly id: ContactId
  readonly name: string
  readonly email: string
  readonly language: Language
}

/** A message about new terms that is about to leave, with what decides whether it may. */
export interface LeavingNotice {
  readonly id: MessageId
  readonly state: string
  readonly undeliverable: 0 | 1
  /** Whether it goes to another address than the contact has now. */
  readonly elsewhere: 0 | 1
  /** Whether it tells of a version that is in force no more. */
  readonly outdated: 0 | 1
}

/** Rank of Active in `contacts.state_rank`. */
const active = 2

/** Who is told of new terms. */
export function createTermsTellingStore({ sqlite }: Database) {
  const next = sqlite.prepare<[ContactId, number], Tellable & { readonly undeliverable: 0 | 1 }>(
    `select id, name, email, language, undeliverable_at is not null as undeliverable
     from contacts where state_rank = ${active} and id > ? order by id limit ?`,
  )
  const leaving = sqlite.prepare<[string], LeavingNotice>(
    `select messages.id, contacts.state, undeliverable_at is not null as undeliverable,
       recipient_email <> contacts.email as elsewhere,
       once_key not like 'terms:' || (select max(id) from terms_versions) || ':%' as outdated
     from messages join contacts on contacts.id = contact_id where messages.id in (select value from json_each(?))
       and not test`,
  )
  const refused = sqlite.prepare<[string, string | null, MessageId]>(
    `update contacts set undeliverable_at = ?, undeliverable_answer = ?
     from messages
     where messages.id = ? and contacts.id = messages.contact_id and contacts.email = messages.recipient_email`,
  )
  return {
    /** The next Active contacts by id; `last` is where to go on, null at the end. */
    after(id: ContactId, atMost: number): { readonly tellable: readonly Tellable[]; readonly last: ContactId | null } {
      const rows = next.all(id, atMost)
      return { tellable: rows.filter(({ undeliverable }) => undeliverable === 0), last: rows.at(-1)?.id ?? null }
    },
    leaving: (ids: readonly MessageId[]) => leaving.all(JSON.stringify(ids)),
    /** Marks the contact's address, if it is still the one that was refused. */
    markUndeliverable: (id: MessageId, at: string, answer: string | null) => void refused.run(at, answer, id),
  }
}
