import { expect, test } from 'vitest'
import { goodPassword, openTestCore } from '../support/test-core.ts'

test('setting up creates the shop and signs its administrator in', async () => {
  await using desk = await openTestCore()
  const { token, operator } = await desk.setUp()
  expect(operator.role).toBe('administrator')
  const state = await desk.client(token).operators.state()
  expect(state).toMatchObject({ shop: { name: 'Imprimerie du Port' }, signedIn: { locked: false } })
})

test('a locked session refuses every call until the password unlocks it', async () => {
  await using desk = await openTestCore()
  const { token } = await desk.setUp()
  const client = desk.client(token)
  desk.time += 16 * 60_000
  await expect(client.operators.list()).rejects.toMatchObject({ code: 'SESSION_LOCKED' })
  await expect(client.operators.unlock({ password: 'wrong' })).rejects.toMatchObject({ code: 'CREDENTIALS_WRONG' })
  await client.operators.unlock({ password: goodPassword })
  expect(await client.operators.list()).toHaveLength(1)
})
