import { expect, test } from 'vitest'
import { openCompaniesDesk } from './companies-support.ts'

test('a company that nobody belongs to goes, with its addresses; its clients are left without a partner', async () => {
  await using desk = await openCompaniesDesk()
  const { id } = await desk.company('Agence', { universes: ['client', 'ambassador'] })
  const client = await desk.company('Client', { partnerId: id })
  desk.address(id, 'client', 'delivery', 'box@example.com')
  desk.address(id, 'ambassador', 'delivery', 'box@example.com')
  const event = desk.event(id)
  const preview = await desk.ask.companies.previewDeletion({ id })
  expect(preview).toMatchObject({
    company: { id, name: 'Agence' },
    contacts: 0,
    addresses: 1,
    clients: 1,
    ending: { subscriptions: 0, contacts: 0 },
  })
  expect(await desk.ask.companies.delete({ id, fingerprint: preview.fingerprint })).toEqual({ moved: 0 })
  await expect(desk.ask.companies.get({ id })).rejects.toMatchObject({ code: 'COMPANY_NOT_FOUND' })
  expect(await desk.ask.companies.get({ id: client.id })).toMatchObject({ partner: null, version: 2 })
  expect(desk.addresses(id)).toEqual([])
  expect(desk.companyOfEvent(event)).toBeNull()
  expect(desk.faults()).toEqual([])
})

test('a company is not deleted while contacts belong to it, unless it is said where they go', async () => {
  await using desk = await openCompaniesDesk()
  const { id } = await desk.company('Atelier')
  const contact = await desk.add('First', { companyName: 'Atelier' })
  const { fingerprint } = await desk.ask.companies.previewDeletion({ id })
  await expect(desk.ask.companies.delete({ id, fingerprint })).rejects.toMatchObject({
    code: 'COMPANY_HAS_CONTACTS',
    data: { id, contacts: 1 },
  })
  expect(await desk.ask.contacts.get({ id: contact.id })).toEqual(contact)
})

test('contacts of a deleted company move to another, with what they are subscribed to there', async () => {
  await using desk = await openCompaniesDesk()
  const { id } = await desk.company('Agence', { universes: ['client', 'ambassador'] })
  const target = await desk.company('Zénith')
  const contact = await desk.add('First', { companyName: 'Agence' })
  desk.decide(contact.id, [
    { universe: 'client', category: 'delivery', channel: 'email', on: true },
    { universe: 'ambassador', category: 'mobile', channel: 'email', on: true },
  ])
  const { client } = desk.decided(contact.id) ?? { client: 0 }
  const preview = await desk.ask.companies.previewDeletion({ id, moveTo: target.id })
  expect(preview).toMatchObject({ contacts: 1, ending: { subscriptions: 1, contacts: 1 } })
  expect(await desk.ask.companies.delete({ id, moveTo: target.id, fingerprint: preview.fingerprint })).toEqual({
    moved: 1,
  })
  expect(await desk.ask.contacts.get({ id: contact.id })).toMatchObject({
    company: { id: target.id, name: 'Zénith' },
    version: contact.version + 1,
  })
  expect(desk.decided(contact.id)).toEqual({ client, ambassador: 0, operator: 0 })
  expect(await desk.found('agence')).toEqual([])
  expect(await desk.found('zenith')).toEqual([contact.id])
  expect(desk.faults()).toEqual([])
})

test('contacts of a deleted company that move to none keep no subscription', async () => {
  await using desk = await openCompaniesDesk()
  const { id } = await desk.company('Atelier')
  const administrator = await desk.add('First', { companyName: 'Atelier', companyAdministrator: true })
  const contact = await desk.add('Second', { companyName: 'Atelier' })
  desk.decide(contact.id, [{ universe: 'client', category: 'delivery', channel: 'email', on: true }])
  const preview = await desk.ask.companies.previewDeletion({ id, moveTo: 'none' })
  expect(preview.ending).toEqual({ subscriptions: 13, contacts: 2 })
  expect((await desk.ask.companies.previewDeletion({ id })).ending).toEqual(preview.ending)
  expect(await desk.ask.companies.delete({ id, moveTo: 'none', fingerprint: preview.fingerprint })).toEqual({
    moved: 2,
  })
  expect(await desk.ask.contacts.get({ id: contact.id })).toMatchObject({ company: null })
  expect(await desk.ask.contacts.get({ id: administrator.id })).toMatchObject({ company: null })
  expect(desk.decided(contact.id)).toBeNull()
  expect(await desk.found('atelier')).toEqual([])
  expect(desk.faults()).toEqual([])
})

