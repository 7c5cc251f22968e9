import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ContactId, JobId } from '../../shared/contract/values.ts'
import { samplePdf } from '../support/sample-pdf.ts'
import { type BackupDesk, openBackupDesk } from './user-data/user-data-support.ts'

const only = (...ids: ContactId[]) => ({ kind: 'ids' as const, ids })
const onDisk = (desk: BackupDesk) => readdirSync(join(desk.folder, 'files')).sort()
const loose = (desk: BackupDesk) => desk.core.services.db.sqlite.prepare('select id from loose_files').pluck().all()
const owned = (desk: BackupDesk) =>
  desk.core.services.db.sqlite.prepare('select id from job_files order by id').pluck().all()

async function remove(desk: BackupDesk, ...ids: ContactId[]) {
  const selection = only(...ids)
  const { fingerprint } = await desk.ask.contacts.previewDeletion({ selection })
  return desk.ask.contacts.delete({ selection, fingerprint })
}

/** Makes a job one that was sent by the generic link under an address and not assigned. */
const sendBy = (desk: BackupDesk, id: JobId, email: string, contactId: ContactId | null = null) =>
  desk.core.services.db.sqlite
    .prepare(
      `update jobs set contact_id = ?, origin = 'generic_link', sender_name = 'Somebody', sender_email = ?,
         sender_key = ? where id = ?`,
    )
    .run(contactId, email, email.toLowerCase(), id)

test('the files of deleted contacts leave the disk, those of others stay', async () => {
  await using desk = await openBackupDesk()
  const [going, busy] = [await desk.add('Going'), await desk.add('Busy')]
  const bytes = samplePdf({ bytes: 5_000 })
  await desk.addJob(going.id, { title: 'Flyer', bytes, support: 'logo.ai' })
  await desk.addJob(busy.id, { title: 'Poster', state: 'new' })
  await desk.addJob(busy.id, { title: 'Card', state: 'production' })
  const preview = await desk.ask.contacts.previewDeletion({ selection: only(going.id, busy.id) })
  expect(preview).toMatchObject({
    contacts: 1,
    jobs: 1,
    files: 2,
    fileBytes: 5_000 + 'support of Flyer'.length,
    refused: 1,
  })
  expect(await remove(desk, going.id, busy.id)).toEqual({ deleted: 1, jobs: 1, refused: 1 })
  expect(onDisk(desk)).toHaveLength(2)
  expect(onDisk(desk)).toEqual(owned(desk))
  expect(loose(desk)).toEqual([])
})

test('a job sent under the contact’s address counts as its own: it goes with it', async () => {
  await using desk = await openBackupDesk()
  const [luc, zoe] = [await desk.add('Luc', { email: 'Luc@Example.com' }), await desk.add('Zoé')]
  const job = await desk.addJob(zoe.id, { title: 'Flyer' })
  sendBy(desk, job, 'luc@example.com')
  const preview = await desk.ask.contacts.previewDeletion({ selection: only(luc.id) })
  expect(preview).toMatchObject({ contacts: 1, jobs: 1, files: 1 })
  expect(await remove(desk, luc.id)).toEqual({ deleted: 1, jobs: 1, refused: 0 })
  await expect(desk.ask.jobs.get({ id: job })).rejects.toMatchObject({ code: 'JOB_NOT_FOUND' })
  expect(onDisk(desk)).toEqual([])
})

test('a job sent under the contact’s address that is in processing keeps the contact', async () => {
  await using desk = await openBackupDesk()
  const [luc, zoe] = [await desk.add('Luc'), await desk.add('Zoé')]
  const job = await desk.addJob(zoe.id, { title: 'Flyer', state: 'approved' })
  sendBy(desk, job, luc.email)
  const preview = await desk.ask.contacts.previewDeletion({ selection: only(luc.id) })
  expect(preview).toMatchObject({ contacts: 0, files: 0, refused: 1, refusals: [{ id: luc.id, jobId: job }] })
  expect(await remove(desk, luc.id)).toEqual({ deleted: 0, jobs: 0, refused: 1 })
  expect(onDisk(desk)).toHaveLength(1)
})

test('a job of another’s that the contact had sent stays and forgets who sent it', async () => {
  await using desk = await openBackupDesk()
  const [luc, zoe] = [await desk.add('Luc'), await desk.add('Zoé')]
  const job = await desk.addJob(zoe.id, { title: 'Flyer' })
  sendBy(desk, job, luc.email, zoe.id)
  expect(await desk.ask.jobs.get({ id: job })).toMatchObject({ sender: { email: luc.email } })
  expect(await remove(desk, luc.id)).toEqual({ deleted: 1, jobs: 0, refused: 0 })
  expect(await desk.ask.jobs.get({ id: job })).toMatchObject({ sender: null, contact: { id: zoe.id } })
  expect(onDisk(desk)).toHaveLength(1)
})

test('a file that is gone already keeps nobody from being deleted', async () => {
  await using desk = await openBackupDesk()
  const { id } = await desk.add('Luc')
  await desk.addJob(id, { title: 'Flyer' })
  for (const file of onDisk(desk)) rmSync(join(desk.folder, 'files', file))
  expect(await remove(desk, id)).toEqual({ deleted: 1, jobs: 1, refused: 0 })
  expect(loose(desk)).toEqual([])
})

test('a file that a program holds open goes at the next start', async () => {
  await using desk = await openBackupDesk()
  const { id } = await desk.add('Luc')
  await desk.addJob(id, { title: 'Flyer' })
  Object.assign(desk.core.services.ports.files, {
    remove() {
      throw Object.assign(new Error('in use'), { code: 'EBUSY' })
    },
  })
  expect(await remove(desk, id)).toMatchObject({ deleted: 1 })
  expect(loose(desk)).toEqual(onDisk(desk))
  await desk.restart()
  expect({ files: onDisk(desk), loose: loose(desk) }).toEqual({ files: [], loose: [] })
})
