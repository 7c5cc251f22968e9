import { expect, test } from 'vitest'
import type { ContactId } from '../../../shared/contract/values.ts'
import { openTestCore } from '../../support/test-core.ts'

const hour = 3_600_000

async function open() {
  const test = await openTestCore()
  const { token } = await test.setUp()
  const ask = test.client(token)
  const contact = await ask.contacts.add({ name: 'Élodie Brûlé', email: 'elodie@dupont.example', language: 'fr' })
  const { db } = test.core.services
  db.sqlite.prepare("update contacts set state = 'active' where id = ?").run(contact.id)
  const sessions = () => test.core.services.portalSessions
  const use = async (session: string) => {
    await sessions().use(session)
    return sessions().find(session)
  }
  const begin = (id: ContactId = contact.id) => db.write(() => sessions().begin(id))
  return { test, ask, contact, sessions, begin, use, [Symbol.asyncDispose]: () => test[Symbol.asyncDispose]() }
}

test('a session is found by its token, and by nothing that the database holds', async () => {
  await using desk = await open()
  const { session } = await desk.begin()
  expect(desk.sessions().find(session)).toBe(desk.contact.id)
  const { sqlite } = desk.test.core.services.db
  const kept = sqlite.prepare('select token_hash from portal_sessions').pluck().get() as Buffer
  expect(desk.sessions().find(kept.toString('base64url'))).toBeNull()
  expect(desk.sessions().find(kept.toString('hex'))).toBeNull()
  expect(desk.sessions().find(`${session}A`)).toBeNull()
  expect(desk.sessions().find(null)).toBeNull()
})

test('a session outlives a restart and ends after twelve hours without use', async () => {
  await using desk = await open()
  const { session } = await desk.begin()
  await desk.test.restart()
  desk.test.time += 11 * hour
  expect(await desk.use(session)).toBe(desk.contact.id)
  desk.test.time += 11 * hour
  expect(await desk.use(session)).toBe(desk.contact.id)
  desk.test.time += 12 * hour
  expect(await desk.use(session)).toBeNull()
})

test('a session ends after thirty days however much it is used', async () => {
  await using desk = await open()
  const { session } = await desk.begin()
  for (let hours = 0; hours < 30 * 24 - 10; hours += 10) {
    desk.test.time += 10 * hour
    expect(await desk.use(session)).toBe(desk.contact.id)
  }
  desk.test.time += 10 * hour
  expect(await desk.use(session)).toBeNull()
})

test.each(['deactivate', 'deleteIdentities'] as const)('%s ends the sessions for good', async (action) => {
  await using desk = await open()
  const { session } = await desk.begin()
  await desk.ask.contacts.changeState({ id: desk.contact.id, action })
  expect(desk.sessions().find(session)).toBeNull()
  desk.test.core.services.db.sqlite.prepare("update contacts set state = 'active'").run()
  expect(desk.sessions().find(session)).toBeNull()
})

test('ending one session leaves the others', async () => {
  await using desk = await open()
  const [one, other] = [await desk.begin(), await desk.begin()]
  await desk.test.core.services.db.write(() => desk.sessions().end(one.session))
  expect(desk.sessions().find(one.session)).toBeNull()
  expect(desk.sessions().find(other.session)).toBe(desk.contact.id)
})

test('deleting a contact takes its sessions along', async () => {
  await using desk = await open()
  const { session } = await desk.begin()
  const selection = { kind: 'ids' as const, ids: [desk.contact.id] }
  const { fingerprint } = await desk.ask.contacts.previewDeletion({ selection })
  await desk.ask.contacts.delete({ selection, fingerprint })
  expect(desk.sessions().find(session)).toBeNull()
  expect(desk.test.core.services.db.sqlite.prepare('select count(*) from portal_sessions').pluck().get()).toBe(0)
})

test('using a session is noted once a minute at most', async () => {
  await using desk = await open()
  const { session } = await desk.begin()
  const { sqlite } = desk.test.core.services.db
  const usedAt = () => Date.parse(String(sqlite.prepare('select used_at from portal_sessions').pluck().get()))
  const begun = usedAt()
  desk.test.time += 59_000
  await desk.use(session)
  expect(usedAt()).toBe(begun)
  desk.test.time += 1_000
  await desk.use(session)
  expect(usedAt()).toBe(begun + 60_000)
})
