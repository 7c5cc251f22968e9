import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { workbook } from '../../support/workbook.ts'
import { fileOf, openSubscriptionDesk, type SubscriptionDesk } from './subscription-import-support.ts'

/** Checks a file dry and gives its counts and what is wrong with its rows, as `line code: detail`. */
async function check(desk: SubscriptionDesk, bytes: string | Uint8Array) {
  const plan = await desk.planFor(await desk.give(bytes))
  const dryRun = await desk.client.subscriptionImport.dryRun(plan)
  const { rows } = await desk.client.subscriptionImport.rows({ dryRunId: dryRun.dryRunId })
  const { rows: troubled, total } = await desk.client.subscriptionImport.rows({
    dryRunId: dryRun.dryRunId,
    onlyProblems: true,
  })
  expect(total).toBe(dryRun.withProblems)
  return {
    ...dryRun,
    outcomes: rows.map(({ outcome }) => outcome),
    problems: troubled.flatMap(({ line, problems }) =>
      problems.map(({ code, column, detail }) => `${line} ${code} ${column} ${detail}`),
    ),
  }
}

test('a French Excel file is read for what it is, checked, and taken in; nothing else of a contact changes', async () => {
  await using desk = await openSubscriptionDesk()
  const zoe = await desk.add('Zoe')
  const before = await desk.client.contacts.get({ id: zoe })
  const file = iconv.encode(
    fileOf(
      'zoe@exemple.fr;Client;Livraisons;E-mail;oui',
      'ZOE@exemple.fr;client;Mes services : paramétrage;Interface;VRAI',
      'zoe@exemple.fr;Client;Messagerie;E-mail;non',
      ';;;;',
    ),
    'win1252',
  )
  const fileId = await desk.give(file)
  const found = await desk.client.subscriptionImport.inspect({ fileId })
  expect(found).toMatchObject({
    format: 'csv',
    reading: { encoding: 'windows-1252', delimiter: ';', header: true },
    mapping: ['email', 'universe', 'category', 'channel', 'value'],
  })
  const dry = await check(desk, file)
  expect(dry.counts).toEqual({ rows: 4, changed: 2, unchanged: 1, duplicate: 0, invalid: 0, blank: 1 })
  expect(dry.contacts).toBe(1)
  expect(await desk.on(zoe)).toEqual([])
  const done = await desk.take(file)
  expect(done).toMatchObject({ state: 'done', counts: dry.counts, contacts: 1, rowsDone: 4, rowsTotal: 4 })
  expect(await desk.on(zoe)).toEqual(['client/delivery/email!', 'client/configuration/interface!'])
  expect(await desk.client.contacts.get({ id: zoe })).toEqual(before)
})

test('each row that cannot go in says why, and all that is wrong with it; the counts add up', async () => {
  await using desk = await openSubscriptionDesk()
  await desk.add('Zoe')
  await desk.add('Max', { interfaceAccess: false })
  await desk.add('Solo', { company: '' })
  const { counts, problems, contacts } = await check(
    desk,
    fileOf(
      'zoe@exemple.fr;client;delivery;email;oui',
      ';client;delivery;email;oui',
      'zoe@@exemple.fr;client;delivery;email;oui',
      'zoe@exemple.fr, max@exemple.fr;client;delivery;email;oui',
      'qui@exemple.fr;client;delivery;email;oui',
      'zoe@exemple.fr;;;;',
      'zoe@exemple.fr;cosmos;potins;pigeon;peut-être',
      'solo@exemple.fr;tous les univers;delivery;email;oui',
      'zoe@exemple.fr;ambassadeur;delivery;email;oui',
      'zoe@exemple.fr;client;mobile;email;oui',
      'zoe@exemple.fr;tous les univers;mobile;email;oui',
      'max@exemple.fr;client;delivery;interface;non',
      'zoe@exemple.fr;client;livraisons;e-mail;non',
      'qui@exemple.fr;client;potins;email;oui',
      'zoe@exemple.fr;client;delivery;email;oui;encore',
      '   ;;;;',
    ),
  )
  expect(counts).toEqual({ rows: 16, changed: 1, unchanged: 0, duplicate: 1, invalid: 13, blank: 1 })
  expect(contacts).toBe(1)
  expect(problems).toEqual([
    '3 email_missing 0 ',
    '4 email_invalid 0 zoe@@exemple.fr',
    '5 email_invalid 0 zoe@exemple.fr, max@exemple.fr',
    '6 contact_unknown 0 qui@exemple.fr',
    '7 universe_missing 1 ',
    '7 category_missing 2 ',
    '7 channel_missing 3 ',
    '7 value_missing 4 ',
    '8 universe_unknown 1 cosmos',
    '8 category_unknown 2 potins',
    '8 channel_unknown 3 pigeon',
    '8 value_unknown 4 peut-être',
    '9 no_company 0 solo@exemple.fr',
    '10 company_not_in_universe 1 ambassadeur',
    '11 category_not_in_universe 2 mobile',
    '12 category_not_in_universe 2 mobile',
    '13 no_interface_access 3 interface',
    '14 duplicate_in_file 0 2',
    '15 contact_unknown 0 qui@exemple.fr',
    '15 category_unknown 2 potins',
    '16 too_many_cells null 6',
  ])
})

