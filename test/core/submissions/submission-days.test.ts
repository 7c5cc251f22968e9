import { describe, expect, test } from 'vitest'
import { samplePdf } from '../../support/sample-pdf.ts'
import { openSubmissionDesk, stream } from '../../support/submission-desk.ts'

describe.each([
  ['in winter', '2026-11-25T22:59:59.999Z', '2026-11-25', '2026-11-26'],
  ['in summer', '2026-07-14T21:59:59.999Z', '2026-07-14', '2026-07-15'],
  ['on the day of 23 hours', '2026-03-29T21:59:59.999Z', '2026-03-29', '2026-03-30'],
  ['before the day of 23 hours', '2026-03-28T22:59:59.999Z', '2026-03-28', '2026-03-29'],
  ['on the day of 25 hours', '2026-10-25T22:59:59.999Z', '2026-10-25', '2026-10-26'],
  ['before the day of 25 hours', '2026-10-24T21:59:59.999Z', '2026-10-24', '2026-10-25'],
])('the day in Paris, %s', (_name, lastInstant, day, next) => {
  test('ends at its midnight, and a new one begins with all its places', async () => {
    await using desk = await openSubmissionDesk()
    const token = await desk.openLink({ jobsPerDay: 1 })
    const { genericLink, submissions } = desk.core.services
    desk.time = Date.parse(lastInstant)
    await desk.send(token)
    expect(submissions.offer(token).jobsLeft).toBe(0)
    expect(genericLink.sent(day)).toEqual({ jobs: 1, bytes: samplePdf().length })
    desk.time += 1
    expect(submissions.offer(token).jobsLeft).toBe(1)
    await desk.send(token)
    expect(genericLink.sent(next).jobs).toBe(1)
  })

  test('a link that expires on it works to its end and no longer', async () => {
    await using desk = await openSubmissionDesk()
    const token = await desk.openLink({ expiresOn: day })
    desk.time = Date.parse(lastInstant)
    await desk.send(token)
    const late = desk.begin(token)
    await desk.receive(late, stream(samplePdf()))
    desk.time += 1
    expect(() => desk.begin(token)).toThrow(expect.objectContaining({ code: 'LINK_NOT_VALID' }))
    await expect(desk.finish(late)).rejects.toMatchObject({ code: 'LINK_NOT_VALID' })
    expect(desk.onDisk()).toHaveLength(1)
  })
})

test('a job counts for the day on which it was begun', async () => {
  await using desk = await openSubmissionDesk()
  const token = await desk.openLink({ jobsPerDay: 1 })
  desk.time = Date.parse('2026-11-25T22:59:00Z')
  const submission = desk.begin(token)
  await desk.receive(submission, stream(samplePdf()))
  desk.time = Date.parse('2026-11-25T23:01:00Z')
  await desk.finish(submission)
  expect(desk.core.services.genericLink.sent('2026-11-25').jobs).toBe(1)
  await desk.send(token)
})

test('deleting a job gives nothing of its day back', async () => {
  await using desk = await openSubmissionDesk()
  const token = await desk.openLink({ jobsPerDay: 1 })
  const id = await desk.send(token)
  expect(await desk.ask.jobs.delete({ ids: [id] })).toEqual({ deleted: 1, refused: 0 })
  expect(desk.onDisk()).toEqual([])
  expect(() => desk.begin(token)).toThrow(expect.objectContaining({ code: 'SUBMISSION_LIMIT' }))
})
