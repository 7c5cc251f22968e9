import { expect, test } from 'vitest'
import { samplePdf } from '../../support/sample-pdf.ts'
import { openSubmissionDesk, stream } from '../../support/submission-desk.ts'

const invalid = expect.objectContaining({ code: 'LINK_NOT_VALID' })

test('the link is made at first use, stays the same, and its token lies in clear nowhere', async () => {
  await using desk = await openSubmissionDesk()
  const first = await desk.ask.store.genericLink()
  expect(first).toMatchObject({ on: false, jobsPerDay: 5, expired: false, today: { jobs: 0, bytes: 0 } })
  expect(first.address).toMatch(/^https:\/\/portal\.example\/send\/[\w-]{43}$/)
  await desk.restart()
  const { genericLink } = desk.core.services
  expect((await genericLink.get()).address).toBe(first.address)
  const token = first.address.slice(-43)
  const { sqlite } = desk.core.services.db
  expect(sqlite.serialize().includes(token)).toBe(false)
})

test('of two first uses at once there is one link', async () => {
  await using desk = await openSubmissionDesk()
  const [one, other] = await Promise.all([desk.ask.store.genericLink(), desk.ask.store.genericLink()])
  expect(one.address).toBe(other.address)
})

test('while it is off it is as good as unknown', async () => {
  await using desk = await openSubmissionDesk()
  const token = await desk.openLink()
  const submission = desk.begin(token)
  await desk.receive(submission, stream(samplePdf()))
  await desk.openLink({ on: false })
  expect(() => desk.begin(token)).toThrow(invalid)
  expect(() => desk.core.services.submissions.offer(token)).toThrow(invalid)
  expect(() => desk.begin('x'.repeat(43))).toThrow(invalid)
  await expect(desk.finish(submission)).rejects.toEqual(invalid)
  expect(desk.onDisk()).toEqual([])
})

test('a new link ends the old one at once, in the middle of an upload too', async () => {
  await using desk = await openSubmissionDesk()
  const token = await desk.openLink()
  const arrived = desk.begin(token)
  await desk.receive(arrived, stream(samplePdf()))
  const arriving = desk.begin(token)
  async function* interrupted() {
    yield samplePdf()
    await desk.ask.store.regenerateGenericLink()
    yield samplePdf()
  }
  await expect(desk.receive(arriving, interrupted())).rejects.toEqual(invalid)
  await expect(desk.finish(arrived)).rejects.toEqual(invalid)
  expect(() => desk.begin(token)).toThrow(invalid)
  expect(desk.onDisk()).toEqual([])
  await desk.send(await desk.openLink())
  const { entries } = await desk.ask.audit.list({ filter: {}, limit: 50 })
  expect(entries.map(({ action }) => action)).toContain('genericLink.regenerated')
})

test('a change is in the log with what changed only', async () => {
  await using desk = await openSubmissionDesk()
  await desk.openLink({ jobsPerDay: 7 })
  const { entries } = await desk.ask.audit.list({ filter: { action: 'genericLink.changed' }, limit: 5 })
  expect(entries).toMatchObject([{ before: { linkOn: false, jobsPerDay: 5 }, after: { linkOn: true, jobsPerDay: 7 } }])
})

test('with another key the link is locked, and a new one opens it again', async () => {
  await using desk = await openSubmissionDesk()
  const token = await desk.openLink()
  desk.core.services.db.sqlite.prepare("update secrets set sealed = x'00' where name = 'generic_link'").run()
  await desk.restart().catch(() => {})
  const { genericLink, operators } = desk.core.services
  await expect(genericLink.get()).rejects.toMatchObject({ code: 'SECRETS_LOCKED' })
  await desk.send(token)
  const [alice] = operators.list()
  if (!alice) return expect.unreachable()
  await genericLink.regenerate(alice)
  expect((await genericLink.get()).today.jobs).toBe(1)
  expect(() => desk.begin(token)).toThrow(invalid)
})
