import { expect, test } from 'vitest'
import type { MessageId } from '../../../shared/contract/values.ts'
import { minute, openOutboxTest, people } from './outbox-support.ts'

test('while all sending is held nothing leaves, over a restart too', async () => {
  await using desk = await openOutboxTest()
  expect(await desk.ask.outbox.pause()).toMatchObject({ paused: true })
  await desk.queue(['Zoé'])
  await desk.restart()
  expect(desk.status()).toMatchObject({ paused: true, counts: { queued: 1 }, nextAt: null })
  expect(await desk.outbox.desk.resume(desk.by)).toMatchObject({ paused: false })
  expect(await desk.drained()).toMatchObject({ sent: 1 })
  const actions = desk.core.services.audit.list({}, undefined, 10).map(({ action }) => action)
  expect(actions.filter((action) => action.startsWith('outbox.'))).toEqual(['outbox.resumed', 'outbox.paused'])
})

test('cancelling takes queued messages out and leaves others as they are', async () => {
  await using desk = await openOutboxTest()
  const [sent] = await desk.queue(['Zoé'])
  await desk.drained()
  await desk.ask.outbox.pause()
  await desk.queue(people(3))
  const filter = {}
  expect(await desk.ask.outbox.cancel({ selection: { kind: 'matching', filter, except: [] } })).toEqual({
    changed: 3,
    leftOut: 1,
  })
  expect(await desk.get(sent)).toMatchObject({ state: 'sent' })
  expect(desk.settled.slice(1)).toMatchObject(Array(3).fill({ state: 'cancelled', by: desk.by.id }))
  const [entry] = (await desk.ask.audit.list({ filter: { action: 'outbox.cancelled' } })).entries
  expect(entry).toMatchObject({ count: 3, operator: { id: desk.by.id } })
})

test('retrying queues failed and cancelled messages again, makes waiting ones due, and leaves drafts alone', async () => {
  await using desk = await openOutboxTest()
  desk.server.behave({ do: 'refuse', at: 'recipient', with: '550 5.1.1 No' }, { to: 'ada@example.com', times: 1 })
  desk.server.behave({ do: 'refuse', at: 'recipient', with: '451 4.2.1 Later' }, { to: 'bob@example.com', times: 1 })
  await desk.queue(['Ada', 'Bob'])
  const [draft] = await desk.queue(['Zoé'], { draft: true })
  await desk.until(() => desk.settled.length === 2)
  await desk.core.services.db.write(() => desk.outbox.settle([draft ?? (0 as MessageId)], 'cancelled', desk.by.id))
  const selection = { kind: 'matching', filter: {}, except: [] } as const
  expect(await desk.ask.outbox.retry({ selection: { ...selection, except: [] } })).toEqual({ changed: 2, leftOut: 1 })
  await desk.until(() => desk.status().counts.sent === 2)
  expect(await desk.get(draft)).toMatchObject({ state: 'cancelled' })
  expect(desk.server.mails).toHaveLength(2)
})

test('a draft is kept, never sent, and settled by an operator’s word', async () => {
  await using desk = await openOutboxTest()
  const [id = 0 as MessageId] = await desk.queue(['Zoé'], { draft: true })
  desk.pass(minute)
  expect(await desk.get(id)).toMatchObject({ state: 'draft_opened', dueAt: null })
  await desk.core.services.db.write(() => desk.outbox.settle([id], 'sent', desk.by.id))
  expect(await desk.get(id)).toMatchObject({ state: 'sent', reason: { code: 'by_operator' } })
  expect(desk.settled).toMatchObject([{ id, state: 'sent', by: desk.by.id }])
  expect(desk.server.mails).toEqual([])
})

test('withdrawing takes out what has not left', async () => {
  await using desk = await openOutboxTest()
  await desk.ask.outbox.pause()
  const ids = await desk.queue(people(2))
  await desk.core.services.db.write(() => desk.outbox.withdraw(ids.slice(0, 1), 'replaced'))
  await desk.ask.outbox.resume()
  expect(await desk.drained()).toMatchObject({ cancelled: 1, sent: 1 })
  expect(await desk.get(ids[0])).toMatchObject({ reason: { code: 'replaced' } })
})

test('a feature may hold its messages back: for the contact’s sake, or because nobody misses them', async () => {
  await using desk = await openOutboxTest()
  desk.feature({
    prepare: (messages) =>
      new Map(
        messages.map(({ id }) => [
          id,
          { go: false as const, reason: id % 2 === 0 ? ('replaced' as const) : ('contact_disabled' as const) },
        ]),
      ),
  })
  await desk.queue(people(1_200))
  expect(await desk.drained()).toMatchObject({ suppressed: 600, cancelled: 600 })
  expect(desk.settled).toHaveLength(1_200)
  expect(desk.server.mails).toEqual([])
})

test('no more than so many leave within a minute', async () => {
  await using desk = await openOutboxTest()
  await desk.configure({ perMinute: 10 })
  await desk.queue(people(25))
  await desk.until(() => desk.settled.length === 10)
  expect(desk.status().counts).toMatchObject({ sent: 10, sending: 0, queued: 15 })
  desk.pass(minute - 1)
  expect(desk.status().counts).toMatchObject({ sent: 10 })
  desk.pass(1)
  await desk.until(() => desk.settled.length === 20)
  expect(desk.status().counts).toMatchObject({ sent: 20, sending: 0, queued: 5 })
  desk.pass(minute)
  expect(await desk.drained()).toMatchObject({ sent: 25 })
})