test('the shop’s own company is not deleted, nor one that is gone', async () => {
  await using desk = await openCompaniesDesk()
  const [own] = (await desk.ask.companies.list({ filter: { own: true } })).rows
  const id = own?.id ?? (0 as never)
  const refused = { code: 'COMPANY_IS_OWN', data: { id } }
  await expect(desk.ask.companies.previewDeletion({ id })).rejects.toMatchObject(refused)
  await expect(desk.ask.companies.delete({ id, fingerprint: '' })).rejects.toMatchObject(refused)
  await expect(desk.ask.companies.previewDeletion({ id: 9_999 as never })).rejects.toMatchObject({
    code: 'COMPANY_NOT_FOUND',
  })
})

test('contacts move neither to the company that goes nor to one that is not there', async () => {
  await using desk = await openCompaniesDesk()
  const { id } = await desk.company('Atelier')
  await expect(desk.ask.companies.previewDeletion({ id, moveTo: id })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
    data: { issues: [{ path: ['moveTo'], message: 'same_company' }] },
  })
  await expect(desk.ask.companies.previewDeletion({ id, moveTo: 9_999 as never })).rejects.toMatchObject({
    code: 'COMPANY_NOT_FOUND',
    data: { id: 9_999 },
  })
  await expect(desk.ask.companies.previewDeletion({ id, moveTo: 'nowhere' as never })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  })
})

test('a deletion whose preview no longer holds, or was for another way, is refused', async () => {
  await using desk = await openCompaniesDesk()
  const { id } = await desk.company('Atelier')
  const target = await desk.company('Zénith')
  const changed = { code: 'SELECTION_CHANGED' }
  const { fingerprint } = await desk.ask.companies.previewDeletion({ id, moveTo: 'none' })
  await expect(desk.ask.companies.delete({ id, moveTo: target.id, fingerprint })).rejects.toMatchObject(changed)
  await desk.add('First', { companyName: 'Atelier' })
  await expect(desk.ask.companies.delete({ id, moveTo: 'none', fingerprint })).rejects.toMatchObject(changed)
  expect(await desk.ask.companies.get({ id })).toMatchObject({ contacts: 1 })
})

test('the log tells what a deleted company was, and where its contacts went', async () => {
  await using desk = await openCompaniesDesk()
  const { id } = await desk.company('Atelier', { universes: ['client', 'operator'] })
  const client = await desk.company('Client', { partnerId: id })
  const contact = await desk.add('First', { companyName: 'Atelier', companyAdministrator: true })
  desk.address(id, 'client', 'delivery', 'box@example.com')
  const { fingerprint } = await desk.ask.companies.previewDeletion({ id, moveTo: client.id })
  await desk.ask.companies.delete({ id, moveTo: client.id, fingerprint })
  const lastOf = async (kind: string, subject: number) =>
    (await desk.ask.audit.list({ filter: { subject: { kind, id: subject } } })).entries[0]
  expect(await lastOf('company', id)).toMatchObject({
    action: 'companies.deleted',
    subject: { kind: 'company', id, label: 'Atelier' },
    before: { name: 'Atelier', universes: ['client', 'operator'], partner: null, language: null },
    after: { movedTo: 'Client', contactsMoved: 1, addressesRemoved: 1, clientsReleased: 1, subscriptionsEnded: 14 },
  })
  expect(await lastOf('contact', contact.id)).toMatchObject({ after: { company: 'Client' } })
  expect(await lastOf('company', client.id)).toMatchObject({ before: { partner: 'Atelier' }, after: { partner: null } })
})
