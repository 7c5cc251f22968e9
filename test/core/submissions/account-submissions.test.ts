import { expect, test } from 'vitest'
import type { ContactId } from '../../../shared/contract/values.ts'
import { samplePdf } from '../../support/sample-pdf.ts'
import { openSubmissionDesk, type SubmissionDesk, stream } from '../../support/submission-desk.ts'

const job = { title: 'Faire-part', copies: 50, remark: 'Ivoire' }

async function sendAs(desk: SubmissionDesk, customer: ContactId, atFinish: ContactId | null = customer) {
  const { submissions } = desk.core.services
  const submission = submissions.begin(() => customer, { kind: 'account' }, null)
  await desk.receive(submission, stream(samplePdf()))
  return submissions.finish(() => atFinish, { submission, job, sender: null })
}

test('a customer sees their own job, wherever it came from, and nobody else does', async () => {
  await using desk = await openSubmissionDesk()
  const { id: luc } = await desk.add('Luc')
  const { id: eva } = await desk.add('Eva')
  const { ofCustomers } = desk.core.services.jobs
  const own = await sendAs(desk, luc)
  const entered = (await desk.ask.jobs.create({ contactId: luc, title: 'Flyer' })).id
  const guest = await desk.send(await desk.openLink())
  await desk.ask.jobs.assign({ id: guest, contactId: luc })
  expect(ofCustomers.list(luc, 0, 10)).toMatchObject({ total: 3, jobs: [{ id: guest }, { id: entered }, { id: own }] })
  expect(ofCustomers.get(luc, own)).toMatchObject({ ...job, files: [{ name: 'affiche.pdf' }] })
  const [file] = ofCustomers.get(luc, own).files
  if (!file) return expect.unreachable()
  const handed = ofCustomers.file(luc, own, file.id)
  const chunks: Uint8Array[] = []
  for await (const chunk of handed.bytes) chunks.push(chunk)
  expect(Buffer.concat(chunks)).toEqual(samplePdf())

  expect(ofCustomers.list(eva, 0, 10)).toEqual({ jobs: [], total: 0 })
  expect(() => ofCustomers.get(eva, own)).toThrow(expect.objectContaining({ code: 'JOB_NOT_FOUND' }))
  expect(() => ofCustomers.file(eva, own, file.id)).toThrow(expect.objectContaining({ code: 'FILE_NOT_FOUND' }))
  expect(() => ofCustomers.file(luc, entered, file.id)).toThrow(expect.objectContaining({ code: 'FILE_NOT_FOUND' }))
})

test('whoever is signed out, or another, at the end leaves nothing behind', async () => {
  await using desk = await openSubmissionDesk()
  const { id: luc } = await desk.add('Luc')
  const { id: eva } = await desk.add('Eva')
  await expect(sendAs(desk, luc, null)).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' })
  await expect(sendAs(desk, luc, eva)).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' })
  const { submissions } = desk.core.services
  expect(() => submissions.begin(() => null, { kind: 'account' }, null)).toThrow(
    expect.objectContaining({ code: 'SIGN_IN_REQUIRED' }),
  )
  expect(desk.kept()).toEqual({ jobs: 0, files: 0 })
  expect(desk.onDisk()).toEqual([])
})

test('terms that came into force meanwhile have to be accepted first', async () => {
  await using desk = await openSubmissionDesk()
  const { id: luc } = await desk.add('Luc')
  const { submissions, db } = desk.core.services
  const submission = submissions.begin(() => luc, { kind: 'account' }, null)
  await desk.receive(submission, stream(samplePdf()))
  db.sqlite.exec(
    `insert into terms_versions (file_id, name, format, size, published_at)
     values ('x', 'CGV', 'text', 1, '2026-11-21T10:00:00.000Z')`,
  )
  await expect(submissions.finish(() => luc, { submission, job, sender: null })).rejects.toMatchObject({
    code: 'TERMS_NOT_ACCEPTED',
  })
  expect(() => submissions.begin(() => luc, { kind: 'account' }, null)).toThrow(
    expect.objectContaining({ code: 'TERMS_NOT_ACCEPTED' }),
  )
  expect(desk.onDisk()).toEqual([])
})

test('two gibibytes is the most that an account sends at once', async () => {
  await using desk = await openSubmissionDesk()
  const { id: luc } = await desk.add('Luc')
  const { submissions } = desk.core.services
  const declared = 2 * 1024 ** 3 + 64 * 1024
  submissions.begin(() => luc, { kind: 'account' }, declared)
  expect(() => submissions.begin(() => luc, { kind: 'account' }, declared + 1)).toThrow(
    expect.objectContaining({ code: 'SUBMISSION_TOO_LARGE' }),
  )
})
