import { copyFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { MessageId } from '../../../shared/contract/values.ts'
import { openTestCore } from '../../support/test-core.ts'
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

/** A core on what the disk holds now, as if the one that runs had been killed. */
function openAfterKill(folder: string) {
  const copy = mkdtempSync(join(tmpdir(), 'comptoir-test-'))
  for (const name of ['comptoir.sqlite', 'comptoir.sqlite-wal']) copyFileSync(join(folder, name), join(copy, name))
  return openTestCore(copy)
}

test('killed once the server has a message whole and before its answer, it is uncertain and does not go out again', async () => {
  await using desk = await openOutboxTest()
  const answer = Promise.withResolvers<void>()
  desk.server.behave({ do: 'wait', until: answer.promise }, { times: 1 })
  const [id] = await desk.queue(['Zoé'])
  await desk.server.until(({ ended }) => ended === 1)
  await using after = await openAfterKill(desk.folder)
  const { desk: outbox } = after.core.services.outbox
  expect(await outbox.get(id ?? (0 as MessageId))).toMatchObject({ state: 'uncertain', reason: { code: 'stopped' } })
  expect(outbox.status().counts).toMatchObject({ uncertain: 1, queued: 0, sending: 0 })
  answer.resolve()
  expect(await desk.drained()).toMatchObject({ sent: 1 })
  expect(desk.server.seen.ended).toBe(1)
})

test('killed before the last byte of a message could leave, it is queued again', async () => {
  await using desk = await openOutboxTest()
  await desk.queue(['Ada'])
  await desk.drained()
  const held = desk.holdMarks()
  const [id] = await desk.queue(['Zoé'])
  const release = await held
  await desk.server.until(({ begun }) => begun === 2)
  await using after = await openAfterKill(desk.folder)
  const { desk: outbox } = after.core.services.outbox
  expect(outbox.status().counts.uncertain).toBe(0)
  expect(['queued', 'sending', 'sent']).toContain((await outbox.get(id ?? (0 as MessageId))).state)
  release()
  expect(await desk.drained()).toMatchObject({ sent: 2 })
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
