import { expect, test } from 'vitest'
import type { CompanyId } from '../../../shared/contract/values.ts'
import { type CompaniesDesk, openCompaniesDesk } from './companies-support.ts'

const merge = async (desk: CompaniesDesk, from: CompanyId, into: CompanyId) => {
  const { fingerprint } = await desk.ask.companies.previewMerge({ from, into })
  return desk.ask.companies.merge({ from, into, fingerprint })
}

test('contacts of a merged company move, are found by the new name, and their history tells it', async () => {
  await using desk = await openCompaniesDesk()
  const from = await desk.company('Atelier')
  const into = await desk.company('Zénith')
  const moved = await desk.add('First', { companyName: 'Atelier' })
  const other = await desk.add('Second', { companyName: 'Zénith' })
  expect(await merge(desk, from.id, into.id)).toMatchObject({ id: into.id, name: 'Zénith', contacts: 2, version: 2 })
  expect(await desk.ask.contacts.get({ id: moved.id })).toMatchObject({
    company: { id: into.id, name: 'Zénith' },
    version: moved.version + 1,
  })
  expect(await desk.ask.contacts.get({ id: other.id })).toEqual(other)
  expect(await desk.found('atelier')).toEqual([])
  expect(await desk.found('zenith')).toEqual([moved.id, other.id])
  expect(await desk.names()).toEqual(['Imprimerie du Port', 'Zénith'])
  const [entry] = (await desk.ask.audit.list({ filter: { subject: { kind: 'contact', id: moved.id } } })).entries
  expect(entry).toMatchObject({
    action: 'contacts.edited',
    before: { company: 'Atelier' },
    after: { company: 'Zénith' },
  })
  expect(desk.faults()).toEqual([])
})

test('subscriptions go on after a merge, in every universe that either company had', async () => {
  await using desk = await openCompaniesDesk()
  const from = await desk.company('Agence', { universes: ['ambassador'] })
  const into = await desk.company('Zénith', { universes: ['client'] })
  const contact = await desk.add('First', { companyName: 'Agence' })
  desk.decide(contact.id, [{ universe: 'ambassador', category: 'mobile', channel: 'email', on: true }])
  const before = desk.decided(contact.id)
  expect(await desk.ask.companies.previewMerge({ from: from.id, into: into.id })).toMatchObject({
    universes: ['ambassador'],
  })
  expect(await merge(desk, from.id, into.id)).toMatchObject({ universes: ['client', 'ambassador'] })
  expect(desk.decided(contact.id)).toEqual(before)
})

test('addresses fill empty fields, those that differ are dropped, and the preview lists them', async () => {
  await using desk = await openCompaniesDesk()
  const from = await desk.company('Atelier')
  const into = await desk.company('Zénith')
  desk.address(from.id, 'client', 'delivery', 'from@example.com')
  desk.address(from.id, 'client', 'e_shop', 'from@example.com')
  desk.address(from.id, 'client', 'ticketing', 'Same@example.com')
  desk.address(into.id, 'client', 'delivery', 'into@example.com')
  desk.address(into.id, 'client', 'ticketing', 'same@example.com')
  const preview = await desk.ask.companies.previewMerge({ from: from.id, into: into.id })
  expect(preview).toMatchObject({
    from: { name: 'Atelier' },
    into: { name: 'Zénith' },
    taken: 1,
    dropped: [{ universe: 'client', category: 'delivery', email: 'from@example.com', kept: 'into@example.com' }],
  })
  await desk.ask.companies.merge({ from: from.id, into: into.id, fingerprint: preview.fingerprint })
  expect(desk.addresses(into.id)).toEqual([
    'client delivery into@example.com',
    'client e_shop from@example.com',
    'client ticketing same@example.com',
  ])
  expect(desk.faults()).toEqual([])
})

test('clients and events move with a merged company', async () => {
  await using desk = await openCompaniesDesk()
  const from = await desk.company('Agence', { universes: ['ambassador'] })
  const into = await desk.company('Zénith')
  const client = await desk.company('Client', { partnerId: from.id })
  const event = desk.event(from.id)
  expect(await desk.ask.companies.previewMerge({ from: from.id, into: into.id })).toMatchObject({ clients: 1 })
  await merge(desk, from.id, into.id)
  expect(await desk.ask.companies.get({ id: client.id })).toMatchObject({ partner: { id: into.id }, version: 2 })
  expect(desk.companyOfEvent(event)).toBe(into.id)
  expect(desk.faults()).toEqual([])
})

test('a company that takes over its partner is not its own partner', async () => {
  await using desk = await openCompaniesDesk()
  const from = await desk.company('Agence', { universes: ['ambassador'] })
  const into = await desk.company('Zénith', { partnerId: from.id })
  expect(await desk.ask.companies.previewMerge({ from: from.id, into: into.id })).toMatchObject({ clients: 0 })
  expect(await merge(desk, from.id, into.id)).toMatchObject({ partner: null, clients: 0 })
  expect(desk.faults()).toEqual([])
})

