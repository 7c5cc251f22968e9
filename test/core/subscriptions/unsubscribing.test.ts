import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import { portalRouter } from '../../../main/core/core.ts'
import { codeOf, openSubscriptionsDesk } from '../../support/subscriptions-desk.ts'

test('unsubscribing by a link ends the category by e-mail, in every universe, and does nothing the second time', async () => {
  await using desk = await openSubscriptionsDesk()
  await desk.company('Dupont', { universes: ['client', 'operator'] })
  const contact = await desk.member('Chef', 'Dupont', { companyAdministrator: true })
  const { links } = desk.core.services.subscriptions
  const target = { kind: 'contact', id: contact.id, category: 'delivery' } as const
  const token = links.token(target, contact.email) ?? ''
  const portal = createRouterClient(portalRouter, {
    context: { services: desk.core.services, session: null, from: '192.0.2.7' },
  })
  const before = await desk.ticked(contact.id)
  expect(await portal.unsubscribing.look({ token })).toMatchObject({ email: contact.email, category: 'delivery' })
  expect(await desk.ticked(contact.id)).toEqual(before)
  for (const _time of ['first', 'second']) await portal.unsubscribing.unsubscribe({ token })
  const undone = await desk.ask.audit.list({ filter: { action: 'subscriptions.changed' } })
  expect(undone.entries).toHaveLength(1)
  expect(await codeOf(desk.ask.subscriptions.undo({ undoId: undone.entries[0]?.id ?? 0 }))).toBe('UNDO_NOT_POSSIBLE')
  const gone = ['client/delivery/email', 'operator/delivery/email']
  expect(await desk.ticked(contact.id)).toEqual(before.filter((cell) => !gone.includes(cell)))
  await portal.unsubscribing.unsubscribe({ token, scope: 'all' })
  expect((await desk.ask.subscriptions.ofContact({ contactId: contact.id })).unsubscribedAt).not.toBeNull()
})

test('an opt-out outlives a move to no company and back, and a universe that the company enters later', async () => {
  await using desk = await openSubscriptionsDesk()
  const companyId = await desk.company('Dupont')
  const contact = await desk.member('Chef', 'Dupont', { companyAdministrator: true })
  const { links, following } = desk.core.services.subscriptions
  const token = links.token({ kind: 'contact', id: contact.id, category: 'delivery' }, contact.email) ?? ''
  await following.unsubscribe(token, 'category')
  const moved = async (companyName: string) => {
    const { version, name, email, language } = await desk.ask.contacts.get({ id: contact.id })
    const fields = { name, email, language, companyName, companyAdministrator: true }
    await desk.ask.contacts.edit({ id: contact.id, version, fields })
  }
  await moved('')
  await moved('Dupont')
  const { version } = await desk.ask.companies.get({ id: companyId })
  await desk.ask.companies.edit({
    id: companyId,
    version,
    fields: { name: 'Dupont', universes: ['client', 'operator'] },
  })
  const cells = await desk.ticked(contact.id)
  expect(cells).toHaveLength(11 + 13)
  expect(cells.filter((cell) => cell.endsWith('delivery/email'))).toEqual([])
})

test('an address that is a contact’s and its company’s too is told of the category by neither any more', async () => {
  await using desk = await openSubscriptionsDesk()
  const companyId = await desk.company('Dupont')
  const contact = await desk.member('Luc', 'Dupont')
  const { links, following } = desk.core.services.subscriptions
  const field = { universe: 'client', category: 'delivery' } as const
  const asked = { code: 'S-2' as const, companyId, universe: 'client' as const }
  for (const kind of ['contact', 'company'] as const) {
    await desk.tick(contact.id, 'client/delivery/email')
    const addresses = [{ ...field, email: contact.email }]
    await desk.ask.subscriptions.saveCompany({ companyId, addresses })
    const id = kind === 'contact' ? contact.id : companyId
    const token = links.token({ kind, id, category: 'delivery' }, contact.email) ?? ''
    await following.unsubscribe(token, 'category')
    const { recipients, leftOut } = await desk.ask.events.preview(asked)
    expect([kind, recipients, leftOut]).toEqual([kind, [], []])
  }
})

test('the link of a company’s address empties its fields of the category, and does nothing the second time', async () => {
  await using desk = await openSubscriptionsDesk()
  const companyId = await desk.company('Dupont')
  const addresses = (['delivery', 'e_shop'] as const).map((category) => ({
    universe: 'client' as const,
    category,
    email: 'quai@dupont.example',
  }))
  const others = { universe: 'client', category: 'delivery', email: 'autre@dupont.example' } as const
  await desk.ask.subscriptions.saveCompany({ companyId, addresses })
  const { links, following } = desk.core.services.subscriptions
  const token = links.token({ kind: 'company', id: companyId, category: 'delivery' }, 'quai@dupont.example') ?? ''
  for (const _time of ['first', 'second']) await following.unsubscribe(token, 'category')
  const left = await desk.ask.subscriptions.ofCompany({ companyId })
  expect(left.addresses).toMatchObject([{ category: 'e_shop' }])
  await desk.ask.subscriptions.saveCompany({ companyId, addresses: [others] })
  await following.unsubscribe(token, 'category')
  expect((await desk.ask.subscriptions.ofCompany({ companyId })).addresses).toHaveLength(2)
})
