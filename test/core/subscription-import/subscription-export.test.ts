import { expect, test } from 'vitest'
import type { ContactId } from '../../../shared/contract/values.ts'
import { openSubscriptionDesk, type SubscriptionDesk } from './subscription-import-support.ts'

const everybody = { kind: 'matching' as const, filter: {}, except: [] }

/** People of every standing: administrators, without access, in partner universes, with choices and without. */
async function furnish(desk: SubscriptionDesk): Promise<ContactId[]> {
  const ids = [
    await desk.add('Adam', { administrator: true }),
    await desk.add('Bea'),
    await desk.add('Cid', { interfaceAccess: false }),
    await desk.add('Dan', { company: 'Partenaire', administrator: true }),
    await desk.add('Eve', { company: 'Partenaire' }),
    await desk.add('Sans', { company: '' }),
  ]
  desk.universes('Partenaire', 'client', 'ambassador', 'operator')
  const [adam = 0, bea = 0, , dan = 0] = ids
  await desk.save(adam as ContactId, { universe: 'client', category: 'delivery', channel: 'email', on: false })
  await desk.save(bea as ContactId, { universe: 'client', category: 'messaging', channel: 'interface', on: true })
  await desk.save(dan as ContactId, { universe: 'operator', category: 'mobile', channel: 'email', on: false })
  return ids
}

async function exported(
  desk: SubscriptionDesk,
  selection: Parameters<SubscriptionDesk['client']['subscriptions']['export']>[0]['selection'] = everybody,
) {
  const { download, ...counts } = await desk.client.subscriptions.export({ selection })
  return { ...counts, name: download.name, bytes: desk.bytes(download) }
}

test('an export has a row for each cell that a contact can have, as the operator’s Excel reads it', async () => {
  await using desk = await openSubscriptionDesk()
  const [, , cid = 0] = await furnish(desk)
  const { contacts, rows, name, bytes } = await exported(desk, { kind: 'ids', ids: [cid as ContactId] })
  expect({ contacts, rows, name }).toEqual({ contacts: 1, rows: 6, name: 'abonnements-2026-11-21.csv' })
  expect(bytes.toString().split('\r\n')).toEqual([
    '\ufeffAdresse e-mail;Univers;Catégorie;Canal;Abonné',
    'cid@exemple.fr;Client;E-boutique;E-mail;non',
    'cid@exemple.fr;Client;Livraisons;E-mail;non',
    'cid@exemple.fr;Client;Mes services\u00a0: paramétrage;E-mail;non',
    'cid@exemple.fr;Client;Mes services\u00a0: monitoring et sécurité;E-mail;non',
    'cid@exemple.fr;Client;Ticketing;E-mail;non',
    'cid@exemple.fr;Client;Messagerie;E-mail;non',
    '',
  ])
})

test('contacts without a company have no rows; the log tells of the export', async () => {
  await using desk = await openSubscriptionDesk()
  await furnish(desk)
  const { contacts, rows } = await exported(desk)
  // Twelve cells of a client, six by e-mail only, and forty in all three universes.
  expect({ contacts, rows }).toEqual({ contacts: 5, rows: 12 + 12 + 6 + 40 + 40 })
  const [entry] = (await desk.client.audit.list({ filter: {} })).entries
  expect(entry).toMatchObject({ action: 'subscriptions.exported', after: { contacts: 5, rows: 110 } })
})

test.each(['fr', 'en', 'nb'] as const)('an export in %s imported again changes nothing', async (language) => {
  await using desk = await openSubscriptionDesk()
  await furnish(desk)
  await desk.speak(language)
  const { rows, bytes } = await exported(desk)
  await desk.speak('fr')
  const before = desk.patterns()
  const { counts } = await desk.take(bytes)
  expect(counts).toEqual({ rows, changed: 0, unchanged: rows, duplicate: 0, invalid: 0, blank: 0 })
  expect(desk.patterns()).toEqual(before)
})

test('an export brings back what was changed since', async () => {
  await using desk = await openSubscriptionDesk()
  const ids = await furnish(desk)
  const { bytes } = await exported(desk)
  const before = await Promise.all(ids.map((id) => desk.on(id)))
  for (const id of ids.slice(0, 5)) {
    await desk.save(id, { universe: 'client', category: 'ticketing', channel: 'email', on: id % 2 === 0 })
  }
  await desk.take(bytes)
  const plain = (cells: readonly string[]) => cells.map((cell) => cell.replace('!', ''))
  const after = await Promise.all(ids.map((id) => desk.on(id)))
  expect(after.map(plain)).toEqual(before.map(plain))
})

test('the template is understood as it comes', async () => {
  await using desk = await openSubscriptionDesk()
  const download = await desk.client.subscriptionImport.template()
  expect(download.name).toBe('abonnements_modele.csv')
  const bytes = desk.bytes(download)
  const plan = await desk.planFor(await desk.give(bytes))
  const { dryRunId, counts } = await desk.client.subscriptionImport.dryRun(plan)
  expect(counts).toMatchObject({ rows: 2, invalid: 2 })
  const { rows } = await desk.client.subscriptionImport.rows({ dryRunId })
  expect(rows.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual([
    'contact_unknown',
    'contact_unknown',
  ])
})
