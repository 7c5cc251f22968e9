import type { ContactState } from '../../../shared/contract/contacts.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import type { Database } from '../db/database.ts'

const inJson = 'in (select value from json_each(?))'

/** Who of many contacts may be invited: Unregistered or Inactive, with an address that no server refused. */
export function createInvitableStore({ sqlite }: Database) {
  const counts = sqlite.prepare<
    [string],
    { state: ContactState; undeliverable: 0 | 1; invited: 0 | 1; contacts: number }
  >(
    `select state, undeliverable_at is not null as undeliverable, invited_at is not null as invited,
       count(*) as contacts
     from contacts where id ${inJson} group by 1, 2, 3`,
  )
  const among = sqlite
    .prepare<[string, number], ContactId>(
      `select id from contacts where id ${inJson} and state in ('unregistered', 'inactive')
         and undeliverable_at is null and (? = 0 or invited_at is null) order by id`,
    )
    .pluck()
  return {
    counts: (ids: readonly ContactId[]) => counts.all(JSON.stringify(ids)),

    /** Those of the ids that may be invited, in the order of the ids. */
    among: (ids: readonly ContactId[], skipInvited: boolean): ContactId[] =>
      among.all(JSON.stringify(ids), Number(skipInvited)),
  }
}
