import type { ContactId } from '../../../shared/contract/values.ts'
import type { MessageData } from '../catalogue/message-data.ts'
import type { Database } from '../db/database.ts'

/** A notification as it is kept: what its text is filled in with. */
export interface KeptNotification {
  readonly id: number
  readonly templateId: number
  readonly data: MessageData
  readonly createdAt: string
  readonly readAt: string | null
}

const theirs = `contact_id = ? and exists (select 1 from contacts where contacts.id = contact_id and interface_access = 1)`

/** Notifications of contacts who have access to the interface; others have none. */
export function createBellStore({ sqlite }: Database) {
  const latest = sqlite.prepare<[ContactId, number], Omit<KeptNotification, 'data'> & { readonly data: string }>(
    `select id, template_id as templateId, data, created_at as createdAt, read_at as readAt
     from interface_notifications where ${theirs} order by id desc limit ?`,
  )
  const unread = sqlite
    .prepare<[ContactId], number>(`select count(*) from interface_notifications where ${theirs} and read_at is null`)
    .pluck()
  const read = sqlite.prepare<[string, ContactId, string | null, string | null]>(
    `update interface_notifications set read_at = ?
     where ${theirs} and read_at is null and (? is null or id in (select value from json_each(?)))`,
  )
  return {
    /** Newest first. */
    latest: (contactId: ContactId, atMost: number): KeptNotification[] =>
      latest.all(contactId, atMost).map(({ data, ...kept }) => ({ ...kept, data: JSON.parse(data) as MessageData })),

    unread: (contactId: ContactId): number => unread.get(contactId) ?? 0,

    /** All of them without ids; another contact's are left alone. */
    read(contactId: ContactId, ids: readonly number[] | null, at: string) {
      const json = ids === null ? null : JSON.stringify(ids)
      read.run(at, contactId, json, json)
    },
  }
}
