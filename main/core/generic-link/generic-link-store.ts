import type { GenericLinkSettings } from '../../../shared/contract/store.ts'
import type { ContactId, Language, MessageId } from '../../../shared/contract/values.ts'
import type { Database } from '../db/database.ts'

/** The settings with what the link is known by: the SHA-256 of its token, as base64url. */
export interface KeptLink extends GenericLinkSettings {
  readonly hash: string
  readonly createdAt: string
}

/** Somebody to whom the link is sent. */
export interface LinkReader {
  readonly id: ContactId
  readonly name: string
  readonly email: string
  readonly language: Language
}

const key = 'generic_link'

/** The row of the settings, the sealed token, and what was sent by day; writes belong into a transaction. */
export function createGenericLinkStore(db: Database) {
  const { build, sqlite } = db
  const reader = sqlite.prepare<[ContactId], LinkReader>('select id, name, email, language from contacts where id = ?')
  const hindered = sqlite.prepare<[string], { messageId: MessageId; disabled: 0 | 1; undeliverable: 0 | 1 }>(
    `select messages.id as messageId, contacts.state = 'disabled' as disabled,
       contacts.undeliverable_at is not null as undeliverable
     from messages join contacts on contacts.id = messages.contact_id
     where messages.id in (select value from json_each(?))
       and (contacts.state = 'disabled' or contacts.undeliverable_at is not null)`,
  )
  const header = sqlite.prepare<[MessageId], string>('select message_id from messages where id = ?').pluck()
  const sent = sqlite.prepare<[string], { jobs: number; bytes: number }>(
    'select jobs, bytes from generic_link_days where day = ?',
  )
  const count = sqlite.prepare<[string, number]>(
    `insert into generic_link_days (day, jobs, bytes) values (?, 1, ?)
     on conflict (day) do update set jobs = jobs + 1, bytes = bytes + excluded.bytes`,
  )
  return {
    /** What was kept; nothing yet before the first use. */
    kept(): Partial<KeptLink> {
      const row = db.get(build.selectFrom('settings').select('value').where('key', '=', key))
      return row ? JSON.parse(row.value) : {}
    },
    save(link: KeptLink) {
      const value = JSON.stringify(link)
      db.run(
        build
          .insertInto('settings')
          .values({ key, value })
          .onConflict((conflict) => conflict.column('key').doUpdateSet({ value })),
      )
    },
    sealed: (): Uint8Array | null =>
      db.get(build.selectFrom('secrets').select('sealed').where('name', '=', key))?.sealed ?? null,
    saveSealed(bytes: Uint8Array) {
      const sealed = Buffer.from(bytes)
      db.run(
        build
          .insertInto('secrets')
          .values({ name: key, sealed })
          .onConflict((conflict) => conflict.column('name').doUpdateSet({ sealed })),
      )
    },
    reader: (id: ContactId): LinkReader | null => reader.get(id) ?? null,
    /** Of these messages, those whose contact may or can not be written to. */
    hindered: (ids: readonly MessageId[]) => hindered.all(JSON.stringify(ids)),
    /** The Message-ID of a message. */
    headerOf: (id: MessageId): string => header.get(id) ?? '',
    sent: (day: string) => sent.get(day) ?? { jobs: 0, bytes: 0 },
    /** Counts a job for good: deleting it gives nothing back. */
    count: (day: string, bytes: number) => void count.run(day, bytes),
  }
}
export type GenericLinkStore = ReturnType<typeof createGenericLinkStore>
