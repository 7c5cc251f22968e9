import { expect, test } from 'vitest'
import { openSubmissionDesk } from '../../support/submission-desk.ts'

test('each operator has a mark of their own, which never goes back', async () => {
  await using desk = await openSubmissionDesk()
  const token = await desk.openLink()
  await desk.send(token)
  await desk.send(token)
  const { notices, unseen } = await desk.ask.notices.list()
  expect(unseen).toBe(2)
  const [newest, older] = notices
  if (!newest || !older) return expect.unreachable()
  await desk.ask.notices.seen({ upTo: newest.id })
  await desk.ask.notices.seen({ upTo: older.id })
  expect(await desk.ask.notices.list()).toMatchObject({ unseen: 0, notices: [{ unseen: false }, { unseen: false }] })
  await desk.send(token)
  expect(await desk.ask.notices.list()).toMatchObject({ unseen: 1, notices: [{ unseen: true }, {}, {}] })
  const { notices: bell } = desk.core.services
  expect(bell.list(999 as Parameters<typeof bell.list>[0]).unseen).toBe(3)
})

test('a notice goes with its job, and a new one is announced', async () => {
  await using desk = await openSubmissionDesk()
  const token = await desk.openLink()
  const abort = new AbortController()
  const changes = desk.core.services.changes.watch(abort.signal)
  const first = changes.next()
  const id = await desk.send(token)
  expect((await first).value).toContain('notices')
  abort.abort()
  await changes.return()
  await desk.ask.jobs.delete({ ids: [id] })
  expect(await desk.ask.notices.list()).toEqual({ notices: [], unseen: 0 })
})

test('the latest 50 are listed', async () => {
  await using desk = await openSubmissionDesk()
  const token = await desk.openLink({ jobsPerDay: 100 })
  for (let number = 0; number < 52; number += 1) await desk.send(token)
  const { notices, unseen } = await desk.ask.notices.list()
  expect([notices.length, unseen]).toEqual([50, 52])
})
