import { expect, test } from 'vitest'
import { goodPassword, openTestCore } from '../../support/test-core.ts'

const minutes = 60_000

test('setting up creates the shop and signs its administrator in', async () => {
  await using desk = await openTestCore()
  expect((await desk.client().operators.state()).shop).toBeNull()
  const { token, operator } = await desk.setUp()
  expect(operator.role).toBe('administrator')
  expect(await desk.client(token).operators.state()).toMatchObject({
    shop: { name: 'Imprimerie du Port', demonstration: false },
    signedIn: { operator: { login: 'alice' }, locked: false },
  })
})

test('a data folder is set up once', async () => {
  await using desk = await openTestCore()
  await desk.setUp()
  await expect(desk.setUp()).rejects.toMatchObject({ code: 'SHOP_EXISTS' })
})

test('a call without a session, or with an invented one, is refused', async () => {
  await using desk = await openTestCore()
  await desk.setUp()
  await expect(desk.client().operators.list()).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' })
  await expect(desk.client('A'.repeat(43)).operators.list()).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' })
})

test('signing out ends the session at once', async () => {
  await using desk = await openTestCore()
  const { token } = await desk.setUp()
  const client = desk.client(token)
  await client.operators.signOut()
  await expect(client.operators.list()).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' })
})

test('a session locks after the shop’s time without use, and only its password unlocks it', async () => {
  await using desk = await openTestCore()
  const { token } = await desk.setUp()
  const client = desk.client(token)
  desk.time += 14 * minutes
  await client.operators.list()
  desk.time += 14 * minutes
  await client.operators.list()
  desk.time += 15 * minutes + 1
  await expect(client.operators.list()).rejects.toMatchObject({ code: 'SESSION_LOCKED' })
  await expect(client.operators.unlock({ password: 'not this one' })).rejects.toMatchObject({
    code: 'CREDENTIALS_WRONG',
  })
  await client.operators.unlock({ password: goodPassword })
  expect(await client.operators.list()).toHaveLength(1)
})

test('a live query does not put off the lock', async () => {
  await using desk = await openTestCore()
  const { token } = await desk.setUp()
  const client = desk.client(token)
  desk.time += 10 * minutes
  await client.tasks.list()
  desk.time += 6 * minutes
  await expect(client.tasks.list()).rejects.toMatchObject({ code: 'SESSION_LOCKED' })
})

test('locking by hand takes effect at once and survives asking for the state', async () => {
  await using desk = await openTestCore()
  const { token } = await desk.setUp()
  const client = desk.client(token)
  await client.operators.lock()
  expect((await client.operators.state()).signedIn?.locked).toBe(true)
  await expect(client.settings.get()).rejects.toMatchObject({ code: 'SESSION_LOCKED' })
})

test('a restart signs everyone out and forgets nothing else', async () => {
  await using desk = await openTestCore()
  const { token } = await desk.setUp()
  await desk.restart()
  await expect(desk.client(token).operators.list()).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' })
  const { operator } = await desk.client().operators.signIn({ login: 'ALICE', password: goodPassword })
  expect(operator.name).toBe('Alice Martin')
})