test('what was wrong is shown as it was, whatever the shop became meanwhile', async () => {
  await using desk = await openSubscriptionDesk()
  await desk.add('Zoe')
  const plan = await desk.planFor(await desk.give(fileOf('lea@exemple.fr;client;delivery;email;oui')))
  const { dryRunId } = await desk.client.subscriptionImport.dryRun(plan)
  await desk.add('Lea')
  const { rows } = await desk.client.subscriptionImport.rows({ dryRunId })
  expect(rows[0]).toMatchObject({ outcome: 'invalid', problems: [{ code: 'contact_unknown' }] })
})

test('all universes are those of the company in which the category exists, and meet single ones as duplicates', async () => {
  await using desk = await openSubscriptionDesk()
  const zoe = await desk.add('Zoe')
  desk.universes('Dupont', 'client', 'operator')
  const { counts } = await desk.take(
    fileOf(
      'zoe@exemple.fr;Tous les univers;Mobile;E-mail;oui',
      'zoe@exemple.fr;Alle universer;Livraisons;E-mail;oui',
      'zoe@exemple.fr;Opérateur;Livraisons;E-mail;non',
      'zoe@exemple.fr;Client;Ticketing;E-mail;oui',
      'zoe@exemple.fr;All universes;Ticketing;E-mail;oui',
    ),
  )
  expect(counts).toMatchObject({ changed: 3, duplicate: 2 })
  expect(await desk.on(zoe)).toEqual([
    'client/delivery/email!',
    'client/ticketing/email!',
    'operator/delivery/email!',
    'operator/mobile/email!',
  ])
})

test('a row that says what the default says leaves the default a default', async () => {
  await using desk = await openSubscriptionDesk()
  const boss = await desk.add('Boss', { administrator: true })
  const { counts } = await desk.take(
    fileOf('boss@exemple.fr;Client;Livraisons;E-mail;oui', 'boss@exemple.fr;Client;Ticketing;E-mail;non'),
  )
  expect(counts).toMatchObject({ changed: 1, unchanged: 1 })
  const { cells } = await desk.client.subscriptions.ofContact({ contactId: boss })
  expect(cells.filter(({ decided }) => decided).map(({ category, channel, on }) => [category, channel, on])).toEqual([
    ['ticketing', 'email', false],
  ])
})

