import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openTestCore } from '../../support/test-core.ts'

test('a ticket is good once, and for five minutes', async () => {
  await using desk = await openTestCore()
  const { token } = await desk.setUp()
  const { files } = desk.client(token)
  const { transfers } = desk.core.services
  const first = await files.offer({ name: 'clients.csv' })
  expect(transfers.redeem(first.ticket)).toMatchObject({ direction: 'in' })
  expect(transfers.redeem(first.ticket)).toBeNull()
  const second = await files.offer({ name: 'clients.csv' })
  desk.time += 5 * 60_000 + 1
  expect(transfers.redeem(second.ticket)).toBeNull()
})

test('a file’s name never becomes its path', async () => {
  await using desk = await openTestCore()
  const { token } = await desk.setUp()
  const { fileId, ticket } = await desk.client(token).files.offer({ name: '../../etc/passwd' })
  expect(desk.core.services.transfers.redeem(ticket)?.path).toMatch(new RegExp(`files.${fileId}$`))
  expect(desk.core.services.transfers.nameOf(fileId)).toBe('../../etc/passwd')
})

test('a discarded file is gone from the disk', async () => {
  await using desk = await openTestCore()
  const { token } = await desk.setUp()
  const client = desk.client(token)
  const { fileId } = await client.files.offer({ name: 'clients.csv' })
  const { files } = desk.core.services.ports
  writeFileSync(files.pathOf(fileId), 'a;b')
  await client.files.discard({ fileId })
  expect(files.sizeOf(fileId)).toBeNull()
  await expect(client.files.discard({ fileId })).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' })
})
