import { expect, test } from 'vitest'
import { openTestCore } from '../../support/test-core.ts'

test('a live query hears what others change, and ends with its signal', async () => {
  await using desk = await openTestCore()
  const { token } = await desk.setUp()
  const client = desk.client(token)
  const stop = new AbortController()
  const watching = await client.changes.watch(undefined, { signal: stop.signal })
  const next = watching.next()
  await client.settings.update({ lockAfterMinutes: 30 })
  expect((await next).value).toEqual({ topics: ['settings', 'audit'] })
  stop.abort()
  await expect(watching.next()).resolves.toMatchObject({ done: true })
})