test.each([
  ['en', 'E-mail address,Universe,Category,Channel,Subscribed', 'zoe@exemple.fr,Client,Deliveries,E-mail,yes'],
  ['fr', 'Adresse e-mail;Univers;Catégorie;Canal;Abonné', 'zoe@exemple.fr;Client;Livraisons;E-mail;oui'],
  ['nb', 'E-postadresse;Univers;Kategori;Kanal;Abonnert', 'zoe@exemple.fr;Kunde;Leveranser;E-post;ja'],
  ['by ids', 'email\tuniverse\tcategory\tchannel\tvalue', 'zoe@exemple.fr\tclient\tdelivery\temail\ttrue'],
])('a file in %s is understood whoever reads it', async (_language, head, row) => {
  await using desk = await openSubscriptionDesk()
  const zoe = await desk.add('Zoe')
  expect((await desk.take(`${head}\n${row}\n`)).counts).toMatchObject({ rows: 1, changed: 1 })
  expect(await desk.on(zoe)).toEqual(['client/delivery/email!'])
})

test('a workbook, and a file without a header, are taken in too', async () => {
  await using desk = await openSubscriptionDesk()
  const zoe = await desk.add('Zoe')
  const sheet = workbook({
    Abonnements: [
      ['Canal', 'E-mail', 'Catégorie', 'Univers', 'Abonné'],
      ['E-mail', 'zoe@exemple.fr', 'Livraisons', 'Client', 'oui'],
    ],
  })
  expect((await desk.take(sheet)).counts).toMatchObject({ rows: 1, changed: 1 })
  const bare = await desk.take('zoe@exemple.fr;Client;Livraisons;E-mail;non\n')
  expect(bare.counts).toMatchObject({ rows: 1, changed: 1 })
  expect(await desk.on(zoe)).toEqual([])
})

test('columns without a name that is known are found by what stands in them', async () => {
  await using desk = await openSubscriptionDesk()
  const fileId = await desk.give(
    'a;b;c;d;e;f\nja;E-post;;Kunde;zoe@exemple.fr;Saker\nnei;Grensesnitt;x;Kunde;y;Mobil\n',
  )
  const { mapping } = await desk.client.subscriptionImport.inspect({ fileId })
  expect(mapping).toEqual(['value', 'channel', 'ignore', 'universe', 'ignore', 'category'])
})

test('a plan that lacks a column is refused, and names it', async () => {
  await using desk = await openSubscriptionDesk()
  const plan = await desk.planFor(await desk.give('E-mail;Univers;Canal\nzoe@exemple.fr;Client;E-mail\n'))
  const refusal = { code: 'COLUMNS_MISSING', data: { fields: ['category', 'value'] } }
  await expect(desk.client.subscriptionImport.dryRun(plan)).rejects.toMatchObject(refusal)
  await expect(desk.client.subscriptionImport.start(plan)).rejects.toMatchObject(refusal)
})

test('only administrators import subscriptions', async () => {
  await using desk = await openSubscriptionDesk()
  await desk.client.operators.add({
    name: 'Bo',
    login: 'bo',
    role: 'operator',
    language: 'fr',
    password: 'une-autre-phrase-assez-longue',
  })
  const session = await desk.test.client().operators.signIn({ login: 'bo', password: 'une-autre-phrase-assez-longue' })
  const operator = desk.test.client(session.token)
  await expect(operator.subscriptionImport.list({})).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const selection = { kind: 'matching' as const, filter: {}, except: [] }
  expect((await operator.subscriptions.export({ selection })).rows).toBe(0)
})

test('one audit entry tells of an import, with its counts and its contacts', async () => {
  await using desk = await openSubscriptionDesk()
  const zoe = await desk.add('Zoe')
  await desk.add('Max')
  const { id } = await desk.take(
    fileOf('zoe@exemple.fr;Client;Livraisons;E-mail;oui', 'max@exemple.fr;Client;Livraisons;E-mail;oui', 'x;;;;'),
  )
  const { entries } = await desk.client.audit.list({ filter: { subject: { kind: 'contact', id: zoe } } })
  expect(entries[0]).toMatchObject({
    action: 'subscriptions.imported',
    operator: { name: 'Alice Martin' },
    subject: { kind: 'subscriptionImport', id, label: 'abonnements.csv' },
    count: 2,
    after: { rows: 3, changed: 2, invalid: 1 },
  })
  const all = await desk.client.audit.list({ filter: {} })
  expect(all.entries.filter(({ action }) => /mport/.test(action))).toHaveLength(1)
})
