import { expect, test } from 'vitest'
import { createContactIndex } from '../../../main/core/db/contact-index.ts'
import type { CompanyFields } from '../../../shared/contract/companies.ts'
import { openCompaniesDesk } from './companies-support.ts'

const fields = (name: string, more: Partial<CompanyFields> = {}): CompanyFields => ({
  name,
  universes: ['client'],
  partnerId: null,
  language: null,
  ...more,
})

test('only administrators add, edit, merge and delete companies; operators see them', async () => {
  await using desk = await openCompaniesDesk()
  const { id } = await desk.company('Atelier')
  const { companies } = await desk.operator()
  const refused = { code: 'FORBIDDEN' }
  expect(await companies.get({ id })).toMatchObject({ name: 'Atelier' })
  await expect(companies.add(fields('Autre'))).rejects.toMatchObject(refused)
  await expect(companies.previewEdit({ id, fields: fields('Autre') })).rejects.toMatchObject(refused)
  await expect(companies.edit({ id, version: 1, fields: fields('Autre') })).rejects.toMatchObject(refused)
  await expect(companies.makeOwn({ id })).rejects.toMatchObject(refused)
  await expect(companies.previewMerge({ from: id, into: id })).rejects.toMatchObject(refused)
  await expect(companies.merge({ from: id, into: id, fingerprint: '' })).rejects.toMatchObject(refused)
  await expect(companies.previewDeletion({ id })).rejects.toMatchObject(refused)
  await expect(companies.delete({ id, fingerprint: '' })).rejects.toMatchObject(refused)
})

test('a name is unique without regard to case and accents', async () => {
  await using desk = await openCompaniesDesk()
  const first = await desk.company('Éditions Brûlé')
  const second = await desk.company('Atelier')
  const taken = { code: 'COMPANY_NAME_TAKEN', data: { name: 'Éditions Brûlé', companyId: first.id } }
  await expect(desk.company('EDITIONS BRULE')).rejects.toMatchObject(taken)
  await expect(
    desk.ask.companies.edit({ id: second.id, version: 1, fields: fields('editions  brûlé') }),
  ).rejects.toMatchObject(taken)
  expect(await desk.ask.companies.edit({ id: first.id, version: 1, fields: fields('éditions brulé') })).toMatchObject({
    name: 'éditions brulé',
    version: 2,
  })
})

test('a company without a name, with a name of nothing visible, or without a universe is refused', async () => {
  await using desk = await openCompaniesDesk()
  const invalid = { code: 'BAD_REQUEST' }
  await expect(desk.company('  ')).rejects.toMatchObject(invalid)
  await expect(desk.company('\u200b')).rejects.toMatchObject({
    ...invalid,
    data: { issues: [{ path: ['name'], message: 'name_invalid' }] },
  })
  await expect(desk.company('A'.repeat(201))).rejects.toMatchObject(invalid)
  await expect(desk.company('Atelier\nNord')).rejects.toMatchObject(invalid)
  await expect(desk.company('Atelier', { universes: [] })).rejects.toMatchObject(invalid)
  await expect(desk.company('Atelier', { universes: ['dealer' as never] })).rejects.toMatchObject(invalid)
})

test('a partner is another company, an ambassador or operator', async () => {
  await using desk = await openCompaniesDesk()
  const client = await desk.company('Client')
  const ambassador = await desk.company('Agence', { universes: ['ambassador'] })
  const operator = await desk.company('Opérateur', { universes: ['operator', 'client'] })
  const refused = { code: 'BAD_REQUEST', data: { issues: [{ path: ['partnerId'], message: 'partner_invalid' }] } }
  await expect(desk.company('Un', { partnerId: client.id })).rejects.toMatchObject(refused)
  await expect(desk.company('Un', { partnerId: 9_999 as never })).rejects.toMatchObject(refused)
  await expect(
    desk.ask.companies.edit({
      id: ambassador.id,
      version: 1,
      fields: fields('Agence', { universes: ['ambassador'], partnerId: ambassador.id }),
    }),
  ).rejects.toMatchObject(refused)
  expect(await desk.company('Deux', { partnerId: ambassador.id })).toMatchObject({ partner: { name: 'Agence' } })
  expect(await desk.company('Trois', { partnerId: operator.id })).toMatchObject({ partner: { name: 'Opérateur' } })
})

