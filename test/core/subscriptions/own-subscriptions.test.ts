import { expect, test } from 'vitest'
import type { Cell } from '../../../shared/contract/subscriptions.ts'
import { codeOf } from '../../support/subscriptions-desk.ts'
import { openAccountsDesk } from '../portal-accounts/accounts-support.ts'

const delivery: Cell = { universe: 'client', category: 'delivery', channel: 'email' }
const bell: Cell = { ...delivery, channel: 'interface' }

async function open(fields = {}) {
  const desk = await openAccountsDesk()
  await desk.company('Dupont')
  const luc = await desk.customer('Luc', { companyName: 'Dupont', ...fields })
  const session = await desk.signedIn(luc.email)
  return Object.assign(desk, { luc, own: desk.visit(session).subscriptions })
}

test('a customer puts exactly these cells on, and the history says that it was them', async () => {
  await using desk = await open()
  await desk.tick(desk.luc.id, 'client/ticketing/email')
  expect(await desk.own.save({ on: [delivery, bell] })).toEqual({ changed: 3 })
  expect(await desk.ticked(desk.luc.id)).toEqual(['client/delivery/interface', 'client/delivery/email'])
  expect(await desk.own.save({ on: [delivery, bell] })).toEqual({ changed: 0 })
  const { entries } = await desk.ask.audit.list({ filter: { action: 'subscriptions.changedByOwner' } })
  expect(entries).toMatchObject([
    {
      operator: null,
      subject: { kind: 'contact', id: desk.luc.id, label: 'Luc' },
      after: {
        subscribed: ['client/delivery/interface', 'client/delivery/email'],
        unsubscribed: ['client/ticketing/email'],
      },
    },
  ])
})

test('the customer sees the grid as the desk does, and nothing of itself that the desk keeps', async () => {
  await using desk = await open()
  const { contact: _contact, ...grid } = await desk.ask.subscriptions.ofContact({ contactId: desk.luc.id })
  expect(await desk.own.get()).toEqual(grid)
})

test('what was never decided goes on following the default', async () => {
  await using desk = await open({ companyAdministrator: true })
  const { cells } = await desk.own.get()
  expect(cells.every(({ on, decided }) => on && !decided)).toBe(true)
  const without = cells.filter(({ category }) => category !== 'ticketing')
  expect(await desk.own.save({ on: without })).toEqual({ changed: 2 })
  expect((await desk.own.get()).cells.filter(({ decided }) => decided).map(({ category }) => category)).toEqual([
    'ticketing',
    'ticketing',
  ])
})

test('a cell that cannot be had is refused with its reason, and nothing is changed', async () => {
  await using desk = await open({ interfaceAccess: false })
  expect((await desk.own.get()).cells.some(({ channel }) => channel === 'interface')).toBe(false)
  for (const [cell, reason] of [
    [bell, 'no_interface_access'],
    [{ ...delivery, universe: 'operator' as const }, 'universe'],
    [{ ...delivery, category: 'mobile' as const }, 'category'],
  ] as const) {
    await expect(desk.own.save({ on: [delivery, cell] })).rejects.toMatchObject({
      code: 'SUBSCRIPTION_NOT_POSSIBLE',
      data: { reason },
    })
  }
  expect(await desk.ticked(desk.luc.id)).toEqual([])
})

test('an operator’s undo does not take the customer’s own wish back', async () => {
  await using desk = await open()
  const changes = [{ ...delivery, on: true }]
  const { undoId } = await desk.ask.subscriptions.saveContact({ contactId: desk.luc.id, changes })
  await desk.own.save({ on: [bell] })
  await codeOf(desk.ask.subscriptions.undo({ undoId: undoId ?? 0 }))
  expect(await desk.ticked(desk.luc.id)).toEqual(['client/delivery/interface'])
})
