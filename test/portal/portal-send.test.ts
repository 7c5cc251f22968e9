import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openPortalPages, type PortalPages } from '../support/portal-pages.ts'
import { samplePdf } from '../support/sample-pdf.ts'
import { openTestCore } from '../support/test-core.ts'

const megabyte = 1024 * 1024

async function open() {
  const core = await openTestCore()
  const { token } = await core.setUp()
  const ask = core.client(token)
  await ask.mail.update({ settings: { ...(await ask.mail.get()), publicAddress: 'https://portail.example' } })
  await ask.store.updateGenericLink({
    on: true,
    expiresOn: null,
    jobsPerDay: 2,
    bytesPerJob: megabyte,
    bytesPerDay: 2 * megabyte,
  })
  const { address } = await ask.store.genericLink()
  const pages = await openPortalPages(core.core.services)
  return {
    core,
    ask,
    pages,
    path: new URL(address).pathname,
    files: () => readdirSync(join(core.folder, 'files')),
    async [Symbol.asyncDispose]() {
      await pages[Symbol.asyncDispose]()
      await core[Symbol.asyncDispose]()
    },
  }
}

const job = {
  name: 'Zoë Œuvre',
  email: 'zoe@client.example',
  title: 'Faire-part',
  copies: '150',
  remark: 'Ivoire\nmat',
}

/** Sends the form as a browser does: the page’s token first, the fields, then the files. */
async function sendForm(pages: PortalPages, path: string, fields: Partial<typeof job>, files: Record<string, File>) {
  const html = await (await pages.get(path)).text()
  const form = new FormData()
  form.set('_csrf', /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '')
  for (const [name, value] of Object.entries({ ...job, ...fields })) form.set(name, value)
  for (const [name, file] of Object.entries(files)) form.set(name, file)
  return pages.sendFiles(path, form)
}

const pdf = (name = 'faire-part é.pdf', bytes = samplePdf()) => new File([bytes as Uint8Array<ArrayBuffer>], name)

test('a job by the generic link arrives with its files, its sender and its remark', async () => {
  await using shop = await open()
  const files = { input: pdf(), support: new File(['croquis'], '..\\..\\croquis ✎.txt') }
  const answer = await sendForm(shop.pages, shop.path, {}, files)
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('Your job has arrived')
  const { rows } = await shop.ask.jobs.list({})
  const [row] = rows
  if (!row) throw new Error('no job')
  expect(await shop.ask.jobs.get({ id: row.id })).toMatchObject({
    title: 'Faire-part',
    copies: 150,
    remark: 'Ivoire\r\nmat',
    origin: 'generic_link',
    state: 'new',
    contact: null,
    sender: { name: 'Zoë Œuvre', email: 'zoe@client.example' },
    files: [
      { kind: 'input', name: 'faire-part é.pdf' },
      { kind: 'support', size: 7 },
    ],
  })
  expect((await shop.ask.notices.list()).notices).toMatchObject([{ title: 'Faire-part', unseen: true }])
  expect(shop.files()).toHaveLength(2)
})

test('the shop is told of a job by mail at the address of the settings, and by no mail without one', async () => {
  await using shop = await open()
  await sendForm(shop.pages, shop.path, {}, { input: pdf() })
  expect((await shop.ask.outbox.list({})).rows).toEqual([])
  await shop.ask.store.update({ ...(await shop.ask.store.get()), jobNoticeAddress: 'atelier@port.example' })
  await sendForm(shop.pages, shop.path, { title: 'Affiches' }, { input: pdf() })
  const { rows } = await shop.ask.outbox.list({})
  expect(rows).toMatchObject([{ type: 'C-05', state: 'queued', recipient: { email: 'atelier@port.example' } }])
  const [row] = rows
  if (!row) throw new Error('no message')
  const { subject, text } = await shop.ask.outbox.get({ id: row.id })
  expect(subject).toContain('Affiches')
  expect(text).toContain('Zoë Œuvre')
})

test.each([
  ['without a name', { name: ' ' }, 'Enter your name'],
  ['with an address that is none', { email: 'zoe' }, 'Enter an e-mail address'],
  ['with no copies', { copies: '0' }, 'Enter a whole number'],
])('a job %s comes back with what was typed, and nothing is kept', async (_how, fields, words) => {
  await using shop = await open()
  const answer = await sendForm(shop.pages, shop.path, fields, { input: pdf() })
  const html = await answer.text()
  expect(answer.status).toBe(422)
  expect(html).toContain(words)
  expect(html).toContain('value="Faire-part"')
  expect(await shop.ask.jobs.count({})).toEqual({ count: 0 })
  expect(shop.files()).toEqual([])
})

test('a job without its PDF, or with something else in its place, is refused and nothing is kept', async () => {
  await using shop = await open()
  const none = await sendForm(shop.pages, shop.path, {}, { input: new File([], '') })
  expect([none.status, (await none.text()).includes('Choose the PDF')]).toEqual([422, true])
  const other = await sendForm(shop.pages, shop.path, {}, { input: new File(['MZ'.repeat(5_000)], 'x.pdf') })
  expect([other.status, (await other.text()).includes('not a PDF')]).toEqual([422, true])
  expect(await shop.ask.jobs.count({})).toEqual({ count: 0 })
  expect(shop.files()).toEqual([])
  expect((await shop.ask.store.genericLink()).today).toEqual({ jobs: 0, bytes: 0 })
})

test('files that are too large are refused, and what is left today is told', async () => {
  await using shop = await open()
  const large = new File([new Uint8Array(megabyte + 1)], 'grand.bin')
  const answer = await sendForm(shop.pages, shop.path, {}, { input: pdf(), support: large })
  expect(answer.status).toBe(413)
  expect(shop.files()).toEqual([])
  await sendForm(shop.pages, shop.path, {}, { input: pdf() })
  expect(await (await shop.pages.get(shop.path)).text()).toContain('Today 1 more can be sent')
  await sendForm(shop.pages, shop.path, {}, { input: pdf() })
  expect(await (await shop.pages.get(shop.path)).text()).toContain('Nothing more can be sent')
  expect((await sendForm(shop.pages, shop.path, {}, { input: pdf() })).status).toBe(429)
  expect(await shop.ask.jobs.count({})).toEqual({ count: 2 })
})

test('a form with files that no page of ours sent is refused before a byte is kept', async () => {
  await using shop = await open()
  const form = new FormData()
  for (const [name, value] of Object.entries(job)) form.set(name, value)
  form.set('input', pdf())
  const answer = await fetch(`${shop.pages.origin}${shop.path}`, { method: 'POST', body: form })
  expect(answer.status).toBe(403)
  expect(await shop.ask.jobs.count({})).toEqual({ count: 0 })
  expect(shop.files()).toEqual([])
})

test('a link that is off or regenerated leads nowhere', async () => {
  await using shop = await open()
  await shop.ask.store.regenerateGenericLink()
  expect((await shop.pages.get(shop.path)).status).toBe(410)
})
