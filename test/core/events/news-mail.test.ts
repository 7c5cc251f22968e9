import { describe, expect, test } from 'vitest'
import { openSubscriptionsDesk } from '../../support/subscriptions-desk.ts'
import { asked, bells, mixedCompany, notify } from './notify-support.ts'

test('each mail is in its reader’s language, names the company, and holds the way to unsubscribe in text and header', async () => {
  await using desk = await openSubscriptionsDesk()
  desk.switchPortalOn()
  const { companyId, mail } = await mixedCompany(desk)
  await notify(desk, companyId)
  await desk.server.received(3)
  const texts = new Map<string, string>()
  for (const received of desk.server.mails) {
    const parsed = await received.parsed()
    texts.set(received.to, `${parsed.subject}\n${parsed.text}`)
    expect(parsed.text).toContain('BL-2026-114')
    expect(parsed.text).toContain('Trois cartons, quai 4.')
    const headers = new Map(parsed.headers.map(({ key, value }) => [key, value]))
    const [, link = '', mailto = ''] =
      /^<(https:[^>]+)>, <(mailto:[^>]+)>$/.exec(headers.get('list-unsubscribe') ?? '') ?? []
    expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    expect(mailto).toContain('bonjour%40port.example'.replace('%40', '@'))
    expect(parsed.text).toContain(link)
    expect(parsed.html).toContain(link)
    const token = link.split('/').at(-1) ?? ''
    expect(desk.core.services.subscriptions.following.look(token)).toMatchObject({
      email: received.to,
      category: 'delivery',
    })
  }
  expect(new Set(texts.values()).size).toBe(3)
  expect(texts.get('contact1@example.com')).toMatch(/Hello Mail/)
  expect(texts.get('contact2@example.com')).toMatch(/Bonjour Both/)
  expect(texts.get('quai@dupont.example')).toMatch(/Hei/)
  const [sent] = (await desk.ask.outbox.list({ filter: { contactId: mail.id } })).rows
  if (!sent) throw new Error('no message')
  const kept = await desk.ask.outbox.get({ id: sent.id })
  const token = [...(texts.get('contact1@example.com')?.matchAll(/unsubscribe\/(\S+)/g) ?? [])][0]?.[1] ?? 'none'
  expect(token.length).toBeGreaterThan(60)
  expect(JSON.stringify(kept)).not.toContain(token)
  expect(kept.text).toContain('https://portal.example/unsubscribe/••••••••')
  expect(kept.source).toContain('List-Unsubscribe: <https://portal.example/unsubscribe/')
})

test.each([
  ['while the portal is off', 'https://portal.example', false],
  ['without an address of the portal', '', true],
  ['where the portal’s address is not encrypted', 'http://localhost:8080', true],
])('%s a mail is unsubscribed from by mail', async (_when, publicAddress, portalOn) => {
  await using desk = await openSubscriptionsDesk()
  if (portalOn) desk.switchPortalOn()
  const { companyId } = await mixedCompany(desk)
  await desk.settings({ publicAddress })
  await notify(desk, companyId)
  const [first] = await desk.server.received(3)
  const parsed = await first?.parsed()
  const headers = new Map(parsed?.headers.map(({ key, value }) => [key, value]))
  expect(headers.get('list-unsubscribe')).toMatch(/^<mailto:bonjour@port\.example\?subject=[^>]+S-2>$/)
  expect(headers.has('list-unsubscribe-post')).toBe(false)
  expect(parsed?.text).toMatch(/mailto:bonjour@port\.example\?subject=/)
})

test('an address of the portal with a comma still makes one header of two addresses', async () => {
  await using desk = await openSubscriptionsDesk()
  desk.switchPortalOn()
  const { companyId } = await mixedCompany(desk)
  await desk.settings({ publicAddress: 'https://portal.example/a,b' })
  await notify(desk, companyId)
  const [first] = await desk.server.received(3)
  expect(first?.raw.toString()).toMatch(
    /List-Unsubscribe: <https:\/\/portal\.example\/a%2Cb\/unsubscribe\/[^,>]+>,\r\n <mailto:/,
  )
})

