import { expect, test } from 'vitest'
import { openContactsDesk } from '../support/contacts-desk.ts'

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
  expect(await found('')).toEqual(['Atelier 100 %', 'Librairie Zénith'])
  expect(await found('%')).toEqual(['Atelier 100 %'])
  expect(await found('_')).toEqual([])
})
