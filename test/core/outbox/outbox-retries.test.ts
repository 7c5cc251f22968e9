import { expect, test } from 'vitest'
import { mostTries } from '../../../main/core/outbox/outbox-retries.ts'
import { minute, openOutboxTest } from './outbox-support.ts'

test('deferred once, a message goes out at the second try under the same Message-ID', async () => {
  await using desk = await openOutboxTest()
  desk.server.behave({ do: 'refuse', at: 'recipient', with: '451 4.7.1 Greylisted' }, { times: 1 })
  const [id] = await desk.queue(['Zoé'])
  await desk.until(() => desk.settled.length === 1)
  const waiting = await desk.get(id)
  expect(waiting).toMatchObject({ state: 'queued', attempts: 1, reason: { code: 'deferred' } })
  expect(Date.parse(waiting.dueAt ?? '')).toBe(desk.time + minute)
  expect(desk.status().nextAt).toBe(waiting.dueAt)

  desk.pass(minute - 1)
  expect((await desk.get(id)).state).toBe('queued')
  desk.pass(1)
  await desk.drained()
  const sent = await desk.get(id)
  expect(sent.attempted.map(({ outcome, code }) => [outcome, code])).toEqual([
    ['deferred', 451],
    ['accepted', 250],
  ])
  const [received] = desk.server.mails
  expect((await received?.parsed())?.messageId).toBe(waiting.messageId)
})

test('pauses grow over eighteen tries, then a message is given up with the server’s last words', async () => {
  await using desk = await openOutboxTest()
  desk.server.behave({ do: 'refuse', at: 'message', with: '452 4.2.2 Mailbox full' })
  const [id] = await desk.queue(['Zoé'])
  const pauses: number[] = []
  for (let tried = 1; tried <= mostTries; tried++) {
    await desk.until(() => desk.settled.length === tried)
    const { state, dueAt } = await desk.get(id)
    if (state !== 'queued') break
    const pause = Date.parse(dueAt ?? '') - desk.time
    pauses.push(pause / minute)
    desk.pass(pause)
  }
  expect(pauses).toEqual([1, 2, 4, 8, 15, 30, 60, 90, 120, ...Array(8).fill(240)])
  const failed = await desk.get(id)
  expect(failed).toMatchObject({ state: 'failed', attempts: 18, dueAt: null })
  expect(failed.reason).toEqual({ code: 'gave_up', answer: '452 4.2.2 Mailbox full' })
  expect(desk.settled.at(-1)).toMatchObject({ state: 'failed', addressRefused: false })

  desk.server.accept()
  expect(await desk.outbox.desk.retry(desk.by, { kind: 'ids', ids: [failed.id] })).toEqual({
    changed: 1,
    leftOut: 0,
  })
  await desk.drained()
  expect(await desk.get(id)).toMatchObject({ state: 'sent', attempts: 19 })
})

test('a message that was given up and queued again has all its tries anew', async () => {
  await using desk = await openOutboxTest()
  desk.server.behave({ do: 'refuse', at: 'message', with: '452 4.2.2 Mailbox full' })
  const [id] = await desk.queue(['Zoé'])
  await desk.until(() => desk.settled.length === 1)
  desk.core.services.db.sqlite.exec('update messages set tries = 17')
  desk.pass(minute)
  await desk.until(() => desk.settled.length === 2)
  const { state, id: message } = await desk.get(id)
  expect(state).toBe('failed')
  await desk.outbox.desk.retry(desk.by, { kind: 'ids', ids: [message] })
  await desk.until(() => desk.settled.length === 4)
  expect((await desk.get(id)).state).toBe('queued')
})

test('a server that hangs is given up for this try only', async () => {
  await using desk = await openOutboxTest({}, { waits: { greeting: 1_000 } })
  desk.server.behave({ do: 'hang', at: 'greeting' }, { times: 1 })
  const [id] = await desk.queue(['Zoé'])
  await desk.until(() => desk.settled.length === 1)
  expect(await desk.get(id)).toMatchObject({
    state: 'queued',
    attempted: [{ outcome: 'no_connection', problem: 'timeout' }],
  })
  desk.pass(minute)
  await desk.drained()
  expect((await desk.get(id)).state).toBe('sent')
})
