import { expect, test } from 'vitest'
import { openContactsDesk } from '../../support/contacts-desk.ts'
import { samplePdf } from '../../support/sample-pdf.ts'
import { openSubmissionDesk } from '../../support/submission-desk.ts'

test('a contact’s jobs are listed newest first, in the state they were moved to', async () => {
  await using desk = await openContactsDesk()
  const { id: contactId } = await desk.add('Luc')
  const flyer = await desk.ask.jobs.create({ contactId, title: 'Flyer' })
  await desk.ask.jobs.create({ contactId, title: 'Poster', state: 'incoming' })
  desk.time += 1000
  await desk.ask.jobs.move({ id: flyer.id, state: 'prepress' })
  expect(await desk.ask.jobs.ofContact({ contactId })).toMatchObject([
    { title: 'Poster', state: 'incoming' },
    { title: 'Flyer', state: 'prepress', updatedAt: '2026-11-21T10:00:01.000Z' },
  ])
  const { entries } = await desk.ask.audit.list({ filter: { subject: { kind: 'job', id: flyer.id } }, limit: 10 })
  expect(entries).toMatchObject([
    { action: 'jobs.moved', before: { state: 'new' }, after: { state: 'prepress' } },
    { action: 'jobs.created' },
  ])
})

test('a job needs its contact, and a move its job', async () => {
  await using desk = await openContactsDesk()
  const { id: contactId } = await desk.add('Luc')
  const { id } = await desk.ask.jobs.create({ contactId, title: 'Flyer' })
  const selection = { kind: 'ids', ids: [contactId] } as const
  const { fingerprint } = await desk.ask.contacts.previewDeletion({ selection: { ...selection, ids: [contactId] } })
  await desk.ask.contacts.delete({ selection: { kind: 'ids', ids: [contactId] }, fingerprint })
  await expect(desk.ask.jobs.create({ contactId, title: 'X' })).rejects.toMatchObject({ code: 'CONTACT_NOT_FOUND' })
  await expect(desk.ask.jobs.ofContact({ contactId })).rejects.toMatchObject({ code: 'CONTACT_NOT_FOUND' })
  await expect(desk.ask.jobs.move({ id, state: 'new' })).rejects.toMatchObject({ code: 'JOB_NOT_FOUND' })
})

test('a job takes its uploaded files over, and hands them out as often as one asks', async () => {
  await using desk = await openSubmissionDesk()
  const { id: contactId } = await desk.add('Luc')
  const input = await desk.upload('flyer.pdf', samplePdf())
  const support = await desk.upload('../../logo.ai', Buffer.from('AI'))
  const job = await desk.ask.jobs.create({
    contactId,
    title: 'Flyer',
    files: [
      { fileId: input, kind: 'input' },
      { fileId: support, kind: 'support' },
    ],
  })
  expect(job).toMatchObject({
    fileCount: 2,
    fileBytes: samplePdf().length + 2,
    files: [{ name: 'flyer.pdf' }, { name: '../../logo.ai' }],
  })
  expect(desk.core.services.transfers.nameOf(input)).toBeNull()
  for (const _time of [1, 2]) {
    const download = await desk.ask.jobs.download({ id: job.id, fileId: input })
    expect(desk.core.services.transfers.redeem(download.ticket)).toMatchObject({ direction: 'out', keep: true })
  }
  desk.time += 6 * 60_000
  await desk.ask.files.offer({ name: 'next' })
  expect(desk.onDisk()).toHaveLength(2)
  await expect(
    desk.ask.jobs.create({ contactId, title: 'Twice', files: [{ fileId: input, kind: 'input' }] }),
  ).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' })
})

test('an input that is no PDF makes no job, and the upload stays the operator’s', async () => {
  await using desk = await openSubmissionDesk()
  const { id: contactId } = await desk.add('Luc')
  const fileId = await desk.upload('flyer.docx', Buffer.from('PK'))
  await expect(
    desk.ask.jobs.create({ contactId, title: 'Flyer', files: [{ fileId, kind: 'input' }] }),
  ).rejects.toMatchObject({ code: 'FILE_NOT_PDF', data: { reason: 'no_header' } })
  expect(await desk.ask.jobs.ofContact({ contactId })).toEqual([])
  await desk.ask.files.discard({ fileId })
})

test('an edit names its version, and the log tells what it changed', async () => {
  await using desk = await openContactsDesk()
  const { id: contactId } = await desk.add('Luc')
  const { id, version } = await desk.ask.jobs.create({ contactId, title: 'Flyer' })
  const fields = { title: 'Flyer A5', copies: 200, remark: '' }
  expect(await desk.ask.jobs.edit({ id, version, fields })).toMatchObject({ ...fields, version: version + 1 })
  await expect(desk.ask.jobs.edit({ id, version, fields })).rejects.toMatchObject({
    code: 'JOB_CHANGED',
    data: { version: version + 1 },
  })
  const { entries } = await desk.ask.audit.list({ filter: { subject: { kind: 'job', id } }, limit: 1 })
  expect(entries).toMatchObject([
    { action: 'jobs.edited', before: { title: 'Flyer', copies: 1 }, after: { title: 'Flyer A5', copies: 200 } },
  ])
})

