import { expect, test } from 'vitest'
import type { TermsId } from '../../../shared/contract/terms.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import { type ContactsDesk, openContactsDesk } from '../../support/contacts-desk.ts'
import { upload } from '../../support/upload.ts'

const publish = async (desk: ContactsDesk, words: string): Promise<TermsId> => {
  const fileId = await upload(desk, desk.ask, `${words}.txt`, words)
  const { reset } = await desk.ask.terms.preview({ fileId })
  const { version } = await desk.ask.terms.publish({ fileId, reset })
  return version.id
}
const customer = async (desk: ContactsDesk, name = 'Zoé'): Promise<ContactId> => {
  const { id } = await desk.add(name)
  desk.put(id, 'active')
  return id
}
const kept = (desk: ContactsDesk) =>
  desk.core.services.db.sqlite.prepare('select * from contact_totals where contacts <> 0 order by facets').all()
const anew = (desk: ContactsDesk) =>
  desk.core.services.db.sqlite
    .prepare('select facets, count(*) as contacts from contacts group by facets order by facets')
    .all()

test('without terms nothing is due', async () => {
  await using desk = await openContactsDesk()
  expect(desk.core.services.terms.isDue(await customer(desk))).toBe(false)
})

test('terms are due until they are accepted, and again with the next version', async () => {
  await using desk = await openContactsDesk()
  const { terms } = desk.core.services
  const id = await customer(desk)
  const first = await publish(desk, 'Premier')
  expect(terms.isDue(id)).toBe(true)
  await terms.accept(id, first)
  expect(terms.isDue(id)).toBe(false)
  expect(terms.acceptedAt(id)).toBe('2026-11-21T10:00:00.000Z')
  await publish(desk, 'Second')
  expect(terms.isDue(id)).toBe(true)
  expect(terms.acceptedAt(id)).toBeNull()
})

test('accepting shows at the contact, in the totals, in the version and in the history', async () => {
  await using desk = await openContactsDesk()
  const id = await customer(desk)
  const version = await publish(desk, 'Premier')
  desk.time += 60_000
  await desk.core.services.terms.accept(id, version)
  expect((await desk.ask.contacts.get({ id })).termsAcceptedAt).toBe('2026-11-21T10:01:00.000Z')
  expect((await desk.ask.contacts.totals()).termsAccepted).toBe(1)
  expect(kept(desk)).toEqual(anew(desk))
  expect(await desk.ask.terms.list()).toMatchObject({ versions: [{ accepted: 1 }], waiting: 0 })
  const { entries } = await desk.ask.audit.list({ filter: { subject: { kind: 'contact', id } }, limit: 1 })
  expect(entries[0]).toMatchObject({ action: 'terms.accepted', operator: null, after: { terms: 'Premier.txt' } })
})

test('accepting twice counts once', async () => {
  await using desk = await openContactsDesk()
  const id = await customer(desk)
  const version = await publish(desk, 'Premier')
  await desk.core.services.terms.accept(id, version)
  const before = await desk.ask.audit.list({})
  desk.time += 60_000
  await desk.core.services.terms.accept(id, version)
  expect(await desk.ask.audit.list({})).toEqual(before)
  expect(desk.core.services.terms.acceptedAt(id)).toBe('2026-11-21T10:00:00.000Z')
  expect(kept(desk)).toEqual(anew(desk))
})

test('a version that was replaced while it was read cannot be accepted', async () => {
  await using desk = await openContactsDesk()
  const id = await customer(desk)
  const first = await publish(desk, 'Premier')
  await publish(desk, 'Second')
  await expect(desk.core.services.terms.accept(id, first)).rejects.toMatchObject({ code: 'TERMS_CHANGED' })
  expect(desk.core.services.terms.isDue(id)).toBe(true)
})

test('who accepted what is told of each contact, newest first', async () => {
  await using desk = await openContactsDesk()
  const id = await customer(desk)
  await desk.core.services.terms.accept(id, await publish(desk, 'Premier'))
  desk.time += 60_000
  await desk.core.services.terms.accept(id, await publish(desk, 'Second'))
  expect((await desk.ask.terms.ofContact({ contactId: id })).map(({ name }) => name)).toEqual([
    'Second.txt',
    'Premier.txt',
  ])
  const nobody = 999 as ContactId
  await expect(desk.ask.terms.ofContact({ contactId: nobody })).rejects.toMatchObject({ code: 'CONTACT_NOT_FOUND' })
})

test('deleting a contact takes what it accepted along', async () => {
  await using desk = await openContactsDesk()
  const id = await customer(desk)
  await desk.core.services.terms.accept(id, await publish(desk, 'Premier'))
  const selection = { kind: 'ids' as const, ids: [id] }
  const { fingerprint } = await desk.ask.contacts.previewDeletion({ selection })
  await desk.ask.contacts.delete({ selection, fingerprint })
  expect((await desk.ask.terms.list()).versions).toMatchObject([{ accepted: 0 }])
  expect(kept(desk)).toEqual(anew(desk))
})

test('a text is read within the page without the mark of its encoding, a document as bytes', async () => {
  await using desk = await openContactsDesk()
  await publish(desk, '\ufeffÀ lire')
  const { terms } = desk.core.services
  expect(await terms.current()).toMatchObject({ format: 'text', text: 'À lire' })
  const { bytes, name, size } = terms.document()
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  const read = Buffer.concat(chunks)
  expect({ name, size: read.length }).toEqual({ name, size })
  expect(read.toString('utf8')).toBe('\ufeffÀ lire')
})