test('an edit of a company that is gone or was changed meanwhile is refused', async () => {
  await using desk = await openCompaniesDesk()
  const { id } = await desk.company('Atelier')
  await desk.ask.companies.edit({ id, version: 1, fields: fields('Atelier Nord') })
  await expect(desk.ask.companies.edit({ id, version: 1, fields: fields('Atelier Sud') })).rejects.toMatchObject({
    code: 'COMPANY_CHANGED',
    data: { id, version: 2 },
  })
  const gone = { code: 'COMPANY_NOT_FOUND' }
  const missing = 9_999 as never
  await expect(desk.ask.companies.get({ id: missing })).rejects.toMatchObject(gone)
  await expect(desk.ask.companies.edit({ id: missing, version: 1, fields: fields('X') })).rejects.toMatchObject(gone)
  await expect(desk.ask.companies.previewEdit({ id: missing, fields: fields('X') })).rejects.toMatchObject(gone)
  await expect(desk.ask.companies.makeOwn({ id: missing })).rejects.toMatchObject(gone)
})

test('an edit that changes nothing leaves version and log alone', async () => {
  await using desk = await openCompaniesDesk()
  const { id } = await desk.company('Atelier')
  expect(await desk.ask.companies.edit({ id, version: 1, fields: fields('Atelier') })).toMatchObject({ version: 1 })
  const { entries } = await desk.ask.audit.list({ filter: { subject: { kind: 'company', id } } })
  expect(entries.map(({ action }) => action)).toEqual(['companies.added'])
})

test('a company’s history tells what was added and what was changed', async () => {
  await using desk = await openCompaniesDesk()
  const { id } = await desk.company('Atelier')
  await desk.ask.companies.edit({ id, version: 1, fields: fields('Atelier Nord', { language: 'nb' }) })
  const { entries } = await desk.ask.audit.list({ filter: { subject: { kind: 'company', id } } })
  expect(entries).toMatchObject([
    {
      action: 'companies.edited',
      operator: { name: 'Alice Martin' },
      subject: { label: 'Atelier' },
      before: { name: 'Atelier', language: null },
      after: { name: 'Atelier Nord', language: 'nb' },
    },
    { action: 'companies.added', after: { name: 'Atelier', universes: ['client'], partner: null, language: null } },
  ])
})

test('contacts of a renamed company are found by its new name only, and stay unchanged themselves', async () => {
  await using desk = await openCompaniesDesk()
  const { id } = await desk.company('Atelier')
  const contact = await desk.add('First', { companyName: 'Atelier' })
  await desk.ask.companies.edit({ id, version: 1, fields: fields('Zénith') })
  expect(await desk.found('atelier')).toEqual([])
  expect(await desk.found('zenith')).toEqual([contact.id])
  expect(await desk.ask.contacts.get({ id: contact.id })).toEqual({ ...contact, company: { id, name: 'Zénith' } })
  expect(await desk.ask.contacts.totals()).toMatchObject({ all: 1 })
  expect(await desk.ask.companies.get({ id })).toMatchObject({ contacts: 1 })
  expect((await desk.ask.contacts.list({ filter: { companyId: id } })).rows).toHaveLength(1)
  expect(desk.faults()).toEqual([])
})

test('renaming a company of thousands reaches all of them, and others read meanwhile', async () => {
  await using desk = await openCompaniesDesk()
  const { id } = await desk.company('Atelier')
  const { sqlite } = desk.core.services.db
  sqlite.exec(
    `with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < 2500)
     insert into contacts (name, name_key, email, email_key, company_id, company_key, language, created_at, updated_at)
     select 'C' || n, 'c' || n, n || '@example.com', n || '@example.com', ${id}, 'atelier', 'fr', '', '' from numbers`,
  )
  createContactIndex(sqlite).enterRange(1, 2_500)
  const renaming = desk.ask.companies.edit({ id, version: 1, fields: fields('Zénith') })
  expect((await desk.ask.companies.count({})).count).toBe(2)
  expect(await renaming).toMatchObject({ contacts: 2_500 })
  expect(await desk.ask.contacts.count({ filter: { search: 'zenith' } })).toEqual({ count: 2_500 })
  expect(desk.faults()).toEqual([])
})

test('a preview of an edit tells the subscriptions and addresses of universes that go, and changes nothing', async () => {
  await using desk = await openCompaniesDesk()
  const { id } = await desk.company('Agence', { universes: ['client', 'ambassador'] })
  const administrator = await desk.add('First', { companyName: 'Agence', companyAdministrator: true })
  const other = await desk.add('Second', { companyName: 'Agence' })
  desk.decide(other.id, [{ universe: 'ambassador', category: 'mobile', channel: 'email', on: true }])
  desk.address(id, 'client', 'delivery', 'box@example.com')
  desk.address(id, 'ambassador', 'delivery', 'box@example.com')
  await desk.company('Client', { partnerId: id })
  const preview = await desk.ask.companies.previewEdit({ id, fields: fields('Agence') })
  expect(preview).toEqual({
    clients: 1,
    ending: { subscriptions: 15, contacts: 2 },
    addresses: [{ universe: 'ambassador', category: 'delivery', email: 'box@example.com' }],
  })
  expect(await desk.ask.companies.previewEdit({ id, fields: fields('Agence') })).toEqual(preview)
  expect(desk.decided(other.id)).not.toBeNull()
  expect(desk.decided(administrator.id)).toBeNull()
  expect(await desk.ask.companies.get({ id })).toMatchObject({ version: 1, addresses: 1 })
})

