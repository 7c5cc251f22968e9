import { describe, expect, test } from 'vitest'
import { brokenPdfs, samplePdf } from '../../support/sample-pdf.ts'
import { openSubmissionDesk, stream } from '../../support/submission-desk.ts'

const megabyte = 1024 * 1024

test('a job by the link stands at the desk with its files, its sender and a notice', async () => {
  await using desk = await openSubmissionDesk()
  const token = await desk.openLink()
  const submission = desk.begin(token)
  await desk.receive(submission, stream(samplePdf()))
  await desk.receive(submission, stream(Buffer.from('PK')), 'support', 'logos.zip')
  const id = await desk.finish(submission)
  expect(await desk.ask.jobs.get({ id })).toMatchObject({
    title: 'Affiche',
    copies: 2,
    state: 'new',
    origin: 'generic_link',
    contact: null,
    sender: { name: 'Zoé Petit', email: 'Zoe@Petit.example' },
    files: [
      { kind: 'input', name: 'affiche.pdf', size: samplePdf().length },
      { kind: 'support', name: 'logos.zip', size: 2 },
    ],
  })
  expect(await desk.ask.notices.list()).toMatchObject({
    notices: [{ jobId: id, title: 'Affiche', from: 'Zoé Petit', unseen: true }],
    unseen: 1,
  })
  const { entries } = await desk.ask.audit.list({ filter: { subject: { kind: 'job', id } }, limit: 5 })
  expect(entries).toMatchObject([{ action: 'jobs.submitted', operator: null }])
  expect(desk.onDisk()).toHaveLength(2)
})

test('of 40 at once for the one place that is left, exactly one is taken', async () => {
  await using desk = await openSubmissionDesk()
  const token = await desk.openLink({ jobsPerDay: 1 })
  const outcomes = await Promise.allSettled(Array.from({ length: 40 }, async () => desk.send(token)))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
  expect(refused).toHaveLength(39)
  for (const reason of refused) {
    expect(reason).toMatchObject({ code: 'SUBMISSION_LIMIT', data: { reason: 'jobs_per_day' } })
  }
  expect(desk.kept()).toEqual({ jobs: 1, files: 1 })
  expect(desk.onDisk()).toHaveLength(1)
})

test('a place is held while bytes arrive, and free again when they do not come to an end', async () => {
  await using desk = await openSubmissionDesk()
  const token = await desk.openLink({ jobsPerDay: 1 })
  const submission = desk.begin(token)
  expect(() => desk.begin(token)).toThrow(expect.objectContaining({ code: 'SUBMISSION_LIMIT' }))
  await desk.core.services.submissions.abandon(submission)
  await desk.send(token)
  expect(() => desk.begin(token)).toThrow(expect.objectContaining({ code: 'SUBMISSION_LIMIT' }))
})

test('what declares too much is refused before a byte is read', async () => {
  await using desk = await openSubmissionDesk()
  const token = await desk.openLink({ bytesPerJob: megabyte, bytesPerDay: 2 * megabyte })
  expect(() => desk.begin(token, megabyte + 64 * 1024 + 1)).toThrow(
    expect.objectContaining({ code: 'SUBMISSION_TOO_LARGE', data: { maxBytes: megabyte } }),
  )
  desk.begin(token, megabyte + 64 * 1024)
})

test('a job of exactly the limit is taken, of one byte more it is cut off and nothing is left', async () => {
  await using desk = await openSubmissionDesk()
  const token = await desk.openLink({ bytesPerJob: megabyte })
  const pdf = samplePdf({ bytes: megabyte })
  await desk.send(token, pdf)
  const submission = desk.begin(token)
  await expect(desk.receive(submission, stream(pdf, Buffer.from('x')))).rejects.toMatchObject({
    code: 'SUBMISSION_TOO_LARGE',
    data: { maxBytes: megabyte },
  })
  expect(desk.onDisk()).toHaveLength(1)
})

test('input and support count together', async () => {
  await using desk = await openSubmissionDesk()
  const token = await desk.openLink({ bytesPerJob: megabyte })
  const submission = desk.begin(token)
  await desk.receive(submission, stream(samplePdf({ bytes: megabyte - 10 })))
  await expect(desk.receive(submission, stream(Buffer.alloc(11)), 'support')).rejects.toMatchObject({
    code: 'SUBMISSION_TOO_LARGE',
  })
  await desk.receive(submission, stream(Buffer.alloc(10)), 'support')
  await desk.finish(submission)
})

test('the bytes of a day are counted with those on their way, and given back by what fails', async () => {
  await using desk = await openSubmissionDesk()
  const token = await desk.openLink({ bytesPerJob: megabyte, bytesPerDay: megabyte })
  const first = desk.begin(token)
  await desk.receive(first, stream(samplePdf({ bytes: megabyte - 2_000 })))
  const second = desk.begin(token)
  await expect(desk.receive(second, stream(samplePdf({ bytes: 2_001 })))).rejects.toMatchObject({
    code: 'SUBMISSION_LIMIT',
    data: { reason: 'bytes_per_day' },
  })
  await desk.receive(second, stream(samplePdf({ bytes: 2_000 })))
  await desk.finish(first)
  await desk.finish(second)
  expect(desk.core.services.submissions.offer(token)).toEqual({ bytesPerJob: megabyte, jobsLeft: 3, bytesLeft: 0 })
})

