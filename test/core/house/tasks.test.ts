import { expect, test } from 'vitest'
import { openTestCore } from '../../support/test-core.ts'

const work = {
  kind: 'contactExport',
  title: { file: 'contacts.csv' },
  total: 10,
  operatorId: null,
  cancellable: true,
} as const

test('a task shows its progress while it runs and its outcome afterwards', async () => {
  await using desk = await openTestCore()
  const { token } = await desk.setUp()
  const { tasks } = desk.client(token)
  const running = await desk.core.services.tasks.start(work)
  running.progress(4)
  expect(await tasks.list()).toMatchObject([{ state: 'running', done: 4, total: 10, cancellable: true }])
  running.finish('done', { contacts: 10 })
  expect(await tasks.list()).toMatchObject([{ state: 'done', cancellable: false, outcome: { contacts: 10 } }])
  await tasks.dismiss({ id: running.id })
  expect(await tasks.list()).toEqual([])
})

test('the last of a quick progress is told too', async () => {
  await using desk = await openTestCore()
  const running = await desk.core.services.tasks.start({ ...work, total: 3 })
  const abort = new AbortController()
  const events = desk.core.services.changes.watch(abort.signal)
  const told = async () => {
    await events.next()
    return desk.core.services.tasks.list()[0]?.done
  }
  const first = told()
  for (const done of [1, 2, 3]) running.progress(done)
  await first
  const late = told()
  running.progress(2)
  expect(await late).toBe(2)
  abort.abort()
})

test('cancelling reaches the work by its signal; a finished task cannot be cancelled', async () => {
  await using desk = await openTestCore()
  const { token } = await desk.setUp()
  const { tasks } = desk.client(token)
  const running = await desk.core.services.tasks.start(work)
  await tasks.cancel({ id: running.id })
  expect(running.signal.aborted).toBe(true)
  running.finish('cancelled')
  await expect(tasks.cancel({ id: running.id })).rejects.toMatchObject({ code: 'TASK_NOT_FOUND' })
})

test('what ran when Comptoir ended is told as interrupted', async () => {
  await using desk = await openTestCore()
  await desk.setUp()
  await desk.core.services.tasks.start(work)
  await desk.restart()
  expect(desk.core.services.tasks.list()).toMatchObject([{ state: 'interrupted' }])
})

test('work that can rest does so by its own word; other work cannot be paused', async () => {
  await using desk = await openTestCore()
  const { token } = await desk.setUp()
  const { tasks } = desk.client(token)
  const told: (readonly [number, boolean])[] = []
  const resting = await desk.core.services.tasks.start({ ...work, onPause: (id, paused) => told.push([id, paused]) })
  const plain = await desk.core.services.tasks.start(work)
  await tasks.pause({ id: resting.id })
  expect(await tasks.list()).toMatchObject([{ pausable: false }, { state: 'paused', pausable: true }])
  await tasks.resume({ id: resting.id })
  expect(told).toEqual([
    [resting.id, true],
    [resting.id, false],
  ])
  await expect(tasks.pause({ id: plain.id })).rejects.toMatchObject({ code: 'TASK_NOT_FOUND' })
  resting.finish('done')
  await expect(tasks.pause({ id: resting.id })).rejects.toMatchObject({ code: 'TASK_NOT_FOUND' })
})

test('a sending may be taken out of the tray while it goes on, but not while it is paused', async () => {
  await using desk = await openTestCore()
  const { token } = await desk.setUp()
  const { tasks } = desk.client(token)
  const { id, finish } = await desk.core.services.tasks.start({ ...work, kind: 'activationSending', onPause() {} })
  await tasks.pause({ id })
  await expect(tasks.dismiss({ id })).rejects.toMatchObject({ code: 'TASK_NOT_FOUND' })
  await tasks.resume({ id })
  await tasks.dismiss({ id })
  expect(await tasks.list()).toEqual([])
  finish('done')
  const watched = await desk.core.services.tasks.start(work)
  await expect(tasks.dismiss({ id: watched.id })).rejects.toMatchObject({ code: 'TASK_NOT_FOUND' })
})
