import { expect, test } from 'vitest'
import { notify } from '../events/notify-support.ts'
import { type AccountsDesk, openAccountsDesk } from '../portal-accounts/accounts-support.ts'

async function ringing(desk: AccountsDesk) {
  const companyId = await desk.company('Dupont')
  const [luc, eve] = [
    await desk.customer('Luc', { companyName: 'Dupont', language: 'fr' }),
    await desk.customer('Ève', { companyName: 'Dupont', language: 'en' }),
  ]
  for (const { id } of [luc, eve]) await desk.tick(id, 'client/delivery/interface')
  await notify(desk, companyId)
  await notify(desk, companyId, { reference: 'BL-2' })
  return { companyId, luc, eve, bell: desk.visit(await desk.signedIn(luc.email)) }
}

test('the bell shows what was told, newest first, in the customer’s language and without the foot of a mail', async () => {
  await using desk = await openAccountsDesk()
  const { bell } = await ringing(desk)
  const { notifications } = await bell.notifications.list()
  expect(notifications.map(({ subject, read }) => [subject, read])).toEqual([
    [expect.stringContaining('BL-2'), false],
    [expect.stringContaining('BL-2026-114'), false],
  ])
  expect(notifications[1]?.text).toContain('Trois cartons, quai 4.')
  expect(notifications[1]?.text).toMatch(/^Bonjour Luc,[\s\S]*Imprimerie du Port$/)
  expect(notifications[1]?.at).toBe(new Date(desk.time).toISOString())
  expect((await bell.accounts.who()).unread).toBe(2)
})

test('reading some, or all, marks the customer’s own and nobody else’s', async () => {
  await using desk = await openAccountsDesk()
  const { bell, eve } = await ringing(desk)
  const other = desk.visit(await desk.signedIn(eve.email))
  const { notifications } = await bell.notifications.list()
  const foreign = (await other.notifications.list()).notifications.map(({ id }) => id)
  await bell.notifications.read({ ids: [notifications[0]?.id ?? 0, ...foreign] })
  expect((await bell.notifications.list()).notifications.map(({ read }) => read)).toEqual([true, false])
  await bell.notifications.read({})
  expect((await bell.accounts.who()).unread).toBe(0)
  expect((await other.accounts.who()).unread).toBe(2)
})

test('a customer whose access was taken away has no bell', async () => {
  await using desk = await openAccountsDesk()
  const { bell, luc } = await ringing(desk)
  desk.sql('update contacts set interface_access = 0 where id = ? returning id', luc.id)
  expect(await bell.notifications.list()).toEqual({ notifications: [] })
  await bell.notifications.read({})
  expect(await bell.accounts.who()).toMatchObject({ interfaceAccess: false, unread: 0 })
  desk.sql('update contacts set interface_access = 1 where id = ? returning id', luc.id)
  expect((await bell.accounts.who()).unread).toBe(2)
})

test('what was told reads as it was written, whatever becomes of the text in the catalogue', async () => {
  await using desk = await openAccountsDesk()
  const { bell } = await ringing(desk)
  const before = await bell.notifications.list()
  const { original } = await desk.ask.catalogue.get({ code: 'S-2', language: 'fr' })
  await desk.ask.catalogue.save({ code: 'S-2', language: 'fr', template: { ...original, subject: 'Autre chose' } })
  expect(await bell.notifications.list()).toEqual(before)
})
