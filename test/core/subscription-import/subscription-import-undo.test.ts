import { expect, test } from 'vitest'
import { fileOf, openSubscriptionDesk } from './subscription-import-support.ts'

const allOf = (name: string, ...categories: readonly string[]) =>
  categories.map((category) => `${name}@exemple.fr;Client;${category};E-mail;oui`)

test('undoing gives every contact back what it had, decided or not', async () => {
  await using desk = await openSubscriptionDesk()
  const zoe = await desk.add('Zoe')
  const boss = await desk.add('Boss', { administrator: true })
  await desk.save(zoe, { universe: 'client', category: 'messaging', channel: 'email', on: true })
  const before = desk.patterns()
  const { id } = await desk.take(
    fileOf(
      ...allOf('zoe', 'Livraisons', 'Ticketing'),
      'boss@exemple.fr;Tous les univers;Livraisons;E-mail;non',
      'zoe@exemple.fr;Client;Messagerie;E-mail;non',
    ),
  )
  expect(await desk.on(boss)).not.toContain('client/delivery/email')
  expect(await desk.client.subscriptionImport.previewUndo({ id })).toEqual({ restores: 2, keeps: 0, kept: [] })
  expect(await desk.client.subscriptionImport.undo({ id })).toEqual({ restored: 2, kept: 0 })
  expect(desk.patterns()).toEqual(before)
  expect(await desk.client.subscriptionImport.get({ id })).toMatchObject({ state: 'undone', undoable: false })
  await expect(desk.client.subscriptionImport.undo({ id })).rejects.toMatchObject({ code: 'IMPORT_NOT_POSSIBLE' })
  const [entry] = (await desk.client.audit.list({ filter: {} })).entries
  expect(entry).toMatchObject({ action: 'subscriptions.importUndone', after: { restored: 2, kept: 0 } })
})

test('contacts whose subscriptions changed since stay, and are named; those that are gone are not missed', async () => {
  await using desk = await openSubscriptionDesk()
  const zoe = await desk.add('Zoe')
  const max = await desk.add('Max')
  const lea = await desk.add('Lea')
  const { id } = await desk.take(
    fileOf(...allOf('zoe', 'Livraisons'), ...allOf('max', 'Livraisons'), ...allOf('lea', 'Livraisons')),
  )
  await desk.save(zoe, { universe: 'client', category: 'ticketing', channel: 'email', on: true })
  desk.test.core.services.db.sqlite.prepare('delete from contacts where id = ?').run(lea)
  expect(await desk.client.subscriptionImport.previewUndo({ id })).toEqual({
    restores: 1,
    keeps: 1,
    kept: [{ contactId: zoe, name: 'Zoe' }],
  })
  expect(await desk.client.subscriptionImport.undo({ id })).toEqual({ restored: 1, kept: 1 })
  expect(await desk.on(zoe)).toEqual(['client/delivery/email!', 'client/ticketing/email!'])
  expect(await desk.on(max)).toEqual([])
})

test('an undo after the access was taken away does not bring interface subscriptions back with the access', async () => {
  await using desk = await openSubscriptionDesk()
  const zoe = await desk.add('Zoe')
  await desk.save(zoe, { universe: 'client', category: 'delivery', channel: 'interface', on: true })
  const { id } = await desk.take(
    fileOf('zoe@exemple.fr;Client;Livraisons;Interface;non', 'zoe@exemple.fr;Client;Ticketing;E-mail;oui'),
  )
  const access = desk.test.core.services.db.sqlite.prepare('update contacts set interface_access = ? where id = ?')
  access.run(0, zoe)
  expect(await desk.client.subscriptionImport.undo({ id })).toEqual({ restored: 1, kept: 0 })
  access.run(1, zoe)
  expect(await desk.on(zoe)).toEqual([])
})