test('mail to a company’s address follows the shop’s language where the company has none', async () => {
  await using desk = await openSubscriptionsDesk()
  const companyId = await desk.company('Dupont')
  const field = { universe: 'client', category: 'delivery' } as const
  await desk.ask.subscriptions.saveCompany({ companyId, addresses: [{ ...field, email: 'quai@dupont.example' }] })
  expect((await desk.ask.events.preview(asked(companyId))).recipients).toMatchObject([{ language: 'fr' }])
  await desk.ask.settings.update({ language: 'nb' })
  expect((await desk.ask.events.preview(asked(companyId))).recipients).toMatchObject([{ language: 'nb' }])
})

test('many are told as one sending, which the task tray shows', async () => {
  await using desk = await openSubscriptionsDesk()
  const companyId = await desk.company('Dupont')
  for (let number = 0; number < 12; number++) {
    const { id } = await desk.member(`N${number}`, 'Dupont')
    await desk.tick(id, 'client/delivery/email')
  }
  const { taskId } = await notify(desk, companyId)
  await desk.server.received(12)
  await desk.until(async () => (await desk.ask.tasks.list()).every(({ state }) => state === 'done'))
  expect(await desk.ask.tasks.list()).toMatchObject([
    { id: taskId, kind: 'notificationSending', outcome: { sent: 12 } },
  ])
})

test('hundreds are told in one transaction, none of them left behind', async () => {
  await using desk = await openSubscriptionsDesk()
  const companyId = await desk.company('Grand')
  const { sqlite } = desk.core.services.db
  sqlite.exec(`insert into contacts (name, name_key, email, email_key, company_id, company_key, language, created_at, updated_at)
    with recursive n (i) as (select 1 union all select i + 1 from n where i < 600)
    select 'N' || i, 'n' || i, i || '@x.example', i || '@x.example', ${companyId}, 'grand', 'fr', '', '' from n`)
  sqlite.exec(`insert into contact_subscriptions (contact_id, client) select id, 16383 from contacts`)
  await desk.ask.outbox.pause()
  const { event } = await notify(desk, companyId)
  expect(event).toMatchObject({ emails: 600, notifications: 600, leftOut: 0 })
  expect(await desk.ask.outbox.count({})).toEqual({ count: 600 })
  expect(bells(desk)).toHaveLength(600)
})

