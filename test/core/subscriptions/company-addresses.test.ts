import { expect, test } from 'vitest'
import type { CompanyId } from '../../../shared/contract/values.ts'
import { codeOf, openSubscriptionsDesk } from '../../support/subscriptions-desk.ts'

const delivery = { universe: 'client', category: 'delivery' } as const
const shop = { universe: 'client', category: 'e_shop' } as const

test('each field keeps an address of its own, the same one in several, and empty means none', async () => {
  await using desk = await openSubscriptionsDesk()
  const companyId = await desk.company('Dupont')
  const both = [delivery, shop].map((field) => ({ ...field, email: ' Quai@Dupont.example ' }))
  expect(await desk.ask.subscriptions.saveCompany({ companyId, addresses: both })).toMatchObject({ fields: 2 })
  const kept = await desk.ask.subscriptions.ofCompany({ companyId })
  expect(kept.universes).toEqual(['client'])
  expect(kept.addresses).toHaveLength(2)
  expect(kept.addresses).toContainEqual({
    ...delivery,
    email: 'Quai@Dupont.example',
    undeliverableAt: null,
    unsubscribed: false,
  })
  await desk.ask.subscriptions.saveCompany({ companyId, addresses: [{ ...shop, email: '' }] })
  expect((await desk.ask.subscriptions.ofCompany({ companyId })).addresses).toHaveLength(1)
  expect((await desk.ask.companies.get({ id: companyId })).addresses).toBe(1)
})

test('what is no address is refused at its field, and then nothing is saved', async () => {
  await using desk = await openSubscriptionsDesk()
  const companyId = await desk.company('Dupont')
  const addresses = [
    { ...delivery, email: 'quai@dupont.example' },
    { ...shop, email: 'boutique@' },
  ]
  const refused = await desk.ask.subscriptions.saveCompany({ companyId, addresses }).catch((error) => error)
  expect(refused).toMatchObject({
    code: 'BAD_REQUEST',
    data: { issues: [{ path: ['addresses', 1, 'email'], message: 'email_invalid' }] },
  })
  expect((await desk.ask.subscriptions.ofCompany({ companyId })).addresses).toEqual([])
})

test('fields that the company does not have are refused', async () => {
  await using desk = await openSubscriptionsDesk()
  const companyId = await desk.company('Dupont')
  for (const field of [
    { universe: 'operator', category: 'delivery' },
    { universe: 'client', category: 'mobile' },
  ] as const) {
    const addresses = [{ ...field, email: 'quai@dupont.example' }]
    expect(await codeOf(desk.ask.subscriptions.saveCompany({ companyId, addresses }))).toBe('SUBSCRIPTION_NOT_POSSIBLE')
  }
  const addresses = [{ ...delivery, email: '' }]
  expect(await codeOf(desk.ask.subscriptions.saveCompany({ companyId: 999 as CompanyId, addresses }))).toBe(
    'COMPANY_NOT_FOUND',
  )
})

test('an undo puts the fields back, but for those that were changed since', async () => {
  await using desk = await openSubscriptionsDesk()
  const companyId = await desk.company('Dupont')
  const set = (email: string, ...fields: (typeof delivery | typeof shop)[]) =>
    desk.ask.subscriptions.saveCompany({ companyId, addresses: fields.map((field) => ({ ...field, email })) })
  await set('old@dupont.example', delivery)
  const { undoId } = await set('new@dupont.example', delivery, shop)
  await set('newer@dupont.example', shop)
  expect(await desk.ask.subscriptions.undo({ undoId: undoId ?? 0 })).toEqual({ restored: 1, kept: 1 })
  const { addresses } = await desk.ask.subscriptions.ofCompany({ companyId })
  expect(addresses.map(({ email }) => email).sort()).toEqual(['newer@dupont.example', 'old@dupont.example'])
})

test('an undo does not bring an address back to a universe that the company has left', async () => {
  await using desk = await openSubscriptionsDesk()
  const companyId = await desk.company('Dupont', { universes: ['client', 'ambassador'] })
  const field = { universe: 'ambassador', category: 'delivery' } as const
  await desk.ask.subscriptions.saveCompany({ companyId, addresses: [{ ...field, email: 'quai@dupont.example' }] })
  const emptied = await desk.ask.subscriptions.saveCompany({ companyId, addresses: [{ ...field, email: '' }] })
  const { version } = await desk.ask.companies.get({ id: companyId })
  await desk.ask.companies.edit({ id: companyId, version, fields: { name: 'Dupont', universes: ['client'] } })
  expect(await desk.ask.subscriptions.undo({ undoId: emptied.undoId ?? 0 })).toEqual({ restored: 0, kept: 1 })
  expect((await desk.ask.subscriptions.ofCompany({ companyId })).addresses).toEqual([])
})

test('the history of the company tells the fields before and after, and what is unchanged leaves no entry', async () => {
  await using desk = await openSubscriptionsDesk()
  const companyId = await desk.company('Dupont')
  const addresses = [{ ...delivery, email: 'quai@dupont.example' }]
  await desk.ask.subscriptions.saveCompany({ companyId, addresses })
  expect(await desk.ask.subscriptions.saveCompany({ companyId, addresses })).toEqual({ fields: 0, undoId: null })
  const { entries } = await desk.ask.audit.list({ filter: { action: 'subscriptions.companyChanged' } })
  expect(entries).toMatchObject([
    { subject: { kind: 'company', id: companyId }, after: { 'client/delivery': 'quai@dupont.example' } },
  ])
})

test('operators see the addresses and do not change them', async () => {
  await using desk = await openSubscriptionsDesk()
  const companyId = await desk.company('Dupont')
  const operator = await desk.asOperator()
  expect((await operator.subscriptions.ofCompany({ companyId })).addresses).toEqual([])
  const addresses = [{ ...delivery, email: 'quai@dupont.example' }]
  expect(await codeOf(operator.subscriptions.saveCompany({ companyId, addresses }))).toBe('FORBIDDEN')
})
