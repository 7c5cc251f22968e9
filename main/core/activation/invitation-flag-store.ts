import type { MailWay } from '../../../shared/contract/mail.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import { createContactIndex } from '../db/contact-index.ts'
import type { Database } from '../db/database.ts'

const inJson = 'in (select value from json_each(?))'

/** The flag beside a contact's state: when and by which way the latest request went out. */
export function createInvitationFlagStore({ sqlite }: Database) {
  const index = createContactIndex(sqlite)
  const set = sqlite.prepare<[string, MailWay, string]>(
    `update contacts set invited_at = ?, invited_way = ? where id ${inJson}`,
  )
  const setFromRequests = sqlite.prepare<[string]>(
    `update contacts set (invited_at, invited_way) = (
       select sent_at, way from link_requests
       where contact_id = contacts.id and purpose = 'activation' and sent_at is not null
         and link_requests.email_key = contacts.email_key
         and +standing not in ('not_sent', 'cancelled', 'failed')
         and (way = 'smtp' or sent_by is not null or +standing in ('draft_opened', 'accepted'))
       order by id desc limit 1)
     where id ${inJson}`,
  )
  const change = (ids: readonly ContactId[], work: (json: string) => void) => {
    if (ids.length === 0) return
    const json = JSON.stringify(ids)
    index.uncount(json)
    work(json)
    index.count(json)
  }
  return {
    raise: (ids: readonly ContactId[], at: string, way: MailWay) => change(ids, (json) => set.run(at, way, json)),

    /** Sets the flag anew from the requests that went out to the present address and still count; without any it is taken down. */
    refresh: (ids: readonly ContactId[]) => change(ids, (json) => setFromRequests.run(json)),
  }
}

export type InvitationFlagStore = ReturnType<typeof createInvitationFlagStore>
