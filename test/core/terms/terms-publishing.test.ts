import { existsSync } from 'node:fs'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { FileId } from '../../../shared/contract/values.ts'
import { openActivationDesk } from '../../support/activation-desk.ts'
import { type ContactsDesk, openContactsDesk } from '../../support/contacts-desk.ts'
import { generateContacts } from '../../support/generate-contacts.ts'
import { samplePdf } from '../../support/sample-pdf.ts'
import { upload } from '../../support/upload.ts'

const unknown = 'AAAAAAAAAAAAAAAAAAAAAA' as FileId
const document = (desk: ContactsDesk, name = 'CGV 2026.pdf', bytes: string | Uint8Array = samplePdf()) =>
  upload(desk, desk.ask, name, bytes)
const totalsAnew = (desk: ContactsDesk) =>
  desk.core.services.db.sqlite
    .prepare('select facets, count(*) as contacts from contacts group by facets order by facets')
    .all()
const totalsKept = (desk: ContactsDesk) =>
  desk.core.services.db.sqlite.prepare('select * from contact_totals where contacts <> 0 order by facets').all()
const accepted = async (desk: ContactsDesk) => (await desk.ask.contacts.totals()).termsAccepted

test('there are no terms at first', async () => {
  await using desk = await openContactsDesk()
  expect(await desk.ask.terms.list()).toEqual({ versions: [], waiting: 0 })
  expect(await desk.core.services.terms.current()).toBeNull()
})

test.each([
  ['a PDF', 'pdf', samplePdf()],
  ['a text with accents and a byte order mark', 'text', '\ufeffConditions générales\r\n\tÀ bientôt'],
])('%s is known by its bytes', async (_title, format, bytes) => {
  await using desk = await openContactsDesk()
  const fileId = await document(desk, 'whatever.bin', bytes)
  expect(await desk.ask.terms.preview({ fileId })).toEqual({ format, reset: 0, tellable: 0, mailReady: false })
})

test.each([
  ['empty', 'nothing', Buffer.alloc(0)],
  ['empty', 'blanks only', ' \r\n\t'],
  ['format', 'a text of another encoding', Buffer.from('Conditions g\xe9n\xe9rales', 'latin1')],
  ['format', 'a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')],
  ['format', 'a PDF without its end', samplePdf({ bytes: 9_000 }).subarray(0, 5_000)],
  ['too_large', 'more than 20 MB', Buffer.alloc(20 * 1024 ** 2 + 1, 'a')],
  ['too_large', 'a text of more than 1 MB', Buffer.alloc(1024 ** 2 + 1, 'a')],
])('refused as %s: %s', async (reason, _title, bytes) => {
  await using desk = await openContactsDesk()
  const fileId = await document(desk, 'terms.pdf', bytes)
  const refused = { code: 'TERMS_NOT_READABLE', data: { reason } }
  await expect(desk.ask.terms.preview({ fileId })).rejects.toMatchObject(refused)
  await expect(desk.ask.terms.publish({ fileId, reset: 0 })).rejects.toMatchObject(refused)
})

test('a file that is not there is told', async () => {
  await using desk = await openContactsDesk()
  await expect(desk.ask.terms.publish({ fileId: unknown, reset: 0 })).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' })
})

test('versions are kept, newest first, each with its document to download as often as one likes', async () => {
  await using desk = await openContactsDesk()
  await desk.ask.terms.publish({ fileId: await document(desk, 'first.txt', 'Premier'), reset: 0 })
  desk.time += 60_000
  const { version } = await desk.ask.terms.publish({ fileId: await document(desk, 'second.txt', 'Second'), reset: 0 })
  expect(version).toMatchObject({
    name: 'second.txt',
    format: 'text',
    size: 6,
    publishedAt: '2026-11-21T10:01:00.000Z',
    publishedBy: 'Alice Martin',
    accepted: 0,
  })
  const { versions } = await desk.ask.terms.list()
  expect(versions.map(({ name }) => name)).toEqual(['second.txt', 'first.txt'])
  const [, first] = versions
  if (!first) throw new Error('no first version')
  for (const _time of [1, 2]) {
    const download = await desk.ask.terms.download({ id: first.id })
    expect(desk.core.services.transfers.redeem(download.ticket)).toMatchObject({ name: 'first.txt', keep: true })
  }
})

test('a document in force is there after a restart, and its upload cannot be discarded', async () => {
  await using desk = await openContactsDesk()
  const fileId = await document(desk)
  await desk.ask.terms.publish({ fileId, reset: 0 })
  await expect(desk.ask.files.discard({ fileId })).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' })
  await desk.restart()
  expect(existsSync(desk.core.services.ports.files.pathOf(fileId))).toBe(true)
})

test('publishing resets exactly what the preview said, at 10,000 contacts, and the totals stay right', async () => {
  await using desk = await openContactsDesk()
  generateContacts(desk.core.services.db.sqlite, 10_000)
  const { active } = (await desk.ask.contacts.totals()).states
  const before = await accepted(desk)
  const fileId = await document(desk)
  const { reset } = await desk.ask.terms.preview({ fileId })
  expect(reset).toBe(before)
  expect(reset).toBeGreaterThan(1_000)
  expect(await desk.ask.terms.publish({ fileId, reset })).toMatchObject({ reset, taskId: null })
  expect(await accepted(desk)).toBe(0)
  expect(totalsKept(desk)).toEqual(totalsAnew(desk))
  expect((await desk.ask.terms.list()).waiting).toBe(active)
  const filter = { states: ['active' as const], termsAccepted: false }
  expect(await desk.ask.contacts.count({ filter })).toMatchObject({ count: active })
  const [task] = await desk.ask.tasks.list()
  expect(task).toMatchObject({ kind: 'termsReset', state: 'done', total: reset, done: reset })
})

