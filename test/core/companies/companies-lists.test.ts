import { expect, test } from 'vitest'
import { openCompaniesDesk } from './companies-support.ts'

test('companies are listed by name without regard to case and accents, both ways', async () => {
  await using desk = await openCompaniesDesk()
  for (const name of ['Zénith', 'école Bleue', 'Atelier', 'ÉCOLE Aube']) await desk.company(name)
  const names = ['Atelier', 'ÉCOLE Aube', 'école Bleue', 'Imprimerie du Port', 'Zénith']
  expect(await desk.names()).toEqual(names)
  expect(await desk.names({ sort: { by: 'name', direction: 'descending' } })).toEqual(names.toReversed())
})

test('companies are listed by the number of their contacts, equal ones in the order of their ids', async () => {
  await using desk = await openCompaniesDesk()
  for (const name of ['Un', 'Deux', 'Trois']) await desk.company(name)
  await desk.add('First', { companyName: 'Deux' })
  await desk.add('Second', { companyName: 'Deux' })
  await desk.add('Third', { companyName: 'Trois' })
  const names = ['Imprimerie du Port', 'Un', 'Trois', 'Deux']
  expect(await desk.names({ sort: { by: 'contacts', direction: 'ascending' } })).toEqual(names)
  expect(await desk.names({ sort: { by: 'contacts', direction: 'descending' } })).toEqual(names.toReversed())
  await desk.add('Fourth', { companyName: 'Un' })
  await desk.add('Fifth', { companyName: 'Un' })
  await desk.add('Sixth', { companyName: 'Un' })
  expect(await desk.names({ sort: { by: 'contacts', direction: 'descending' }, limit: 1 })).toEqual(['Un'])
})

test('every word of a search stands somewhere in the name', async () => {
  await using desk = await openCompaniesDesk()
  for (const name of ['Librairie Zénith', 'Zénith Voyages', 'Atelier 100 %']) await desk.company(name)
  expect(await desk.names({ filter: { search: 'ZENITH lib' } })).toEqual(['Librairie Zénith'])
  expect(await desk.names({ filter: { search: 'zenith' } })).toEqual(['Librairie Zénith', 'Zénith Voyages'])
  expect(await desk.names({ filter: { search: '%' } })).toEqual(['Atelier 100 %'])
  expect(await desk.names({ filter: { search: "' or 1=1 --" } })).toEqual([])
  expect(await desk.ask.companies.count({ filter: { search: 'zenith' } })).toEqual({ count: 2 })
  expect(await desk.ask.companies.count({})).toEqual({ count: 4 })
})

test('filters by universe, partner and own are met all at once', async () => {
  await using desk = await openCompaniesDesk()
  const { id: partnerId } = await desk.company('Agence', { universes: ['client', 'ambassador'] })
  await desk.company('Client de l’agence', { partnerId })
  await desk.company('Opérateur', { universes: ['operator'], partnerId })
  expect(await desk.names({ filter: { universe: 'ambassador' } })).toEqual(['Agence', 'Imprimerie du Port'])
  expect(await desk.names({ filter: { partnerId } })).toEqual(['Client de l’agence', 'Opérateur'])
  expect(await desk.names({ filter: { partnerId, universe: 'client' } })).toEqual(['Client de l’agence'])
  expect(await desk.names({ filter: { own: true } })).toEqual(['Imprimerie du Port'])
  expect(await desk.names({ filter: { own: false, search: 'e' } })).toEqual([
    'Agence',
    'Client de l’agence',
    'Opérateur',
  ])
})

test('pages, stretches and positions agree with the list, in both directions', async () => {
  await using desk = await openCompaniesDesk()
  for (let number = 10; number < 35; number++) await desk.company(`Société ${number}`)
  const { companies } = desk.ask
  for (const direction of ['ascending', 'descending'] as const) {
    const query = { sort: { by: 'name', direction }, filter: { search: 'societe' } } as const
    const { ids } = await companies.idsBetween({ ...query, from: 24, to: 0 })
    expect(ids).toHaveLength(25)
    const { rows } = await companies.list({ ...query, offset: 20, limit: 10 })
    expect(rows.map(({ id }) => id)).toEqual(ids.slice(20))
    expect((await companies.idsBetween({ ...query, from: 3, to: 5 })).ids).toEqual(ids.slice(3, 6))
    for (const [position, id] of ids.entries()) {
      expect(await companies.position({ ...query, id })).toEqual({ position })
    }
    expect((await companies.list({ ...query, offset: 25 })).rows).toEqual([])
  }
})

test('a company that a filter leaves out has no position', async () => {
  await using desk = await openCompaniesDesk()
  const { id } = await desk.company('Atelier')
  expect(await desk.ask.companies.position({ id, filter: { universe: 'operator' } })).toEqual({ position: null })
  expect(await desk.ask.companies.position({ id: 9_999 as never })).toEqual({ position: null })
})

test('a list shows what was changed since it was asked for, by a rolled back change too', async () => {
  await using desk = await openCompaniesDesk()
  expect(await desk.names()).toEqual(['Imprimerie du Port'])
  const { sqlite } = desk.core.services.db
  sqlite.exec("begin; insert into companies (name, name_key) values ('Atelier', 'atelier')")
  expect(await desk.names()).toEqual(['Atelier', 'Imprimerie du Port'])
  sqlite.exec('rollback')
  expect(await desk.names()).toEqual(['Imprimerie du Port'])
})

test('a row counts contacts, and each address once', async () => {
  await using desk = await openCompaniesDesk()
  const { id: partnerId } = await desk.company('Agence', { universes: ['ambassador'] })
  const { id } = await desk.company('Atelier', { universes: ['client', 'operator'], partnerId, language: 'nb' })
  await desk.add('First', { companyName: 'Atelier', companyAdministrator: true })
  await desk.add('Second', { companyName: 'Atelier' })
  desk.address(id, 'client', 'delivery', 'box@example.com')
  desk.address(id, 'operator', 'mobile', 'BOX@example.com')
  desk.address(id, 'operator', 'delivery', 'other@example.com')
  const row = {
    id,
    name: 'Atelier',
    own: false,
    universes: ['client', 'operator'],
    partner: { id: partnerId, name: 'Agence' },
    language: 'nb',
    contacts: 2,
    addresses: 2,
  }
  expect((await desk.ask.companies.list({ filter: { search: 'atelier' } })).rows).toEqual([row])
  expect(await desk.ask.companies.get({ id })).toEqual({ ...row, administrators: 1, clients: 0, version: 1 })
  expect(await desk.ask.companies.get({ id: partnerId })).toMatchObject({ clients: 1 })
})
