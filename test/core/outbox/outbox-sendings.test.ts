import { expect, test } from 'vitest'
import type { TaskId } from '../../../shared/contract/values.ts'
import { minute, type OutboxTest, openOutboxTest, people } from './outbox-support.ts'

const taskOf = (desk: OutboxTest, id: TaskId) => desk.core.services.tasks.list().find((task) => task.id === id)
const ended = (desk: OutboxTest, id: TaskId) => desk.until(() => taskOf(desk, id)?.finishedAt)

test('a sending is a task that is done when none of its messages waits', async () => {
  await using desk = await openOutboxTest()
  desk.server.behave({ do: 'refuse', at: 'recipient', with: '550 5.1.1 No such user' }, { to: 'client.3@example.com' })
  const id = await desk.send(people(20))
  await ended(desk, id)
  expect(taskOf(desk, id)).toMatchObject({
    kind: 'activationSending',
    state: 'done',
    done: 20,
    total: 20,
    outcome: { sent: 19, failed: 1, uncertain: 0, suppressed: 0, cancelled: 0 },
  })
})

test('a sending that rests lets single messages and other sendings pass, and goes on', async () => {
  await using desk = await openOutboxTest()
  await desk.ask.outbox.pause()
  const resting = await desk.send(people(200))
  await desk.ask.tasks.pause({ id: resting })
  expect(taskOf(desk, resting)).toMatchObject({ state: 'paused', pausable: true, cancellable: true })
  const other = await desk.send(['Ada', 'Bob'])
  await desk.queue(['Zoé'])
  await desk.ask.outbox.resume()
  await ended(desk, other)
  expect(desk.server.mails[0]?.to).toBe('zoé@example.com')
  expect(desk.status().counts).toMatchObject({ sent: 3, queued: 200 })
  expect(desk.status().nextAt).toBeNull()
  await desk.ask.tasks.resume({ id: resting })
  await ended(desk, resting)
  expect(taskOf(desk, resting)?.outcome).toMatchObject({ sent: 200 })
})

test('a restart goes on with a sending, and a resting one still rests', async () => {
  await using desk = await openOutboxTest()
  await desk.outbox.desk.pause(desk.by)
  const going = await desk.send(people(10))
  const resting = await desk.send(['Ada'])
  await desk.ask.tasks.pause({ id: resting })
  await desk.restart()
  expect(taskOf(desk, going)).toMatchObject({ state: 'running', done: 0, total: 10, pausable: true })
  expect(taskOf(desk, resting)).toMatchObject({ state: 'paused', total: 1 })
  await desk.outbox.desk.resume(desk.by)
  await ended(desk, going)
  expect(taskOf(desk, going)).toMatchObject({ state: 'done', outcome: { sent: 10 } })
  expect(desk.status().counts).toMatchObject({ queued: 1 })
})

test('cancelling takes out what has not left, after a restart too', async () => {
  await using desk = await openOutboxTest()
  await desk.outbox.desk.pause(desk.by)
  const id = await desk.send(people(50))
  await desk.ask.tasks.cancel({ id })
  await ended(desk, id)
  expect(taskOf(desk, id)).toMatchObject({ state: 'cancelled', outcome: { sent: 0, cancelled: 50 } })
  expect(desk.settled).toHaveLength(50)
  expect(desk.settled[0]).toMatchObject({ state: 'cancelled', reason: { code: 'by_operator' } })

  const second = await desk.send(people(5))
  desk.core.services.db.sqlite.exec('update sendings set cancelled = 1')
  await desk.restart()
  await ended(desk, second)
  expect(taskOf(desk, second)).toMatchObject({ state: 'cancelled', outcome: { cancelled: 5 } })
  await desk.outbox.desk.resume(desk.by)
  expect(await desk.drained()).toMatchObject({ cancelled: 55, sent: 0 })
})

test('cancelling tells who writes the messages, and ends once they stop', async () => {
  await using desk = await openOutboxTest()
  const sending = await desk.outbox.startSending(desk.by.id, {
    kind: 'activationSending',
    title: { contacts: 10 },
    total: 10,
  })
  await desk.ask.tasks.cancel({ id: sending.taskId })
  expect(sending.signal.aborted).toBe(true)
  await desk.queue(['Ada'], { taskId: sending.taskId })
  expect(taskOf(desk, sending.taskId)?.finishedAt).toBeNull()
  sending.filled()
  await ended(desk, sending.taskId)
  expect(taskOf(desk, sending.taskId)).toMatchObject({ state: 'cancelled', total: 1, outcome: { cancelled: 1 } })
})

test('a sending of nothing is done at once', async () => {
  await using desk = await openOutboxTest()
  const id = await desk.send([])
  await ended(desk, id)
  expect(taskOf(desk, id)).toMatchObject({ state: 'done', total: 0 })
})

test('a sending waits for a message that was put off, and ends when its contacts are deleted meanwhile', async () => {
  await using desk = await openOutboxTest()
  desk.server.behave({ do: 'refuse', at: 'recipient', with: '451 4.2.1 Later' }, { to: 'client.1@example.com' })
  const id = await desk.send(people(3))
  await desk.until(() => desk.settled.length === 3)
  expect(taskOf(desk, id)).toMatchObject({ state: 'running' })
  desk.core.services.db.sqlite.exec("delete from messages where state = 'queued'")
  desk.pass(minute)
  await ended(desk, id)
  expect(taskOf(desk, id)).toMatchObject({ state: 'done', outcome: { sent: 2 } })
})