test('a reset of another number than the preview said is refused, and nothing is changed', async () => {
  await using desk = await openContactsDesk()
  const { id } = await desk.add('Zoé')
  desk.put(id, 'active')
  const fileId = await document(desk)
  await expect(desk.ask.terms.publish({ fileId, reset: 0 })).rejects.toMatchObject({ code: 'SELECTION_CHANGED' })
  expect(await accepted(desk)).toBe(1)
  expect((await desk.ask.terms.list()).versions).toEqual([])
  expect(await desk.ask.terms.publish({ fileId, reset: 1 })).toMatchObject({ reset: 1 })
})

test('a failure in the middle leaves the terms and every acceptance as they were', async () => {
  await using desk = await openContactsDesk()
  const { sqlite } = desk.core.services.db
  generateContacts(sqlite, 10_000)
  const reset = await accepted(desk)
  const last = sqlite.prepare('select max(id) from contacts where terms_accepted_at is not null').pluck().get()
  sqlite.exec(`create trigger full before update of terms_accepted_at on contacts when new.id = ${last}
    begin select raise(abort, 'the disk is full'); end`)
  const fileId = await document(desk)
  await expect(desk.ask.terms.publish({ fileId, reset })).rejects.toThrow('the disk is full')
  expect(await accepted(desk)).toBe(reset)
  expect(totalsKept(desk)).toEqual(totalsAnew(desk))
  expect((await desk.ask.terms.list()).versions).toEqual([])
  const [task] = await desk.ask.tasks.list()
  expect(task).toMatchObject({ kind: 'termsReset', state: 'failed' })
  sqlite.exec('drop trigger full')
  expect(await desk.ask.terms.publish({ fileId, reset })).toMatchObject({ reset })
})

test('others are answered while thousands are reset', async () => {
  await using desk = await openContactsDesk()
  generateContacts(desk.core.services.db.sqlite, 10_000)
  const fileId = await document(desk)
  let done = false
  const publishing = desk.ask.terms.publish({ fileId, reset: await accepted(desk) }).then(() => {
    done = true
  })
  const seen: boolean[] = []
  while (!done) {
    await nextTurn()
    await desk.ask.contacts.totals()
    seen.push(done)
  }
  await publishing
  expect(seen.filter((over) => !over).length).toBeGreaterThan(3)
})

test('the history tells who published what, and how many it reset', async () => {
  await using desk = await openContactsDesk()
  await desk.ask.terms.publish({ fileId: await document(desk), reset: 0 })
  const { entries } = await desk.ask.audit.list({ limit: 1 })
  expect(entries[0]).toMatchObject({
    action: 'terms.published',
    operator: { name: 'Alice Martin' },
    subject: { kind: 'terms', label: 'CGV 2026.pdf' },
    after: { reset: 0, told: false },
  })
})

test('telling needs mail that can leave, and publishes nothing without', async () => {
  await using desk = await openContactsDesk()
  const fileId = await document(desk)
  await expect(desk.ask.terms.publish({ fileId, reset: 0, tell: true })).rejects.toMatchObject({
    code: 'PUBLIC_ADDRESS_MISSING',
  })
  expect((await desk.ask.terms.list()).versions).toEqual([])
})

test('nobody is told unless it is ticked', async () => {
  await using desk = await openActivationDesk()
  const { id } = await desk.add('Zoé')
  desk.put(id, 'active')
  expect(await desk.ask.terms.publish({ fileId: await document(desk), reset: 1 })).toMatchObject({ taskId: null })
  expect(await desk.ask.outbox.count({})).toEqual({ count: 0 })
})

test('telling writes to Active contacts whom mail reaches, with the way to the terms', async () => {
  await using desk = await openActivationDesk()
  const [active, disabled, refused, unregistered] = [
    await desk.add('Zoé'),
    await desk.add('Luc'),
    await desk.add('Anaïs'),
    await desk.add('Hugo'),
  ]
  desk.put(active.id, 'active')
  desk.put(disabled.id, 'disabled')
  desk.put(refused.id, 'active')
  expect(unregistered.state).toBe('unregistered')
  desk.core.services.db.sqlite
    .prepare("update contacts set undeliverable_at = '2026-01-01T00:00:00.000Z' where id = ?")
    .run(refused.id)
  const fileId = await document(desk)
  expect(await desk.ask.terms.preview({ fileId })).toMatchObject({ reset: 2, tellable: 1, mailReady: true })
  const { taskId } = await desk.ask.terms.publish({ fileId, reset: 2, tell: true })
  expect(taskId).not.toBeNull()
  await desk.until(async () => (await desk.ask.tasks.list()).some(({ id, state }) => id === taskId && state === 'done'))
  expect(desk.server.mails.map(({ to }) => to)).toEqual([active.email])
  const mail = await desk.server.mails[0]?.parsed()
  expect(mail?.text).toContain('https://portal.example/terms')
})

test('a message about terms that another version replaced does not leave any more', async () => {
  await using desk = await openActivationDesk()
  const { id } = await desk.add('Zoé')
  desk.put(id, 'active')
  await desk.ask.outbox.pause()
  await desk.ask.terms.publish({ fileId: await document(desk), reset: 1, tell: true })
  await desk.ask.terms.publish({ fileId: await document(desk), reset: 0, tell: true })
  await desk.ask.outbox.resume()
  await desk.until(async () => desk.server.mails.length > 0)
  await desk.until(async () => (await desk.ask.outbox.count({ filter: { states: ['cancelled'] } })).count === 1)
  expect(desk.server.mails).toHaveLength(1)
})