test('a company that takes over its client keeps its own partner', async () => {
  await using desk = await openCompaniesDesk()
  const partner = await desk.company('Opérateur', { universes: ['operator'] })
  const into = await desk.company('Agence', { universes: ['ambassador'], partnerId: partner.id })
  const from = await desk.company('Zénith', { partnerId: into.id })
  expect(await merge(desk, from.id, into.id)).toMatchObject({ partner: { id: partner.id }, clients: 0 })
  expect(desk.faults()).toEqual([])
})

test('the shop’s own company takes others over, and is never taken over itself', async () => {
  await using desk = await openCompaniesDesk()
  const [own] = (await desk.ask.companies.list({ filter: { own: true } })).rows
  const id = own?.id ?? (0 as never)
  const other = await desk.company('Atelier')
  const refused = { code: 'COMPANY_IS_OWN', data: { id } }
  await expect(desk.ask.companies.previewMerge({ from: id, into: other.id })).rejects.toMatchObject(refused)
  await expect(desk.ask.companies.merge({ from: id, into: other.id, fingerprint: '' })).rejects.toMatchObject(refused)
  expect(await merge(desk, other.id, id)).toMatchObject({ own: true })
})

test('merging a company with itself or with none is refused', async () => {
  await using desk = await openCompaniesDesk()
  const { id } = await desk.company('Atelier')
  const missing = 9_999 as never
  await expect(desk.ask.companies.previewMerge({ from: id, into: id })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
    data: { issues: [{ path: ['into'], message: 'same_company' }] },
  })
  await expect(desk.ask.companies.previewMerge({ from: id, into: missing })).rejects.toMatchObject({
    code: 'COMPANY_NOT_FOUND',
    data: { id: missing },
  })
  await expect(desk.ask.companies.merge({ from: missing, into: id, fingerprint: '' })).rejects.toMatchObject({
    code: 'COMPANY_NOT_FOUND',
  })
})

test('a merge whose preview no longer holds is refused and changes nothing', async () => {
  await using desk = await openCompaniesDesk()
  const from = await desk.company('Atelier')
  const into = await desk.company('Zénith')
  const ways = [
    () => desk.add('First', { companyName: 'Atelier' }),
    async () => desk.address(from.id, 'client', 'delivery', 'box@example.com'),
    async () => desk.address(into.id, 'client', 'delivery', 'other@example.com'),
    () =>
      desk.ask.companies.edit({
        id: into.id,
        version: 1,
        fields: { name: 'Zénith', universes: ['client'], partnerId: null, language: 'nb' },
      }),
  ]
  for (const change of ways) {
    const { fingerprint } = await desk.ask.companies.previewMerge({ from: from.id, into: into.id })
    await change()
    await expect(desk.ask.companies.merge({ from: from.id, into: into.id, fingerprint })).rejects.toMatchObject({
      code: 'SELECTION_CHANGED',
    })
  }
  expect(await desk.names()).toEqual(['Atelier', 'Imprimerie du Port', 'Zénith'])
  expect(await desk.ask.companies.get({ id: from.id })).toMatchObject({ contacts: 1, version: 1 })
})

test('the history of the company that stays tells the merge', async () => {
  await using desk = await openCompaniesDesk()
  const from = await desk.company('Atelier', { universes: ['operator'] })
  const into = await desk.company('Zénith')
  await desk.add('First', { companyName: 'Atelier' })
  desk.address(from.id, 'operator', 'mobile', 'box@example.com')
  await merge(desk, from.id, into.id)
  const [entry] = (await desk.ask.audit.list({ filter: { subject: { kind: 'company', id: into.id } } })).entries
  expect(entry).toMatchObject({
    action: 'companies.merged',
    operator: { name: 'Alice Martin' },
    subject: { label: 'Zénith' },
    before: { mergedCompany: 'Atelier', universes: ['client'] },
    after: {
      mergedCompany: null,
      universes: ['client', 'operator'],
      contactsMoved: 1,
      clientsMoved: 0,
      addressesTaken: 1,
      addressesDropped: 0,
    },
  })
})

test('what fails in the midst of a merge leaves both companies as they were, and references guarded', async () => {
  await using desk = await openCompaniesDesk()
  const from = await desk.company('Atelier')
  const into = await desk.company('Zénith')
  const contact = await desk.add('First', { companyName: 'Atelier' })
  const { sqlite } = desk.core.services.db
  const { fingerprint } = await desk.ask.companies.previewMerge({ from: from.id, into: into.id })
  sqlite.exec("create trigger broken before delete on companies begin select raise(abort, 'broken'); end")
  await expect(desk.ask.companies.merge({ from: from.id, into: into.id, fingerprint })).rejects.toThrow()
  sqlite.exec('drop trigger broken')
  expect(await desk.ask.contacts.get({ id: contact.id })).toEqual(contact)
  expect(await desk.found('atelier')).toEqual([contact.id])
  expect(() => sqlite.exec('update contacts set company_id = 9999')).toThrow('FOREIGN KEY')
})