describe('between the queue and the server', () => {
  test('who unsubscribes, is disabled or proves undeliverable meanwhile gets nothing, with the reason', async () => {
    await using desk = await openSubscriptionsDesk()
    const companyId = await desk.company('Dupont')
    const [one, two] = [await desk.member('One', 'Dupont'), await desk.member('Two', 'Dupont')]
    for (const { id } of [one, two]) await desk.tick(id, 'client/delivery/email')
    await desk.ask.outbox.pause()
    await notify(desk, companyId)
    await desk.ask.subscriptions.unsubscribe({ contactId: one.id })
    desk.put(two.id, 'disabled')
    await desk.ask.outbox.resume()
    await desk.until(async () => (await desk.ask.outbox.status()).counts.suppressed === 2)
    const { rows } = await desk.ask.outbox.list({})
    expect(rows.map(({ reason }) => reason?.code).sort()).toEqual(['contact_disabled', 'unsubscribed'])
    expect(desk.server.mails).toEqual([])
  })

  test('who ends the subscription or moves to another address meanwhile gets nothing, with the reason', async () => {
    await using desk = await openSubscriptionsDesk()
    const companyId = await desk.company('Dupont')
    const [one, two] = [await desk.member('One', 'Dupont'), await desk.member('Two', 'Dupont')]
    for (const { id } of [one, two]) await desk.tick(id, 'client/delivery/email')
    const field = { universe: 'client', category: 'delivery' } as const
    const setField = (email: string) =>
      desk.ask.subscriptions.saveCompany({ companyId, addresses: [{ ...field, email }] })
    await setField('quai@dupont.example')
    await desk.ask.outbox.pause()
    await notify(desk, companyId)
    await desk.untick(one.id, 'client/delivery/email')
    const fields = { name: 'Two', email: 'elsewhere@example.com', companyName: 'Dupont', language: 'fr' as const }
    await desk.ask.contacts.edit({ id: two.id, version: two.version, fields })
    await setField('')
    await desk.ask.outbox.resume()
    await desk.until(async () => (await desk.ask.outbox.status()).counts.suppressed === 3)
    const { rows } = await desk.ask.outbox.list({})
    expect(rows.map(({ reason }) => reason?.code).sort()).toEqual(['address_changed', 'unsubscribed', 'unsubscribed'])
    expect(desk.server.mails).toEqual([])
  })

  test('an address that is refused is marked for the contact and the company alike', async () => {
    await using desk = await openSubscriptionsDesk()
    const companyId = await desk.company('Dupont')
    const contact = await desk.member('One', 'Dupont')
    await desk.tick(contact.id, 'client/delivery/email')
    const field = { universe: 'client', category: 'e_shop' } as const
    const addresses = [{ ...field, email: contact.email.toUpperCase() }]
    await desk.ask.subscriptions.saveCompany({ companyId, addresses })
    desk.server.behave({ do: 'refuse', at: 'recipient', with: '550 5.1.1 No such user' })
    await notify(desk, companyId)
    await desk.until(async () => (await desk.ask.outbox.status()).counts.failed === 1)
    const marked = async () => (await desk.ask.subscriptions.ofCompany({ companyId })).addresses[0]?.undeliverableAt
    expect(await marked()).not.toBeNull()
    await desk.ask.subscriptions.saveCompany({ companyId, addresses: [{ ...field, email: contact.email }] })
    expect(await marked()).not.toBeNull()
  })

  test('a company’s address whose owner unsubscribes meanwhile gets nothing either', async () => {
    await using desk = await openSubscriptionsDesk()
    const { companyId } = await mixedCompany(desk)
    const owner = await desk.add('Owner', { email: 'quai@dupont.example' })
    await desk.ask.outbox.pause()
    await notify(desk, companyId)
    await desk.ask.subscriptions.unsubscribe({ contactId: owner.id })
    await desk.ask.outbox.resume()
    await desk.server.received(2)
    await desk.until(async () => (await desk.ask.outbox.status()).counts.suppressed === 4)
    expect(desk.server.mails.map(({ to }) => to)).not.toContain('quai@dupont.example')
  })

  test('an address that the server refuses for good is marked, a contact’s and a company’s', async () => {
    await using desk = await openSubscriptionsDesk()
    const { companyId, mail } = await mixedCompany(desk)
    desk.server.behave({ do: 'refuse', at: 'recipient', with: '550 5.1.1 No such user' })
    await notify(desk, companyId)
    await desk.until(async () => (await desk.ask.outbox.status()).counts.failed === 3)
    expect((await desk.ask.contacts.get({ id: mail.id })).undeliverableAnswer).toContain('No such user')
    const { addresses } = await desk.ask.subscriptions.ofCompany({ companyId })
    expect(addresses[0]?.undeliverableAt).not.toBeNull()
    expect((await desk.ask.events.preview(asked(companyId))).recipients).toMatchObject([{ channel: 'interface' }])
    const field = { universe: 'client', category: 'delivery' } as const
    await desk.ask.subscriptions.saveCompany({ companyId, addresses: [{ ...field, email: 'quai2@dupont.example' }] })
    expect((await desk.ask.subscriptions.ofCompany({ companyId })).addresses[0]?.undeliverableAt).toBeNull()
  })
})
