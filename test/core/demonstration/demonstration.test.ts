import { expect, test } from 'vitest'
import { sampleCompanies } from '../../../main/core/demonstration/sample-companies.ts'
import { samplePeople } from '../../../main/core/demonstration/sample-people.ts'
import { universes } from '../../../shared/rules/subscription-cells.ts'
import { decidedOff, decidedOn, type Pattern, possibleCells } from '../../../shared/rules/subscription-pattern.ts'
import { openTestCore } from '../../support/test-core.ts'

const zone = { language: 'fr', timeZone: 'Europe/Paris' } as const

test('a demonstration holds 2,000 contacts in companies, which search and totals know', async () => {
  await using desk = await openTestCore()
  const { token, operator } = await desk.client().operators.setupDemonstration(zone)
  expect(operator.role).toBe('administrator')
  const client = desk.client(token)
  const totals = await client.contacts.totals()
  expect(totals.all).toBe(2_000)
  expect(Object.values(totals.states).reduce((sum, count) => sum + count, 0)).toBe(2_000)
  const { count } = await client.contacts.count({ filter: { search: 'brule' } })
  const { rows } = await client.contacts.list({ filter: { search: 'brule' }, limit: 200 })
  expect(count).toBeGreaterThan(0)
  expect(rows.every(({ name }) => name.includes('Brûlé'))).toBe(true)
  expect((await client.companies.search({ text: 'librairie' })).length).toBeGreaterThan(5)
})

test('sample people are the same on every run, have their own addresses, and are nobody real', () => {
  const people = samplePeople(2_000)
  expect(samplePeople(2_000)).toEqual(people)
  expect(new Set(people.map(({ email }) => email)).size).toBe(2_000)
  expect(people.every(({ email }) => email.endsWith('.example'))).toBe(true)
  expect(people.every(({ phone }) => phone === null || /^\+33(63998|19900)\d{4}$/.test(phone))).toBe(true)
})

test('a demonstration is entered without a password, a shop is not', async () => {
  await using desk = await openTestCore()
  await expect(desk.client().operators.enterDemonstration()).rejects.toMatchObject({ code: 'NOT_A_DEMONSTRATION' })
  await desk.client().operators.setupDemonstration(zone)
  const { token } = await desk.client().operators.enterDemonstration()
  expect((await desk.client(token).settings.get()).demonstration).toBe(true)
})

test('leaving a demonstration removes everything and signs everyone out', async () => {
  await using desk = await openTestCore()
  const { token } = await desk.client().operators.setupDemonstration(zone)
  await desk.client(token).operators.leaveDemonstration()
  expect((await desk.client().operators.state()).shop).toBeNull()
  const session = await desk.setUp()
  await expect(desk.client(token).operators.list()).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' })
  const client = desk.client(session.token)
  expect((await client.contacts.totals()).all).toBe(0)
  expect((await client.contacts.count({ filter: { search: 'brule' } })).count).toBe(0)
  expect((await client.audit.list({})).entries.map(({ action }) => action)).toEqual(['shop.created'])
})

test('a real shop cannot be emptied', async () => {
  await using desk = await openTestCore()
  const { token } = await desk.setUp()
  await expect(desk.client(token).operators.leaveDemonstration()).rejects.toMatchObject({ code: 'NOT_A_DEMONSTRATION' })
})

test('outbox and ledger of a demonstration show every kind of outcome, agree with the flags, and send nothing', async () => {
  await using desk = await openTestCore()
  const { token } = await desk.client().operators.setupDemonstration(zone)
  const client = desk.client(token)
  const { counts, setUp } = await client.outbox.status()
  expect(counts).toMatchObject({ queued: 0, sending: 0, failed: 3, uncertain: 1, cancelled: 1 })
  expect(counts.sent).toBeGreaterThan(50)
  expect(counts.draft_opened).toBeGreaterThan(3)
  expect(setUp).toBe(false)
  const totals = await client.activation.totals()
  expect(totals.all).toBe(165)
  expect(totals.expired).toBeGreaterThan(0)
  expect(totals.expiring).toBeGreaterThan(0)
  expect(totals.unsettled).toBe(counts.draft_opened + counts.uncertain)
  const { rows } = await client.activation.list({ filter: { standings: ['sent', 'draft_opened'] }, limit: 50 })
  for (const { contact, sentAt, way } of rows) {
    expect((await client.contacts.get({ id: contact.id })).invitation).toEqual({ at: sentAt, way })
  }
  expect((await client.contacts.count({ filter: { undeliverable: true } })).count).toBe(2)
  const [message] = (await client.outbox.list({ filter: { states: ['sent'] }, limit: 1 })).rows
  expect((await client.outbox.get({ id: message?.id ?? (0 as never) })).text).toContain('••••••••')
})

test('companies of a demonstration are of every universe, and some have clients, administrators and addresses', async () => {
  await using desk = await openTestCore()
  const { token } = await desk.client().operators.setupDemonstration(zone)
  const { companies } = desk.client(token)
  expect((await companies.list({ filter: { own: true } })).rows).toMatchObject([
    { name: 'Imprimerie du Port (démonstration)', universes: ['client', 'ambassador'] },
  ])
  const { count } = await companies.count({})
  for (const universe of ['ambassador', 'operator'] as const) {
    const { rows } = await companies.list({ filter: { universe, own: false }, limit: 200 })
    expect(rows.length).toBeGreaterThan(5)
    expect(rows.length).toBeLessThan(count / 4)
    const clients = await Promise.all(rows.map(({ id }) => companies.count({ filter: { partnerId: id } })))
    expect(clients.some((found) => found.count > 0)).toBe(true)
  }
  const { rows } = await companies.list({ filter: { own: false }, limit: 200 })
  expect(rows.some(({ addresses }) => addresses > 0)).toBe(true)
  const [first] = rows
  expect(await companies.get({ id: first?.id ?? (0 as never) })).toMatchObject({ administrators: 1 })
})

test('people of a demonstration decided only what they can have, and its references are sound', async () => {
  await using desk = await openTestCore()
  await desk.client().operators.setupDemonstration(zone)
  const { sqlite } = desk.core.services.db
  const decided = sqlite
    .prepare<[], Pattern & { universes: number; interfaceAccess: number }>(
      `select client, ambassador, operator, universes, interface_access as interfaceAccess
       from contact_subscriptions join contacts on contacts.id = contact_id join companies on companies.id = company_id`,
    )
    .all()
  expect(decided.length).toBeGreaterThan(300)
  for (const { universes: bits, interfaceAccess, ...pattern } of decided) {
    for (const universe of universes) {
      const possible = possibleCells({ universes: bits, interfaceAccess: interfaceAccess === 1 }, universe)
      expect((decidedOn(pattern[universe]) | decidedOff(pattern[universe])) & ~possible).toBe(0)
    }
  }
  expect(sqlite.prepare('select * from pragma_foreign_key_check').all()).toEqual([])
})

test('sample companies are the same on every run, and nobody real is told anything', () => {
  const companies = sampleCompanies(samplePeople(2_000))
  expect(sampleCompanies(samplePeople(2_000))).toEqual(companies)
  const emails = companies.flatMap(({ addresses }) => addresses.map(({ email }) => email))
  expect(emails.length).toBeGreaterThan(50)
  expect(emails.every((email) => /^[a-z]+@[a-z0-9-]+\.example$/.test(email))).toBe(true)
})
