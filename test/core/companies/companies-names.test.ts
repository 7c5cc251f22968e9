import { expect, test } from 'vitest'
import { openContactsDesk } from '../../support/contacts-desk.ts'

test('a company is matched without regard to case and accents, or created', async () => {
  await using desk = await openContactsDesk()
  const first = await desk.add('First', { companyName: 'Éditions Brûlé' })
  const second = await desk.add('Second', { companyName: '  EDITIONS  brule ' })
  const third = await desk.add('Third', { companyName: 'Éditions Brûlées' })
  expect(second.company).toEqual(first.company)
  expect(third.company?.id).not.toBe(first.company?.id)
})

test('companies are found by what their names contain, with the number of their contacts', async () => {
  await using desk = await openContactsDesk()
  await desk.add('First', { companyName: 'Librairie Zénith' })
  await desk.add('Second', { companyName: 'Librairie Zénith' })
  await desk.add('Third', { companyName: 'Atelier 100 %' })
  const found = async (text: string) => (await desk.ask.companies.search({ text })).map(({ name }) => name)
  expect(await desk.ask.companies.search({ text: 'ZENITH' })).toMatchObject([{ contacts: 2 }])
  expect(await found('')).toEqual(['Atelier 100 %', 'Imprimerie du Port', 'Librairie Zénith'])
  expect(await found('%')).toEqual(['Atelier 100 %'])
  expect(await found('_')).toEqual([])
})

test('a shop starts with its own company, named as the shop, client and ambassador', async () => {
  await using desk = await openContactsDesk()
  expect((await desk.ask.companies.list({})).rows).toMatchObject([
    { name: 'Imprimerie du Port', own: true, universes: ['client', 'ambassador'], partner: null, contacts: 0 },
  ])
})

test('a company that a contact brought is a client of the shop', async () => {
  await using desk = await openContactsDesk()
  const { company } = await desk.add('First', { companyName: 'Atelier Nord' })
  expect(await desk.ask.companies.get({ id: company?.id ?? (0 as never) })).toMatchObject({
    own: false,
    universes: ['client'],
    partner: null,
    contacts: 1,
    version: 1,
  })
})
