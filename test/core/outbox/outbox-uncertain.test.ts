import { expect, test } from 'vitest'
import { minute, openOutboxTest, people } from './outbox-support.ts'

test('a connection that breaks after the dot leaves a message uncertain, and it is not sent again by itself', async () => {
  await using desk = await openOutboxTest()
  desk.server.behave({ do: 'drop', at: 'message' }, { times: 1 })
  const [id] = await desk.queue(['Zoé'])
  expect(await desk.drained()).toMatchObject({ uncertain: 1 })
  expect(await desk.get(id)).toMatchObject({
    state: 'uncertain',
    reason: { code: 'connection_lost' },
    attempted: [{ outcome: 'uncertain' }],
  })
  await desk.queue(['Ada'])
  desk.pass(24 * 60 * minute)
  await desk.drained()
  await desk.restart()
  expect(await desk.drained()).toMatchObject({ uncertain: 1, sent: 1 })
  expect(desk.server.mails.map(({ to }) => to)).toEqual(['ada@example.com'])
})

test('a connection that breaks before the dot leaves a message queued, and it goes out once', async () => {
  await using desk = await openOutboxTest()
  desk.server.behave({ do: 'drop', at: 'body' }, { times: 1 })
  const held = desk.holdMarks()
  const [id] = await desk.queue(['Zoé'])
  const letGo = await held
  await desk.server.until((seen) => seen.begun === 1 && seen.open === 0)
  // A second connection that is served from start to end leaves the news all the time it needs to arrive.
  const { ports, mail } = desk.core.services
  const access = await mail.access()
  if (access) await ports.mailer.test(access, null)
  letGo()
  await desk.until(() => desk.settled.length === 1)
  expect(await desk.get(id)).toMatchObject({ state: 'queued', reason: { code: 'no_connection' } })
  desk.pass(minute)
  expect(await desk.drained()).toMatchObject({ sent: 1 })
  expect(desk.server.mails).toHaveLength(1)
})

test('a server that always drops after the dot does not make the whole queue uncertain', async () => {
  await using desk = await openOutboxTest()
  desk.server.behave({ do: 'drop', at: 'message' })
  await desk.queue(people(50))
  await desk.until(() => desk.settled.length === 1)
  expect(desk.status().counts).toMatchObject({ uncertain: 1, queued: 49 })
  expect(desk.status().hold).toMatchObject({ problem: 'connection_lost' })
  desk.server.accept()
  desk.pass(5_000)
  expect(await desk.drained()).toMatchObject({ uncertain: 1, sent: 49 })
})

test('an operator’s word that an uncertain message arrived makes it sent', async () => {
  await using desk = await openOutboxTest()
  desk.server.behave({ do: 'drop', at: 'message' }, { times: 1 })
  await desk.queue(['Zoé'])
  await desk.drained()
  const { rows } = await desk.ask.outbox.list({ filter: { states: ['uncertain'] } })
  const row = await desk.ask.outbox.confirmSent({ id: rows[0]?.id ?? (0 as never) })
  expect(row).toMatchObject({ state: 'sent', reason: { code: 'by_operator' } })
  expect(desk.settled.at(-1)).toMatchObject({ state: 'sent', by: desk.by.id })
  const { entries } = await desk.ask.audit.list({ filter: { action: 'outbox.confirmed' } })
  expect(entries).toHaveLength(1)
  await expect(desk.ask.outbox.confirmSent({ id: 99 as never })).rejects.toMatchObject({ code: 'MESSAGE_NOT_FOUND' })
})
