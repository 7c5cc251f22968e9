import { expect, test } from 'vitest'
import type { Contact, ContactFields } from '../../../shared/contract/contacts.ts'
import { type ActivationDesk, openActivationDesk } from '../../support/activation-desk.ts'

const edit = async (desk: ActivationDesk, contact: Pick<Contact, 'id'>, fields: Partial<ContactFields>) => {
  const { version, name, email, language, notes } = await desk.ask.contacts.get(contact)
  return desk.ask.contacts.edit({ id: contact.id, version, fields: { name, email, language, notes, ...fields } })
}
const activeContact = async (desk: ActivationDesk) => {
  const contact = await desk.add('Élodie Brûlé', { email: 'old@brule.example' })
  desk.put(contact.id, 'active')
  return contact
}
const addressStands = (desk: ActivationDesk, { id }: Contact, standing: string) =>
  desk.until(async () => (await desk.ask.activation.latest({ contactId: id })).address?.standing === standing)

test('a new address of an Active contact takes effect when the link sent there is followed, once', async () => {
  await using desk = await openActivationDesk()
  const contact = await activeContact(desk)
  const asked = await edit(desk, contact, { email: 'New@brule.example', notes: 'changed at once' })
  expect(asked).toMatchObject({
    email: 'old@brule.example',
    pendingEmail: 'New@brule.example',
    notes: 'changed at once',
    version: 3,
  })
  await addressStands(desk, contact, 'sent')
  const [mail] = desk.server.mails
  expect(mail?.to.toLowerCase()).toBe('new@brule.example')
  const token = await desk.tokenTo(mail?.to ?? '')
  const { links } = desk.core.services.activation
  await expect(links.acceptInvitation(token, 'x')).rejects.toMatchObject({ code: 'LINK_NOT_VALID' })
  await links.confirmAddress(token)
  expect(await desk.ask.contacts.get({ id: contact.id })).toMatchObject({
    email: 'New@brule.example',
    pendingEmail: null,
    state: 'active',
  })
  expect(await desk.found('new@brule')).toEqual([contact.id])
  expect(await desk.found('old@brule')).toEqual([])
  await expect(links.confirmAddress(token)).rejects.toMatchObject({ code: 'LINK_NOT_VALID' })
  const { entries } = await desk.ask.audit.list({ filter: { subject: { kind: 'contact', id: contact.id } } })
  expect(entries.map(({ action }) => action).slice(0, 3)).toEqual([
    'contacts.addressConfirmed',
    'contacts.addressRequested',
    'contacts.edited',
  ])
})

test('another spelling of the same address is saved at once', async () => {
  await using desk = await openActivationDesk()
  const contact = await activeContact(desk)
  expect(await edit(desk, contact, { email: 'Old@Brule.example' })).toMatchObject({
    email: 'Old@Brule.example',
    pendingEmail: null,
  })
  expect(await desk.ask.activation.count({})).toEqual({ count: 0 })
})

test('the present address given again withdraws what is pending; the pending one given again asks nobody twice', async () => {
  await using desk = await openActivationDesk()
  const contact = await activeContact(desk)
  await edit(desk, contact, { email: 'new@brule.example' })
  await addressStands(desk, contact, 'sent')
  await edit(desk, contact, { email: 'new@brule.example', notes: 'x' })
  expect(await desk.ask.activation.count({})).toEqual({ count: 1 })
  const token = await desk.tokenTo('new@brule.example')
  expect(await edit(desk, contact, { email: 'old@brule.example' })).toMatchObject({ pendingEmail: null })
  expect(() => desk.core.services.activation.links.look(token)).toThrow()
  expect((await desk.ask.activation.latest({ contactId: contact.id })).address?.standing).toBe('cancelled')
})

test('a second new address replaces the first', async () => {
  await using desk = await openActivationDesk()
  const contact = await activeContact(desk)
  await edit(desk, contact, { email: 'one@brule.example' })
  await addressStands(desk, contact, 'sent')
  const first = await desk.tokenTo('one@brule.example')
  expect(await edit(desk, contact, { email: 'two@brule.example' })).toMatchObject({ pendingEmail: 'two@brule.example' })
  await addressStands(desk, contact, 'sent')
  const { links } = desk.core.services.activation
  await expect(links.confirmAddress(first)).rejects.toMatchObject({ code: 'LINK_NOT_VALID' })
  await links.confirmAddress(await desk.tokenTo('two@brule.example'))
  expect((await desk.ask.contacts.get({ id: contact.id })).email).toBe('two@brule.example')
})

