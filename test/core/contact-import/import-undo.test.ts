import { expect, test } from 'vitest'
import { openImportDesk } from './import-support.ts'

const first = 'Nom;E-mail;Société;Notes\nAda;ada@exemple.fr;Un;\nBea;bea@exemple.fr;;rien\nCid;cid@exemple.fr;Un;\n'
const second =
  'Nom;E-mail;Société;Notes\nAda B.;ADA@exemple.fr;Deux;vu\nBea;bea@exemple.fr;;\nDan;dan@exemple.fr;Trois;\n'

test('known addresses are left as they are unless the plan says otherwise', async () => {
  await using desk = await openImportDesk()
  await desk.take(first)
  const before = desk.contacts()
  const { counts } = await desk.take(second)
  expect(counts).toMatchObject({ rows: 3, new: 1, known: 0, unchanged: 2 })
  expect(desk.contacts().slice(0, 3)).toEqual(before)
})

test('filling touches empty fields only, and an empty cell empties nothing', async () => {
  await using desk = await openImportDesk()
  await desk.take(first)
  const { counts } = await desk.take(second, { known: 'fill' })
  expect(counts).toMatchObject({ new: 1, known: 1, unchanged: 1 })
  expect(desk.contacts()).toMatchObject([
    { name: 'Ada', company: 'Un', notes: 'vu' },
    { name: 'Bea', notes: 'rien' },
    { name: 'Cid' },
    { name: 'Dan' },
  ])
})

test('overwriting changes what the file says, never address, state or flag', async () => {
  await using desk = await openImportDesk()
  await desk.take(first)
  desk.test.core.services.db.sqlite.exec(
    "update contacts set state = 'active', invited_at = '2026-01-01T00:00:00.000Z'",
  )
  const { counts } = await desk.take(second, { known: 'overwrite' })
  expect(counts).toMatchObject({ new: 1, known: 1, unchanged: 1 })
  expect(desk.contacts()[0]).toMatchObject({
    name: 'Ada B.',
    email: 'ada@exemple.fr',
    company: 'Deux',
    notes: 'vu',
    state: 'active',
  })
})

test('undoing takes back what an import added and what it changed, companies included', async () => {
  await using desk = await openImportDesk()
  await desk.take(first)
  const before = desk.contacts()
  const { id } = await desk.take(second, { known: 'overwrite' })
  expect(await desk.client.contactImport.previewUndo({ id })).toEqual({ removes: 1, restores: 1, keeps: 0, kept: [] })
  expect(await desk.client.contactImport.undo({ id })).toEqual({ removed: 1, restored: 1, kept: 0 })
  expect(desk.contacts()).toEqual(before)
  expect((await desk.client.companies.search({ text: '' })).map(({ name }) => name)).toEqual([
    'Imprimerie du Port',
    'Un',
  ])
  expect(await desk.client.contactImport.get({ id })).toMatchObject({ state: 'undone', undoable: false })
  await expect(desk.client.contactImport.undo({ id })).rejects.toMatchObject({ code: 'IMPORT_NOT_POSSIBLE' })
  expect((await desk.client.contacts.totals({})).all).toBe(3)
  expect(await desk.client.contacts.count({ filter: { search: 'dan' } })).toEqual({ count: 0 })
  expect(await desk.client.contacts.count({ filter: { search: 'deux' } })).toEqual({ count: 0 })
})

test('undoing leaves contacts that were used since, and lists them', async () => {
  await using desk = await openImportDesk()
  await desk.take(first)
  const { id } = await desk.take(second, { known: 'overwrite' })
  const { sqlite } = desk.test.core.services.db
  sqlite.exec("update contacts set notes = 'autre', version = version + 1 where email_key = 'ada@exemple.fr'")
  const dan = sqlite.prepare("select id from contacts where email_key = 'dan@exemple.fr'").pluck().get()
  await desk.client.jobs.create({ contactId: dan as never, title: 'Affiche' })
  expect(await desk.client.contactImport.previewUndo({ id })).toEqual({
    removes: 0,
    restores: 0,
    keeps: 2,
    kept: [
      { contactId: dan, name: 'Dan', reason: 'has_jobs' },
      { contactId: 1, name: 'Ada B.', reason: 'changed' },
    ],
  })
  expect(await desk.client.contactImport.undo({ id })).toEqual({ removed: 0, restored: 0, kept: 2 })
  expect(desk.contacts().map(({ name }) => name)).toEqual(['Ada B.', 'Bea', 'Cid', 'Dan'])
})

test('who imported what, and when, stands in the log; the work shows as a task', async () => {
  await using desk = await openImportDesk()
  await desk.take(first)
  const { id } = await desk.take(second, { known: 'overwrite' })
  await desk.client.contactImport.undo({ id })
  const { entries } = await desk.client.audit.list({ filter: {} })
  const told = entries.filter(({ action }) => action.startsWith('contactImport'))
  expect(told.map(({ action }) => action)).toEqual([
    'contactImport.undone',
    'contactImport.finished',
    'contactImport.started',
    'contactImport.finished',
    'contactImport.started',
  ])
  expect(told[1]).toMatchObject({
    operator: { name: 'Alice Martin' },
    subject: { kind: 'contactImport', id, label: 'clients.csv' },
    after: { rows: 3, new: 1, known: 1, unchanged: 1 },
  })
  const tasks = await desk.client.tasks.list({})
  expect(tasks.map(({ kind, state }) => [kind, state])).toEqual([
    ['importUndo', 'done'],
    ['contactImport', 'done'],
    ['contactImport', 'done'],
  ])
})

test('a contact that was invited since stays when its import is undone', async () => {
  await using desk = await openImportDesk()
  const { id } = await desk.take(first)
  desk.test.core.services.db.sqlite.exec(
    `insert into link_requests (purpose, contact_id, email, email_key, language, way, standing, requested_at)
     select 'activation', id, email, email_key, language, 'smtp', 'prepared', created_at from contacts where name = 'Bea'`,
  )
  expect(await desk.client.contactImport.undo({ id })).toEqual({ removed: 2, restored: 0, kept: 1 })
  expect(desk.contacts()).toMatchObject([{ name: 'Bea' }])
})
