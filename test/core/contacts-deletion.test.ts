import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { JobState } from '../../shared/contract/jobs.ts'
import type { ContactId } from '../../shared/contract/values.ts'
import { type ContactsDesk, openContactsDesk } from '../support/contacts-desk.ts'

const only = (...ids: ContactId[]) => ({ kind: 'ids' as const, ids })
const going = ['new', 'incoming', 'completed']

async function remove(desk: ContactsDesk, ...ids: ContactId[]) {
  const selection = only(...ids)
  const { fingerprint } = await desk.ask.contacts.previewDeletion({ selection })
  return desk.ask.contacts.delete({ selection, fingerprint })
}

test.each(JobState.options)('a contact with a job in state %s goes with it, or stays because of it', async (state) => {
  await using desk = await openContactsDesk()
  const { id } = await desk.add('Luc Martin')
  const job = await desk.ask.jobs.create({ contactId: id, title: 'Flyer', state })
  const preview = await desk.ask.contacts.previewDeletion({ selection: only(id) })
  const goes = going.includes(state)
  expect(preview).toMatchObject({
    contacts: goes ? 1 : 0,
    jobs: goes ? 1 : 0,
    refused: goes ? 0 : 1,
    refusals: goes ? [] : [{ id, name: 'Luc Martin', jobId: job.id, jobTitle: 'Flyer', jobState: state }],
  })
  const done = await desk.ask.contacts.delete({ selection: only(id), fingerprint: preview.fingerprint })
  expect(done).toEqual({ deleted: goes ? 1 : 0, jobs: goes ? 1 : 0, refused: goes ? 0 : 1 })
  expect(await desk.ask.contacts.count({})).toEqual({ count: goes ? 0 : 1 })
})

test('of many, those with a job in processing stay and the others are deleted', async () => {
  await using desk = await openContactsDesk()
  const [free, busy, done] = [await desk.add('Free'), await desk.add('Busy'), await desk.add('Done')]
  await desk.ask.jobs.create({ contactId: busy.id, title: 'Poster', state: 'new' })
  await desk.ask.jobs.create({ contactId: busy.id, title: 'Flyer', state: 'production' })
  await desk.ask.jobs.create({ contactId: done.id, title: 'Card', state: 'completed' })
  const selection = { kind: 'matching' as const, filter: {}, except: [] }
  const { fingerprint, ...preview } = await desk.ask.contacts.previewDeletion({ selection })
  expect(preview).toMatchObject({ contacts: 2, jobs: 1, refused: 1, refusals: [{ id: busy.id, jobTitle: 'Flyer' }] })
  expect(await desk.ask.contacts.delete({ selection, fingerprint })).toEqual({ deleted: 2, jobs: 1, refused: 1 })
  const { rows } = await desk.ask.contacts.list({})
  expect(rows.map(({ id }) => id)).toEqual([busy.id])
  expect(await desk.ask.jobs.ofContact({ contactId: busy.id })).toHaveLength(2)
  expect(free.id).not.toBe(busy.id)
  expect(await desk.ask.contacts.totals()).toMatchObject({ all: 1, states: { unregistered: 1 } })
})

const changes: Record<string, (desk: ContactsDesk, id: ContactId) => Promise<unknown>> = {
  'a contact was edited': (desk, id) =>
    desk.ask.contacts.edit({ id, version: 1, fields: { name: 'Other', email: 'o@example.com', language: 'fr' } }),
  'a job was added': (desk, contactId) => desk.ask.jobs.create({ contactId, title: 'Flyer' }),
  'a further contact matches': (desk) => desk.add('Newcomer'),
  'a contact is gone': (desk, id) => remove(desk, id),
}
test.each(Object.keys(changes))('nothing is deleted if since the preview %s', async (change) => {
  await using desk = await openContactsDesk()
  const { id } = await desk.add('Luc')
  await desk.add('Zoé')
  const selection = { kind: 'matching' as const, filter: {}, except: [] }
  const { fingerprint } = await desk.ask.contacts.previewDeletion({ selection })
  await changes[change]?.(desk, id)
  const before = await desk.ask.contacts.count({})
  await expect(desk.ask.contacts.delete({ selection, fingerprint })).rejects.toMatchObject({
    code: 'SELECTION_CHANGED',
  })
  expect(await desk.ask.contacts.count({})).toEqual(before)
})

test('a job moved on since the preview changes the selection', async () => {
  await using desk = await openContactsDesk()
  const { id } = await desk.add('Luc')
  const job = await desk.ask.jobs.create({ contactId: id, title: 'Flyer' })
  const { fingerprint } = await desk.ask.contacts.previewDeletion({ selection: only(id) })
  await desk.ask.jobs.move({ id: job.id, state: 'incoming' })
  await expect(desk.ask.contacts.delete({ selection: only(id), fingerprint })).rejects.toMatchObject({
    code: 'SELECTION_CHANGED',
  })
})