test('many are moved at once and moved back, but for those that went on meanwhile', async () => {
  await using desk = await openContactsDesk()
  const { id: contactId } = await desk.add('Luc')
  const make = async (title: string, state: 'new' | 'accepted' | 'production') =>
    (await desk.ask.jobs.create({ contactId, title, state })).id
  const [fresh, accepted, there] = [await make('A', 'new'), await make('B', 'accepted'), await make('C', 'production')]
  const { moved, before } = await desk.ask.jobs.moveMany({ ids: [fresh, accepted, there], state: 'production' })
  expect([moved, before]).toEqual([
    2,
    [
      { id: fresh, state: 'new' },
      { id: accepted, state: 'accepted' },
    ],
  ])
  await desk.ask.jobs.move({ id: fresh, state: 'completed' })
  expect(await desk.ask.jobs.restore({ from: 'production', before })).toEqual({ restored: 1 })
  const states = (await desk.ask.jobs.ofContact({ contactId })).map(({ state }) => state)
  expect(states).toEqual(['production', 'accepted', 'completed'])
  expect(await desk.ask.jobs.totals()).toMatchObject({
    all: 3,
    states: { production: 1, accepted: 1, completed: 1, new: 0 },
  })
})

test('a PDL model is kept as it was written, refused with its place, and forgotten', async () => {
  await using desk = await openContactsDesk()
  const { id: contactId } = await desk.add('Luc')
  const { id, version } = await desk.ask.jobs.create({ contactId, title: 'Flyer' })
  const text = '{ "duplex":  true }\n'
  const saved = await desk.ask.jobs.savePdl({ id, version, text })
  expect(saved.pdl).toEqual({ text, savedAt: '2026-11-21T10:00:00.000Z' })
  await expect(desk.ask.jobs.savePdl({ id, version: saved.version, text: '{\n  "a": 1,\n}' })).rejects.toMatchObject({
    code: 'JSON_REFUSED',
    data: { line: 3, column: 1 },
  })
  const deep = `${'['.repeat(1_500)}${']'.repeat(1_500)}`
  await expect(desk.ask.jobs.savePdl({ id, version: saved.version, text: deep })).rejects.toMatchObject({
    code: 'JSON_REFUSED',
    data: { line: null, column: null },
  })
  expect((await desk.ask.jobs.savePdl({ id, version: saved.version, text: ' ' })).pdl).toBeNull()
})

test('a job by the link is offered to the contact of its address, and assigned once', async () => {
  await using desk = await openSubmissionDesk()
  const zoe = await desk.add('Zoé Petit', { email: 'zoe@petit.example' })
  const id = await desk.send(await desk.openLink())
  expect((await desk.ask.jobs.get({ id })).senderContact).toEqual({ id: zoe.id, name: 'Zoé Petit' })
  expect(await desk.ask.jobs.assign({ id, contactId: zoe.id })).toMatchObject({
    contact: { id: zoe.id },
    sender: { name: 'Zoé Petit' },
    senderContact: null,
  })
  await expect(desk.ask.jobs.assign({ id, contactId: zoe.id })).rejects.toMatchObject({ code: 'JOB_ASSIGNED' })
})

test('deleting takes jobs that are not in processing with their files, and their titles out of the log', async () => {
  await using desk = await openSubmissionDesk()
  const token = await desk.openLink()
  const [going, staying] = [await desk.send(token), await desk.send(token)]
  await desk.ask.jobs.move({ id: staying, state: 'prepress' })
  const ids = [going, staying]
  expect(await desk.ask.jobs.previewDeletion({ ids })).toEqual({
    jobs: 1,
    files: 1,
    bytes: samplePdf().length,
    refusals: [{ id: staying, title: 'Affiche', state: 'prepress' }],
  })
  expect(await desk.ask.jobs.delete({ ids })).toEqual({ deleted: 1, refused: 1 })
  expect(desk.onDisk()).toHaveLength(1)
  await expect(desk.ask.jobs.get({ id: going })).rejects.toMatchObject({ code: 'JOB_NOT_FOUND' })
  const { entries } = await desk.ask.audit.list({ filter: { subject: { kind: 'job', id: going } }, limit: 9 })
  expect(entries.map(({ action }) => action)).toEqual(['jobs.deleted', 'jobs.submitted'])
  expect(JSON.stringify(entries)).not.toMatch(/Affiche|Zoé/)
})
