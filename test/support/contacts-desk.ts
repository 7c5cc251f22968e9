import { readFileSync } from 'node:fs'
import { createContactIndex } from '../../main/core/db/contact-index.ts'
import type { Contact, ContactFields, ContactState } from '../../shared/contract/contacts.ts'
import type { Download } from '../../shared/contract/files.ts'
import type { ContactId } from '../../shared/contract/values.ts'
import { openTestCore, type TestClient, type TestCore, type TestCoreOptions } from './test-core.ts'

/** A set-up shop with a signed-in administrator, and short ways to its contacts. */
export interface ContactsDesk extends TestCore {
  readonly ask: TestClient
  add(name: string, fields?: Partial<ContactFields>): Promise<Contact>
  /** Puts a contact into a state as the portal would; an active one gets an identity and accepted terms. */
  put(id: ContactId, state: ContactState, invitedAt?: string): void
  /** The bytes that a download hands out. */
  fetch(download: Download): string
  /** Ids that a search finds, by name. */
  found(search: string): Promise<ContactId[]>
}

export async function openContactsDesk(options: TestCoreOptions = {}): Promise<ContactsDesk> {
  const desk = await openTestCore(undefined, options)
  const { token } = await desk.setUp()
  const ask = desk.client(token)
  let number = 0
  return Object.assign(desk, {
    ask,
    add: (name: string, fields: Partial<ContactFields> = {}) =>
      ask.contacts.add({ name, email: `contact${++number}@example.com`, language: 'fr', ...fields }),
    put(id: ContactId, state: ContactState, invitedAt?: string) {
      const { sqlite } = desk.core.services.db
      const index = createContactIndex(sqlite)
      index.uncount(`[${id}]`)
      sqlite
        .prepare(
          `update contacts set state = ?, invited_at = ?, invited_way = ?, terms_accepted_at = ?, version = version + 1
           where id = ?`,
        )
        .run(
          state,
          invitedAt ?? null,
          invitedAt ? 'smtp' : null,
          state === 'active' ? '2026-01-01T00:00:00.000Z' : null,
          id,
        )
      index.count(`[${id}]`)
      if (state === 'active') {
        sqlite
          .prepare("insert into identities (contact_id, kind, secret, created_at) values (?, 'password', 'x', '')")
          .run(id)
      }
    },
    fetch(download: Download) {
      const transfer = desk.core.services.transfers.redeem(download.ticket)
      if (transfer?.direction !== 'out') throw new Error('no such download')
      return readFileSync(transfer.path, 'utf8')
    },
    async found(search: string) {
      const { rows } = await ask.contacts.list({ filter: { search } })
      return rows.map(({ id }) => id)
    },
  })
}