test('when a universe goes, its subscriptions and addresses end, what still applies stays, and the log tells', async () => {
  await using desk = await openCompaniesDesk()
  const { id } = await desk.company('Agence', { universes: ['client', 'ambassador'] })
  const contact = await desk.add('First', { companyName: 'Agence' })
  desk.decide(contact.id, [
    { universe: 'client', category: 'delivery', channel: 'email', on: true },
    { universe: 'ambassador', category: 'mobile', channel: 'email', on: true },
  ])
  const { client } = desk.decided(contact.id) ?? { client: 0 }
  desk.address(id, 'client', 'delivery', 'box@example.com')
  desk.address(id, 'ambassador', 'mobile', 'mobile@example.com')
  await desk.ask.companies.edit({ id, version: 1, fields: fields('Agence') })
  expect(desk.decided(contact.id)).toEqual({ client, ambassador: 0, operator: 0 })
  expect(desk.addresses(id)).toEqual(['client delivery box@example.com'])
  const [entry] = (await desk.ask.audit.list({ filter: { subject: { kind: 'company', id } } })).entries
  expect(entry).toMatchObject({
    action: 'companies.edited',
    before: { universes: ['client', 'ambassador'] },
    after: { universes: ['client'], subscriptionsEnded: 1, addressesRemoved: 1 },
  })
})

test('a company that can be no partner any more leaves its clients without one, and the log tells', async () => {
  await using desk = await openCompaniesDesk()
  const { id } = await desk.company('Agence', { universes: ['ambassador', 'operator'] })
  const first = await desk.company('Un', { partnerId: id })
  const second = await desk.company('Deux', { partnerId: id })
  await desk.ask.companies.edit({ id, version: 1, fields: fields('Agence', { universes: ['operator'] }) })
  expect(await desk.ask.companies.get({ id: first.id })).toMatchObject({ partner: { id }, version: 1 })
  await desk.ask.companies.edit({ id, version: 2, fields: fields('Agence', { universes: ['client'] }) })
  for (const client of [first, second]) {
    expect(await desk.ask.companies.get({ id: client.id })).toMatchObject({ partner: null, version: 2 })
    const [entry] = (await desk.ask.audit.list({ filter: { subject: { kind: 'company', id: client.id } } })).entries
    expect(entry).toMatchObject({
      action: 'companies.edited',
      before: { partner: 'Agence' },
      after: { partner: null },
    })
  }
  const [entry] = (await desk.ask.audit.list({ filter: { subject: { kind: 'company', id } } })).entries
  expect(entry).toMatchObject({ after: { universes: ['client'], clientsReleased: 2 } })
})

test('there is one own company: making another one own takes it from the former', async () => {
  await using desk = await openCompaniesDesk()
  const [former] = (await desk.ask.companies.list({ filter: { own: true } })).rows
  const { id } = await desk.company('Atelier')
  expect(await desk.ask.companies.makeOwn({ id })).toMatchObject({ own: true, version: 2 })
  expect(await desk.names({ filter: { own: true } })).toEqual(['Atelier'])
  const historyOf = async (company: number) =>
    (await desk.ask.audit.list({ filter: { subject: { kind: 'company', id: company } } })).entries
  expect((await historyOf(id))[0]).toMatchObject({
    action: 'companies.madeOwn',
    before: { ownCompany: 'Imprimerie du Port' },
    after: { ownCompany: 'Atelier' },
  })
  expect((await historyOf(former?.id ?? 0))[0]).toMatchObject({ before: { own: true }, after: { own: false } })
  expect(await desk.ask.companies.makeOwn({ id })).toMatchObject({ own: true, version: 2 })
})

test('a shop without an own company gets one from the companies it has', async () => {
  await using desk = await openCompaniesDesk()
  desk.core.services.db.sqlite.exec('delete from companies')
  const { id } = await desk.company('Atelier')
  expect(await desk.names({ filter: { own: true } })).toEqual([])
  expect(await desk.ask.companies.makeOwn({ id })).toMatchObject({ own: true })
})
