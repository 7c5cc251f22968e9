import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { goodPassword, openTestCore } from '../../support/test-core.ts'

test('the log pages from the newest entry on and filters by action, operator and period', async () => {
  await using desk = await openTestCore()
  const { token, operator } = await desk.setUp()
  const client = desk.client(token)
  for (const lockAfterMinutes of [1, 2, 3]) {
    desk.time += 60_000
    await client.settings.update({ lockAfterMinutes })
  }
  const first = await client.audit.list({ limit: 2 })
  expect(first.entries.map(({ after }) => after)).toEqual([{ lockAfterMinutes: 3 }, { lockAfterMinutes: 2 }])
  const second = await client.audit.list({ limit: 2, cursor: first.nextCursor ?? 0 })
  expect(second.entries.map(({ action }) => action)).toEqual(['settings.changed', 'shop.created'])

  const changes = await client.audit.list({ filter: { action: 'settings.changed', operatorId: operator.id } })
  expect(changes.entries).toHaveLength(3)
  const from = new Date(desk.time).toISOString()
  expect((await client.audit.list({ filter: { from } })).entries).toHaveLength(1)
  expect((await client.audit.list({ filter: { to: from } })).entries).toHaveLength(3)
  expect(await client.audit.actions()).toEqual(['settings.changed', 'shop.created'])
})

test('the exported log holds every entry, and no cell that a spreadsheet would run', async () => {
  await using desk = await openTestCore()
  const { token } = await desk.setUp()
  const client = desk.client(token)
  await client.operators.add({
    name: '=HYPERLINK("http://evil.example")',
    login: 'eve',
    role: 'operator',
    language: 'en',
    password: goodPassword,
  })
  const { entries, download } = await client.audit.export({})
  const transfer = desk.core.services.transfers.redeem(download.ticket)
  if (transfer?.direction !== 'out') return expect.unreachable()
  const text = readFileSync(transfer.path, 'utf8')
  expect(entries).toBe(2)
  expect(text.startsWith('\ufeffat;operator;action')).toBe(true)
  expect(text.trimEnd().split('\r\n')).toHaveLength(3)
  expect(text).toContain(`"'=HYPERLINK(""http://evil.example"")"`)
})
