import { readdirSync, rmSync, symlinkSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import { portalRouter } from '../../../main/core/core.ts'
import { createUserData } from '../../../main/core/user-data/user-data.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import { generateContacts } from '../../support/generate-contacts.ts'
import { samplePdf } from '../../support/sample-pdf.ts'
import { unzip } from '../../support/zip-reader.ts'
import { type BackupDesk, openBackupDesk } from './user-data-support.ts'

const everyone = { kind: 'matching' as const, filter: {}, except: [] }
const paths = (files: readonly { readonly path: string }[]) => files.map(({ path }) => path)
const parsed = (files: readonly { readonly path: string; readonly bytes: Buffer }[], path: string) =>
  JSON.parse(`${files.find((file) => file.path === path)?.bytes}`)
const filesLeft = (desk: BackupDesk) => readdirSync(join(desk.folder, 'files'))
const loose = (desk: BackupDesk) => desk.core.services.db.sqlite.prepare('select id from loose_files').pluck().all()
const filesOf = async (desk: BackupDesk, id: Parameters<typeof desk.ask.jobs.get>[0]['id']) =>
  (await desk.ask.jobs.get({ id })).files

test('a backup is named after the contact and holds jobs, profile, and a folder for each job', async () => {
  await using desk = await openBackupDesk()
  const { id } = await desk.add('Élodie Brûlé', { email: 'elodie@brule.example', companyName: 'Brûlé & Fils' })
  const input = samplePdf({ text: 'brochure', bytes: 300_000 })
  const first = await desk.addJob(id, { title: 'Brochure', input: 'Brochure.pdf', bytes: input, support: 'logo.ai' })
  const second = await desk.addJob(id, { title: 'Flyer', state: 'production', input: 'Flyer.pdf' })
  await desk.addJob((await desk.add('Other')).id, { title: 'Not theirs' })
  const text = '{ "pages": [1, 2] }'
  desk.time += 60_000
  await desk.ask.jobs.savePdl({ id: second, version: 1, text })

  const { name, files, missing } = await desk.backUp(id)
  expect({ name, missing }).toEqual({ name: 'Élodie Brûlé.zip', missing: 0 })
  expect(paths(files)).toEqual([
    'jobs.json',
    'user-profile.json',
    `${first} Brochure/Brochure.pdf`,
    `${first} Brochure/logo.ai`,
    `${second} Flyer/Flyer.pdf`,
    `${second} Flyer/pdl.json`,
  ])
  expect(parsed(files, 'user-profile.json')).toEqual({
    name: 'Élodie Brûlé',
    email: 'elodie@brule.example',
    company: 'Brûlé & Fils',
  })
  expect(files[2]?.bytes.equals(input)).toBe(true)
  expect(files[3]?.bytes.toString()).toBe('support of Brochure')
  expect(JSON.parse(`${files[5]?.bytes}`)).toEqual(JSON.parse(text))
  expect(parsed(files, 'jobs.json')).toEqual([
    {
      number: first,
      title: 'Brochure',
      state: 'new',
      origin: 'desk',
      copies: 1,
      remark: '',
      createdAt: '2026-11-21T10:00:00.000Z',
      updatedAt: '2026-11-21T10:00:00.000Z',
      folder: `${first} Brochure`,
      files: [
        { kind: 'input', name: 'Brochure.pdf', size: input.length, path: `${first} Brochure/Brochure.pdf` },
        { kind: 'support', name: 'logo.ai', size: 19, path: `${first} Brochure/logo.ai` },
      ],
      pdl: null,
    },
    expect.objectContaining({
      number: second,
      state: 'production',
      pdl: { path: `${second} Flyer/pdl.json`, savedAt: '2026-11-21T10:01:00.000Z' },
    }),
  ])
})

test('a contact without jobs and company has a backup too', async () => {
  await using desk = await openBackupDesk()
  const { id } = await desk.add('Luc')
  const { files } = await desk.backUp(id)
  expect(paths(files)).toEqual(['jobs.json', 'user-profile.json'])
  expect(parsed(files, 'jobs.json')).toEqual([])
  expect(parsed(files, 'user-profile.json')).toMatchObject({ company: null })
})

test('several contacts have a folder each, those of one name too', async () => {
  await using desk = await openBackupDesk()
  const [one, other] = [await desk.add('Luc Martin'), await desk.add('LUC MARTIN')]
  const job = await desk.addJob(other.id, { title: 'Flyer', input: 'Flyer.pdf' })
  const { contacts, jobs, download } = await desk.ask.contacts.backUp({ selection: everyone })
  expect({ contacts, jobs, name: download.name }).toEqual({
    contacts: 2,
    jobs: 1,
    name: 'donnees-utilisateur-2026-11-21.zip',
  })
  const files = desk.opened(download)
  expect(paths(files)).toEqual([
    'Luc Martin/jobs.json',
    'Luc Martin/user-profile.json',
    'LUC MARTIN (2)/jobs.json',
    'LUC MARTIN (2)/user-profile.json',
    `LUC MARTIN (2)/${job} Flyer/Flyer.pdf`,
  ])
  expect(parsed(files, 'Luc Martin/user-profile.json').email).toBe(one.email)
  expect(parsed(files, 'LUC MARTIN (2)/jobs.json')).toMatchObject([
    { folder: `${job} Flyer`, files: [{ path: `${job} Flyer/Flyer.pdf` }] },
  ])
})

test('a file that is gone or cut short is named in three languages, and counted', async () => {
  await using desk = await openBackupDesk()
  const { id } = await desk.add('Luc')
  const [gone, cut, whole] = [
    await desk.addJob(id, { title: 'Gone', input: 'gone.pdf' }),
    await desk.addJob(id, { title: 'Cut', input: 'cut.pdf' }),
    await desk.addJob(id, { title: 'Whole', input: 'whole.pdf' }),
  ]
  const { pathOf } = desk.core.services.ports.files
  for (const file of await filesOf(desk, gone)) rmSync(pathOf(file.id))
  for (const file of await filesOf(desk, cut)) truncateSync(pathOf(file.id), 10)
  const { files, missing } = await desk.backUp(id)
  expect(missing).toBe(2)
  expect(paths(files).slice(2)).toEqual([`${cut} Cut/cut.pdf`, `${whole} Whole/whole.pdf`, 'MISSING.txt'])
  const text = `${files.at(-1)?.bytes}`
  for (const words of ['These files', 'Ces fichiers', 'Disse filene', `${gone} Gone/gone.pdf`, `${cut} Cut/cut.pdf`])
    expect(text).toContain(words)
  expect(text).not.toContain('whole.pdf')
})

test('a backup is in the history of its contacts', async () => {
  await using desk = await openBackupDesk()
  const [one, other] = [await desk.add('Luc'), await desk.add('Zoé')]
  await desk.backUp(one.id)
  await desk.backUp(one.id, other.id)
  const historyOf = async (id: ContactId) => {
    const { entries } = await desk.ask.audit.list({ filter: { subject: { kind: 'contact', id } }, limit: 10 })
    return entries.filter(({ action }) => action === 'contacts.backedUp').map(({ after }) => after)
  }
  const outcome = { jobs: 0, missing: 0 }
  expect(await historyOf(one.id)).toEqual([
    { contacts: 2, ...outcome },
    { contacts: 1, ...outcome },
  ])
  expect(await historyOf(other.id)).toEqual([{ contacts: 2, ...outcome }])
})

test('who is gone cannot be backed up; of several, the others are', async () => {
  await using desk = await openBackupDesk()
  const { id } = await desk.add('Luc')
  const nobody = 999 as ContactId
  await expect(desk.backUp(nobody)).rejects.toMatchObject({ code: 'CONTACT_NOT_FOUND' })
  const { files } = await desk.backUp(id, nobody)
  expect(paths(files)).toEqual(['Luc/jobs.json', 'Luc/user-profile.json'])
})

test('many contacts are backed up as a task', async () => {
  await using desk = await openBackupDesk()
  generateContacts(desk.core.services.db.sqlite, 1_200)
  const { contacts, download } = await desk.ask.contacts.backUp({ selection: everyone })
  expect(contacts).toBe(1_200)
  expect(new Set(paths(desk.opened(download)).map((path) => path.toLowerCase())).size).toBe(2_400)
  expect(await desk.ask.tasks.list()).toMatchObject([
    { kind: 'userDataBackup', state: 'done', done: 2_400, total: 2_400, outcome: { contacts: 1_200 } },
  ])
})

test('a cancelled backup stops and leaves no file and no note of one', async () => {
  await using desk = await openBackupDesk()
  generateContacts(desk.core.services.db.sqlite, 20_000)
  const refused = expect(desk.ask.contacts.backUp({ selection: everyone })).rejects.toMatchObject({ code: 'STOPPED' })
  for (;;) {
    const [task] = await desk.ask.tasks.list()
    if (task && task.done > 0) {
      await desk.ask.tasks.cancel({ id: task.id })
      break
    }
    await new Promise(setImmediate)
  }
  await refused
  expect(await desk.ask.tasks.list()).toMatchObject([{ state: 'cancelled' }])
  expect({ files: filesLeft(desk), loose: loose(desk) }).toEqual({ files: [], loose: [] })
})

test('an archive that nobody fetched is gone after the next start', async () => {
  await using desk = await openBackupDesk()
  const { id } = await desk.add('Luc')
  await desk.ask.contacts.backUp({ selection: { kind: 'ids', ids: [id] } })
  expect(filesLeft(desk)).toHaveLength(1)
  await desk.restart()
  expect({ files: filesLeft(desk), loose: loose(desk) }).toEqual({ files: [], loose: [] })
})

test.runIf(process.platform === 'linux')('a full disk is said, and nothing is left', async () => {
  await using desk = await openBackupDesk()
  const { id } = await desk.add('Luc')
  const { services } = desk.core
  const [by] = services.operators.list()
  if (!by) return expect.unreachable()
  const { files } = services.ports
  const full = {
    ...files,
    create(fileId: Parameters<typeof files.create>[0]) {
      symlinkSync('/dev/full', files.pathOf(fileId))
      return files.create(fileId)
    },
  }
  const userData = createUserData({ ...services, ports: { ...services.ports, files: full } }, services.contacts.lists)
  await expect(userData.backUp(by, { kind: 'ids', ids: [id] })).rejects.toMatchObject({ code: 'DISK_FULL' })
  expect({ files: filesLeft(desk), loose: loose(desk) }).toEqual({ files: [], loose: [] })
})

test('a customer is handed the same archive as it is read, without a file', async () => {
  await using desk = await openBackupDesk()
  const { id } = await desk.add('Luc Martin')
  await desk.addJob(id, { title: 'Flyer' })
  const before = filesLeft(desk)
  const { name, bytes } = desk.core.services.userData.ofCustomer(id)
  const archive = Buffer.concat(await Array.fromAsync(bytes))
  expect(name).toBe('Luc Martin.zip')
  expect(filesLeft(desk)).toEqual(before)
  expect(unzip(archive)).toEqual((await desk.backUp(id)).files)
})

test('the portal hands out the backup of whoever is signed in, and none without', async () => {
  await using desk = await openBackupDesk()
  const [luc] = [await desk.add('Luc Martin'), await desk.add('Zoé')]
  await desk.addJob(luc.id, { title: 'Flyer' })
  desk.put(luc.id, 'active')
  const { services } = desk.core
  const { session } = await services.db.write(() => services.portalSessions.begin(luc.id))
  const portal = (token: string | null) =>
    createRouterClient(portalRouter, { context: { services, session: token, from: '127.0.0.1' } })
  const { name, bytes } = await portal(session).userData.backUp()
  expect(name).toBe('Luc Martin.zip')
  const files = unzip(Buffer.concat(await Array.fromAsync(bytes)))
  expect(parsed(files, 'user-profile.json')).toMatchObject({ email: luc.email })
  for (const token of [null, 'guessed'])
    await expect(portal(token).userData.backUp()).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' })
})