test('an endless stream ends at the limit', async () => {
  await using desk = await openSubmissionDesk()
  const token = await desk.openLink({ bytesPerJob: megabyte })
  let asked = 0
  async function* endless() {
    for (;;) {
      asked += 1
      yield Buffer.alloc(64 * 1024)
    }
  }
  await expect(desk.receive(desk.begin(token), endless())).rejects.toMatchObject({ code: 'SUBMISSION_TOO_LARGE' })
  expect(asked).toBe(17)
  expect(desk.onDisk()).toEqual([])
})

describe.each(Object.entries(brokenPdfs))('%s', (_name, { bytes, reason }) => {
  test('is no input, and nothing is left of it', async () => {
    await using desk = await openSubmissionDesk()
    const submission = desk.begin(await desk.openLink())
    await expect(desk.receive(submission, stream(bytes))).rejects.toMatchObject({
      code: 'FILE_NOT_PDF',
      data: { reason },
    })
    await expect(desk.finish(submission)).rejects.toMatchObject({ code: 'FILE_NOT_PDF' })
    expect(desk.onDisk()).toEqual([])
  })
})

test('a stream that breaks leaves nothing, and the file can be sent again', async () => {
  await using desk = await openSubmissionDesk()
  const submission = desk.begin(await desk.openLink())
  async function* broken() {
    yield samplePdf()
    throw new Error('ECONNRESET')
  }
  await expect(desk.receive(submission, broken())).rejects.toMatchObject({ code: 'SUBMISSION_CUT_OFF' })
  expect(desk.onDisk()).toEqual([])
  await desk.receive(submission, stream(samplePdf()))
  await desk.finish(submission)
})

test('a full disk is told as such, and nothing is left', async () => {
  await using desk = await openSubmissionDesk()
  const submission = desk.begin(await desk.openLink())
  const { files } = desk.core.services.ports
  const create = files.create.bind(files)
  Object.assign(files, {
    create(id: Parameters<typeof create>[0]) {
      const writer = create(id)
      let written = 0
      return {
        ...writer,
        async write(chunk: Uint8Array) {
          if (written > 0) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
          written += chunk.length
          await writer.write(chunk)
        },
      }
    },
  })
  await expect(desk.receive(submission, stream(samplePdf(), samplePdf()))).rejects.toMatchObject({ code: 'DISK_FULL' })
  expect(desk.onDisk()).toEqual([])
})

test('a second file of a kind is refused', async () => {
  await using desk = await openSubmissionDesk()
  const submission = desk.begin(await desk.openLink())
  await desk.receive(submission, stream(samplePdf()))
  await expect(desk.receive(submission, stream(samplePdf()))).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})

test('what gives no sign of life for ten minutes is given up, even while it waits for bytes', async () => {
  await using desk = await openSubmissionDesk()
  const token = await desk.openLink({ jobsPerDay: 1 })
  const submission = desk.begin(token)
  const started = Promise.withResolvers<void>()
  async function* silent() {
    yield samplePdf()
    started.resolve()
    await new Promise(() => {})
  }
  const receiving = desk.receive(submission, silent())
  const cutOff = expect(receiving).rejects.toMatchObject({ code: 'SUBMISSION_CUT_OFF' })
  await started.promise
  desk.time += 10 * 60_000
  await desk.core.services.submissions.giveUpSilent()
  desk.time += 1
  await desk.core.services.submissions.giveUpSilent()
  await cutOff
  expect(desk.onDisk()).toEqual([])
  await expect(desk.finish(submission)).rejects.toMatchObject({ code: 'SUBMISSION_NOT_FOUND' })
  await desk.send(token)
})

test('no more than 20 are on their way at a time', async () => {
  await using desk = await openSubmissionDesk()
  const token = await desk.openLink({ jobsPerDay: 100 })
  for (let number = 0; number < 20; number += 1) desk.begin(token)
  expect(() => desk.begin(token)).toThrow(expect.objectContaining({ code: 'TOO_MANY_ATTEMPTS' }))
})

test('closing in the middle of an upload leaves nothing behind', async () => {
  await using desk = await openSubmissionDesk()
  const submission = desk.begin(await desk.openLink())
  const started = Promise.withResolvers<void>()
  async function* silent() {
    yield samplePdf()
    started.resolve()
    await new Promise(() => {})
  }
  const cutOff = expect(desk.receive(submission, silent())).rejects.toMatchObject({ code: 'SUBMISSION_CUT_OFF' })
  await started.promise
  await desk.restart()
  await cutOff
  expect(desk.onDisk()).toEqual([])
})

test('of two that finish one submission, one makes the job and its files stay', async () => {
  await using desk = await openSubmissionDesk()
  const submission = desk.begin(await desk.openLink())
  await desk.receive(submission, stream(samplePdf()))
  const outcomes = await Promise.allSettled([desk.finish(submission), desk.finish(submission)])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(desk.kept()).toEqual({ jobs: 1, files: 1 })
  expect(desk.onDisk()).toHaveLength(1)
})