test('after a deletion no table, index, log of changes or write-ahead log tells of the contact', async () => {
  await using desk = await openContactsDesk()
  const { id } = await desk.add('Xylophone Quetzal', {
    email: 'xylophone@quetzal.example',
    phone: '+33698765432',
    notes: 'likes marimbas',
  })
  await desk.ask.contacts.edit({
    id,
    version: 1,
    fields: { name: 'Xylophone Quokka', email: 'xylophone@quokka.example', language: 'en', notes: 'likes marimbas' },
  })
  const job = await desk.ask.jobs.create({ contactId: id, title: 'Card of Xylophone' })
  desk.put(id, 'active')
  await desk.ask.contacts.changeState({ id, action: 'deactivate' })
  await remove(desk, id)

  const { sqlite } = desk.core.services.db
  const traces = /xylophone|quetzal|quokka|marimba|33698765432/i
  const tables = sqlite.prepare("select name from sqlite_schema where type = 'table'").pluck().all() as string[]
  for (const table of tables.filter((name) => !name.startsWith('contact_search'))) {
    expect(JSON.stringify(sqlite.prepare(`select * from "${table}"`).all()), table).not.toMatch(traces)
  }
  expect(await desk.found('xyl')).toEqual([])
  const { entries } = await desk.ask.audit.list({ filter: { subject: { kind: 'contact', id } }, limit: 10 })
  expect(entries.map(({ action }) => action)).toEqual([
    'contacts.deleted',
    'contacts.deactivated',
    'contacts.edited',
    'contacts.added',
  ])
  expect(
    entries.every(({ before, after, subject }) => before === null && after === null && subject?.label === ''),
  ).toBe(true)
  const ofJob = await desk.ask.audit.list({ filter: { subject: { kind: 'job', id: job.id } }, limit: 10 })
  expect(ofJob.entries).toMatchObject([{ action: 'jobs.created', subject: { label: '' }, after: null }])
  for (const file of ['comptoir.sqlite', 'comptoir.sqlite-wal']) {
    expect(readFileSync(join(desk.folder, file), 'latin1'), file).not.toMatch(traces)
  }
})

test('many contacts are deleted in batches as a task, and other calls are answered meanwhile', async () => {
  await using desk = await openContactsDesk()
  const { generateContacts } = await import('../support/generate-contacts.ts')
  generateContacts(desk.core.services.db.sqlite, 3_000)
  const selection = { kind: 'matching' as const, filter: { states: ['unregistered' as const] }, except: [] }
  const { fingerprint, contacts } = await desk.ask.contacts.previewDeletion({ selection })
  let over = false
  const deletion = desk.ask.contacts.delete({ selection, fingerprint }).finally(() => {
    over = true
  })
  const seen: number[] = []
  while (!over) {
    seen.push((await desk.ask.contacts.totals()).all)
    await new Promise(setImmediate)
  }
  expect(await deletion).toEqual({ deleted: contacts, jobs: 0, refused: 0 })
  expect(new Set(seen).size).toBeGreaterThan(2)
  expect(await desk.ask.contacts.totals()).toMatchObject({ all: 3_000 - contacts, states: { unregistered: 0 } })
  expect(await desk.ask.tasks.list()).toMatchObject([{ kind: 'contactDeletion', state: 'done', done: contacts }])
  const { entries } = await desk.ask.audit.list({ filter: { action: 'contacts.deleted' }, limit: 10 })
  expect(entries).toMatchObject([{ count: contacts }])
})

test('a cancelled deletion stops soon, keeps what is done whole, and says so', async () => {
  await using desk = await openContactsDesk()
  const { generateContacts } = await import('../support/generate-contacts.ts')
  generateContacts(desk.core.services.db.sqlite, 3_000)
  const selection = { kind: 'matching' as const, filter: {}, except: [] }
  const { fingerprint } = await desk.ask.contacts.previewDeletion({ selection })
  const deletion = desk.ask.contacts.delete({ selection, fingerprint })
  const refused = expect(deletion).rejects.toMatchObject({ code: 'STOPPED' })
  for (let tasks = await desk.ask.tasks.list(); ; tasks = await desk.ask.tasks.list()) {
    const [task] = tasks
    if (task && (await desk.ask.contacts.totals()).all < 3_000) {
      await desk.ask.tasks.cancel({ id: task.id })
      break
    }
    await new Promise(setImmediate)
  }
  await refused
  expect(await desk.ask.tasks.list()).toMatchObject([{ state: 'cancelled' }])
  const { all } = await desk.ask.contacts.totals()
  expect(all).toBe((await desk.ask.contacts.count({})).count)
  expect([2_000, 1_000]).toContain(all)
})
