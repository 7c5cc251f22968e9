import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { ElectronHost } from '../../renderer/client/host.ts'
import type { ContactId, FileId } from '../../shared/contract/values.ts'
import { FakeFrame, seen, sender } from '../fakes/electron.ts'
import { samplePdf } from '../support/sample-pdf.ts'
import { type ElectronDesk, startElectron } from './start-electron.ts'

vi.mock('electron', () => import('../fakes/electron.ts'))

// What customers sent, opened in the system's program for PDF: and never as a program.

let desk: ElectronDesk
let host: ElectronHost
let contactId: ContactId

beforeAll(async () => {
  desk = await startElectron()
  host = desk.host
  contactId = (await desk.client.contacts.add({ name: 'Bob Green', email: 'bob@example.com', language: 'en' })).id
}, 30_000)

afterEach(() => {
  sender.frame = undefined
  seen.opened.length = 0
})

afterAll(() => desk.close())

const bring = async (name: string, bytes: Buffer | string): Promise<FileId> => {
  const path = join(desk.folder, 'chosen')
  writeFileSync(path, bytes)
  seen.filePaths.set('chosen', path)
  const { fileId, ticket } = await desk.client.files.offer({ name })
  expect(await host.sendFile(ticket, new File([], 'chosen'))).toBe(true)
  return fileId
}

/** A ticket for the support file of a new job, which may be anything under any name. */
const ticketOf = async (name: string, bytes: Buffer | string): Promise<string> => {
  const fileId = await bring(name, bytes)
  const files = [{ kind: 'support' as const, fileId }]
  const { id } = await desk.client.jobs.create({ contactId, title: 'Flyer', files })
  return (await desk.client.jobs.download({ id, fileId })).ticket
}

const openedFolder = () => join(desk.dataFolder, 'opened')
const copies = () => (existsSync(openedFolder()) ? readdirSync(openedFolder()) : [])

test('a PDF is opened from a copy of our own that always ends in .pdf, once for each ticket; the job keeps its file', async () => {
  const fileId = await bring('Flyer.PDF', samplePdf())
  const { id } = await desk.client.jobs.create({ contactId, title: 'Flyer', files: [{ kind: 'input', fileId }] })
  const first = await desk.client.jobs.download({ id, fileId })
  expect(await host.openPdf(first.ticket)).toBe(true)
  expect(seen.opened).toEqual([join(openedFolder(), 'Flyer.pdf')])
  expect(readFileSync(seen.opened[0] ?? '')).toEqual(samplePdf())
  await expect(host.openPdf(first.ticket)).rejects.toThrow('not there any more')

  const again = await desk.client.jobs.download({ id, fileId })
  seen.openPathAnswer = 'Failed to open path'
  expect(await host.openPdf(again.ticket)).toBe(false)
  seen.openPathAnswer = ''
  expect(seen.opened[1]).toBe(join(openedFolder(), 'Flyer (2).pdf'))
  expect((await desk.client.jobs.download({ id, fileId })).size).toBe(samplePdf().length)
})

test.each([
  ['a page under the name of a PDF', 'bill.pdf', '<!doctype html><script>alert(1)</script>'],
  ['a program under the name of a PDF', 'bill.pdf', 'MZ\x90\0'],
  ['a program with a PDF’s first bytes', 'bill.exe', '%PDF-1.7\n'],
  ['a PDF that ends otherwise', 'bill.pdf.lnk', samplePdf()],
  ['a name that reads as a PDF’s', 'bill\u202efdp.exe', samplePdf()],
  ['nothing at all', 'bill.pdf', '%PD'],
])('%s is not opened, and no copy of it is made', async (_what, name, bytes) => {
  const before = copies()
  const ticket = await ticketOf(name, bytes)
  await expect(host.openPdf(ticket)).rejects.toThrow('not a PDF')
  expect(seen.opened).toEqual([])
  expect(copies()).toEqual(before)
})

test.each([
  '../../evil.pdf',
  '..\\..\\evil.pdf',
  '/etc/evil.pdf',
  'CON.pdf',
  ' .pdf',
  'a\u202eb.pdf',
  `${'x'.repeat(230)}.pdf`,
])('the name %j leads nowhere but to our folder', async (name) => {
  expect(await host.openPdf(await ticketOf(name, samplePdf()))).toBe(true)
  const [path = ''] = seen.opened
  expect(dirname(path)).toBe(openedFolder())
  expect(basename(path)).toMatch(/^[^/\\\u202e]+\.pdf$/)
  expect(basename(path)).not.toMatch(/^con\./i)
})

test('an upload’s ticket, an unknown one or none opens nothing, and a foreign page is not heard', async () => {
  const { ticket } = await desk.client.files.offer({ name: 'flyer.pdf' })
  for (const wrong of [ticket, 'unknown', undefined]) {
    await expect((host.openPdf as (ticket: unknown) => Promise<boolean>)(wrong)).rejects.toThrow()
  }
  const good = await ticketOf('flyer.pdf', samplePdf())
  sender.frame = new FakeFrame('https://evil.example')
  await expect(host.openPdf(good)).rejects.toThrow('not for this sender')
  expect(seen.opened).toEqual([])
})
