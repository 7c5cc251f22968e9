import { expect, test } from 'vitest'
import type { MessageId } from '../../../shared/contract/values.ts'
import { dataOf, openOutboxTest, people } from './outbox-support.ts'

test('what was handed over when the core ended is uncertain, what was not goes out', async () => {
  await using desk = await openOutboxTest()
  await desk.outbox.desk.pause(desk.by)
  const [handed, leased, queued] = await desk.queue(['Zoé', 'Ada', 'Bob'])
  const { sqlite } = desk.core.services.db
  sqlite
    .prepare(
      "update messages set state = 'sending', due_at = null, handed_at = '2026-11-21T10:00:00.000Z' where id = ?",
    )
    .run(handed)
  sqlite.prepare("update messages set state = 'sending', due_at = null where id = ?").run(leased)
  await desk.restart()
  expect(await desk.get(handed)).toMatchObject({
    state: 'uncertain',
    attempts: 1,
    reason: { code: 'stopped' },
    attempted: [{ outcome: 'uncertain', startedAt: '2026-11-21T10:00:00.000Z' }],
  })
  expect(await desk.get(leased)).toMatchObject({ state: 'queued', attempts: 0 })
  expect(await desk.get(queued)).toMatchObject({ state: 'queued' })
  expect(desk.status().paused).toBe(true)
  await desk.outbox.desk.resume(desk.by)
  expect(await desk.drained()).toMatchObject({ uncertain: 1, sent: 2 })
  expect(desk.server.mails.map(({ to }) => to).sort()).toEqual(['ada@example.com', 'bob@example.com'])
})

test('closing waits for the answers to what is on its way, and a new start sends the rest once', async () => {
  await using desk = await openOutboxTest()
  const answer = Promise.withResolvers<void>()
  await desk.queue(['Zoé'])
  await desk.drained()
  desk.server.behave({ do: 'wait', until: answer.promise })
  await desk.queue(people(30))
  await desk.server.until(({ ended }) => ended > 1)
  const restarted = desk.restart()
  answer.resolve()
  await restarted
  desk.outbox.wake()
  const counts = await desk.drained()
  expect(counts).toMatchObject({ sent: 31, uncertain: 0 })
  expect(desk.server.mails).toHaveLength(31)
  expect(desk.counted()).toEqual({ sent: 31 })
})

test('a transaction that is taken back leaves no message', async () => {
  await using desk = await openOutboxTest()
  const [known] = await desk.queue(['Zoé'])
  await desk.drained()
  const { db } = desk.core.services
  const undone = db.write(() => {
    desk.outbox.add([
      {
        onceKey: 'test:undone',
        type: 'T-01',
        contactId: null,
        recipient: { name: 'Ada', email: 'ada@example.com' },
        language: 'fr',
        templateId: 1,
        data: dataOf('Ada'),
      },
    ])
    throw new Error('the cause failed')
  })
  await expect(undone).rejects.toThrow('the cause failed')
  desk.outbox.wake()
  expect(await desk.drained()).toMatchObject({ sent: 1 })
  expect(desk.counted()).toEqual({ sent: 1 })
  expect(known).toBe(1 as MessageId)
})

test('the same cause makes one message', async () => {
  await using desk = await openOutboxTest()
  await desk.queue(['Zoé'], { onceKey: 'request:12' })
  await expect(desk.queue(['Zoé'], { onceKey: 'request:12' })).rejects.toMatchObject({
    code: 'SQLITE_CONSTRAINT_UNIQUE',
  })
  await desk.drained()
  expect(desk.server.mails).toHaveLength(1)
})

test('a message whose contact is deleted while it is on its way leaves nothing behind', async () => {
  await using desk = await openOutboxTest()
  const { id } = await desk.ask.contacts.add({ name: 'Zoé', email: 'zoe@example.com', language: 'fr' })
  const answer = Promise.withResolvers<void>()
  desk.server.behave({ do: 'wait', until: answer.promise })
  await desk.queue(['Zoé'], { contactId: id })
  await desk.server.until(({ ended }) => ended === 1)
  const selection = { kind: 'ids' as const, ids: [id] }
  const { fingerprint } = await desk.ask.contacts.previewDeletion({ selection })
  await desk.ask.contacts.delete({ selection, fingerprint })
  answer.resolve()
  await desk.queue(['Ada'])
  expect(await desk.drained()).toMatchObject({ sent: 1 })
  await desk.server.received(2)
  expect(desk.counted()).toEqual({ sent: 1 })
})