test('an address that somebody else took meanwhile is not given away', async () => {
  await using desk = await openActivationDesk()
  const contact = await activeContact(desk)
  await edit(desk, contact, { email: 'new@brule.example' })
  await addressStands(desk, contact, 'sent')
  await desk.add('Other', { email: 'new@brule.example' })
  const token = await desk.tokenTo('new@brule.example')
  await expect(desk.core.services.activation.links.confirmAddress(token)).rejects.toMatchObject({
    code: 'ADDRESS_TAKEN',
  })
  expect((await desk.ask.contacts.get({ id: contact.id })).email).toBe('old@brule.example')
})

test('by mail program the new address waits for its draft', async () => {
  await using desk = await openActivationDesk()
  await desk.settings({ way: 'mail_client' })
  const contact = await activeContact(desk)
  await expect(desk.ask.activation.draftAddress({ contactId: contact.id })).rejects.toMatchObject({
    code: 'REQUEST_NOT_FOUND',
  })
  expect(await edit(desk, contact, { email: 'new@brule.example' })).toMatchObject({ pendingEmail: 'new@brule.example' })
  const draft = await desk.ask.activation.draftAddress({ contactId: contact.id })
  expect(draft).toMatchObject({ form: 'mailto', recipient: { email: 'new@brule.example' } })
  expect(draft.mailto).toMatch(/^mailto:new@brule\.example\?/)
  expect((await desk.ask.contacts.get({ id: contact.id })).pendingEmail).toBe('new@brule.example')
  const token = decodeURIComponent(draft.mailto ?? '').match(/confirm\/([\w-]{43})/)?.[1] ?? ''
  await desk.core.services.activation.links.confirmAddress(token)
  expect((await desk.ask.contacts.get({ id: contact.id })).email).toBe('new@brule.example')
})

test('where no link can be sent, nothing of the edit is saved', async () => {
  await using desk = await openActivationDesk()
  const contact = await activeContact(desk)
  await desk.settings({ publicAddress: '' })
  await expect(edit(desk, contact, { email: 'new@brule.example', notes: 'lost?' })).rejects.toMatchObject({
    code: 'PUBLIC_ADDRESS_MISSING',
  })
  expect(await desk.ask.contacts.get({ id: contact.id })).toMatchObject({ notes: '', version: 2, pendingEmail: null })
})

test('a new address of others is saved at once; what was sent to the old one is over, and nothing is held against it', async () => {
  await using desk = await openActivationDesk()
  const contact = await desk.add('Luc', { email: 'old@luc.example' })
  await desk.invite(contact.id)
  await desk.stands(contact.id, 'sent')
  const token = await desk.tokenTo('old@luc.example')
  const { sqlite } = desk.core.services.db
  sqlite
    .prepare("update contacts set undeliverable_at = '2026-01-01T00:00:00.000Z', undeliverable_answer = '550'")
    .run()
  expect(await edit(desk, contact, { email: 'new@luc.example' })).toMatchObject({
    email: 'new@luc.example',
    undeliverableAt: null,
    undeliverableAnswer: null,
    invitation: null,
  })
  expect(() => desk.core.services.activation.links.look(token)).toThrow()
  expect(await desk.ask.contacts.totals()).toMatchObject({ all: 1, invited: 0 })
})

test('a queued invitation does not follow a contact to another address', async () => {
  await using desk = await openActivationDesk()
  const contact = await desk.add('Luc', { email: 'old@luc.example' })
  await desk.ask.outbox.pause()
  await desk.invite(contact.id)
  await edit(desk, contact, { email: 'new@luc.example' })
  await desk.ask.outbox.retry({ selection: { kind: 'matching', filter: {} } })
  await desk.ask.outbox.resume()
  await desk.until(async () => (await desk.ask.outbox.status()).counts.queued === 0)
  expect(desk.server.mails).toHaveLength(0)
})

test('refused addresses can be filtered, and counted with other filters', async () => {
  await using desk = await openActivationDesk()
  const [good, bad] = [await desk.add('Good'), await desk.add('Bad')]
  const { sqlite } = desk.core.services.db
  sqlite.prepare("update contacts set undeliverable_at = '2026-01-01T00:00:00.000Z' where id = ?").run(bad.id)
  const ids = async (filter: object) => (await desk.ask.contacts.list({ filter })).rows.map(({ id }) => id)
  expect(await ids({ undeliverable: true })).toEqual([bad.id])
  expect(await ids({ undeliverable: false })).toEqual([good.id])
  expect(await ids({ undeliverable: true, search: 'good' })).toEqual([])
  expect(await desk.ask.contacts.count({ filter: { undeliverable: true, language: 'fr' } })).toEqual({ count: 1 })
})
