import { expect, test } from 'vitest'
import { openContactsDesk } from '../support/contacts-desk.ts'

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
