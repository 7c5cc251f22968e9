import { describe, expect, test } from 'vitest'
import type { CompanyId } from '../../../shared/contract/values.ts'
import { codeOf, openSubscriptionsDesk } from '../../support/subscriptions-desk.ts'
import { asked, bells, mixedCompany, notify, occurrence } from './notify-support.ts'

test('the preview lists who would be told and who is left out, and writes nothing', async () => {
  await using desk = await openSubscriptionsDesk()
  const { companyId, mail, both, off, gone, bad } = await mixedCompany(desk)
  const list = await desk.ask.events.preview(asked(companyId))
  expect(list.recipients.map(({ contactId, channel }) => [contactId, channel])).toEqual([
    [mail.id, 'email'],
    [both.id, 'interface'],
    [both.id, 'email'],
    [null, 'email'],
  ])
  expect(list.leftOut.map(({ contactId, reason }) => [contactId, reason])).toEqual([
    [off.id, 'contact_disabled'],
    [off.id, 'contact_disabled'],
    [gone.id, 'unsubscribed'],
    [bad.id, 'address_undeliverable'],
  ])
  expect(list.mailReady).toBe(true)
  expect(await desk.ask.outbox.count({})).toEqual({ count: 0 })
  expect(await desk.ask.events.list({ companyId })).toEqual([])
})

test('recording sends exactly these mails, rings the bell, and keeps what was left out with its reason', async () => {
  await using desk = await openSubscriptionsDesk()
  const { companyId, both } = await mixedCompany(desk)
  const { event, taskId } = await notify(desk, companyId)
  expect([event, taskId]).toMatchObject([{ reference: 'BL-2026-114', emails: 3, notifications: 1, leftOut: 4 }, null])
  const mails = await desk.server.received(3)
  expect(mails.map(({ to }) => to).sort()).toEqual([
    'contact1@example.com',
    'contact2@example.com',
    'quai@dupont.example',
  ])
  const { rows } = await desk.ask.outbox.list({})
  expect(
    rows
      .filter(({ state }) => state === 'suppressed')
      .map(({ reason }) => reason?.code)
      .sort(),
  ).toEqual(['address_undeliverable', 'contact_disabled', 'unsubscribed'])
  expect(bells(desk)).toEqual([{ contact_id: both.id, read_at: null }])
  const second = await notify(desk, companyId, { reference: 'BL-2026-115' })
  expect(await desk.ask.events.list({ companyId })).toEqual([second.event, event])
  const { entries } = await desk.ask.audit.list({ filter: { action: 'events.recorded' } })
  expect(entries).toHaveLength(2)
  expect(entries[1]).toMatchObject({ subject: { kind: 'company', id: companyId }, after: { event: 'S-2' } })
})

test('operators notify too', async () => {
  await using desk = await openSubscriptionsDesk()
  const { companyId } = await mixedCompany(desk)
  const operator = await desk.asOperator()
  const { fingerprint } = await operator.events.preview(asked(companyId))
  const { event } = await operator.events.record({ occurrence: occurrence(companyId), fingerprint })
  expect(event.operatorName).toBe('Bob')
})

test('a change of what would be sent, not only of who gets it, asks for the preview again', async () => {
  await using desk = await openSubscriptionsDesk()
  const { companyId, mail } = await mixedCompany(desk)
  const { fingerprint } = await desk.ask.events.preview(asked(companyId))
  const contact = await desk.ask.contacts.get({ id: mail.id })
  const fields = { name: contact.name, companyName: 'Dupont', language: 'fr' as const }
  const email = 'moved@example.com'
  await desk.ask.contacts.edit({ id: mail.id, version: contact.version, fields: { ...fields, email } })
  const recording = desk.ask.events.record({ occurrence: occurrence(companyId), fingerprint })
  expect(await codeOf(recording)).toBe('RECIPIENTS_CHANGED')
})

test('recipients that changed since the preview are shown again before anyone is told', async () => {
  await using desk = await openSubscriptionsDesk()
  const { companyId, mail } = await mixedCompany(desk)
  const { fingerprint } = await desk.ask.events.preview(asked(companyId))
  await desk.untick(mail.id, 'client/delivery/email')
  const recording = desk.ask.events.record({ occurrence: occurrence(companyId), fingerprint })
  expect(await codeOf(recording)).toBe('RECIPIENTS_CHANGED')
  expect([await desk.ask.outbox.count({}), bells(desk), await desk.ask.events.list({ companyId })]).toEqual([
    { count: 0 },
    [],
    [],
  ])
})

test('an event that nobody subscribed to is recorded all the same', async () => {
  await using desk = await openSubscriptionsDesk()
  const companyId = await desk.company('Dupont')
  const { event } = await notify(desk, companyId)
  expect(event).toMatchObject({ emails: 0, notifications: 0, leftOut: 0 })
  expect(await desk.ask.events.list({ companyId })).toHaveLength(1)
})

describe('mail that is not set up', () => {
  test('is told before anything is written, and does not keep the bell from ringing', async () => {
    await using desk = await openSubscriptionsDesk()
    const companyId = await desk.company('Dupont')
    const { id } = await desk.member('A', 'Dupont')
    await desk.tick(id, 'client/delivery/interface')
    const { smtp } = await desk.ask.mail.get()
    await desk.settings({ way: 'mail_client', smtp: { ...smtp, host: '' } })
    expect((await desk.ask.events.preview(asked(companyId))).mailReady).toBe(false)
    expect((await notify(desk, companyId)).event).toMatchObject({ emails: 0, notifications: 1 })
    await desk.tick(id, 'client/delivery/email')
    expect(await codeOf(notify(desk, companyId))).toBe('SMTP_NOT_SET_UP')
    await desk.settings({ senderAddress: '' })
    expect(await codeOf(notify(desk, companyId))).toBe('SENDER_MISSING')
    expect(await desk.ask.events.list({ companyId })).toHaveLength(1)
  })
})

describe('refused', () => {
  test.each([
    ['a universe that the company is not in', { universe: 'operator' }],
    ['news that the universe does not have', { code: 'S-7', change: null }],
    ['a kind that the event does not have', { change: 'updated' }],
    ['no kind where there are several', { change: null }],
  ])('%s', async (_what, more) => {
    await using desk = await openSubscriptionsDesk()
    const companyId = await desk.company('Dupont')
    const { fingerprint } = await desk.ask.events.preview(asked(companyId))
    const recording = desk.ask.events.record({ occurrence: occurrence(companyId, more), fingerprint })
    expect(await codeOf(recording)).toBe('EVENT_NOT_POSSIBLE')
  })

  test('an unknown company', async () => {
    await using desk = await openSubscriptionsDesk()
    expect(await codeOf(desk.ask.events.preview(asked(999 as CompanyId)))).toBe('COMPANY_NOT_FOUND')
  })
})

test('the message is previewed as it will read, in any language, without a trace', async () => {
  await using desk = await openSubscriptionsDesk()
  const companyId = await desk.company('Dupont')
  const message = await desk.ask.events.previewMessage({ occurrence: occurrence(companyId), language: 'fr' })
  expect(message.subject).toContain('BL-2026-114')
  expect(message.text).toContain('Trois cartons, quai 4.')
  expect(desk.core.services.db.sqlite.prepare('select count(*) from message_templates').pluck().get()).toBe(0)
})

test('a kill in the middle leaves the event with all its messages, or nothing: what throws takes everything back', async () => {
  await using desk = await openSubscriptionsDesk()
  const { companyId } = await mixedCompany(desk)
  const { sqlite } = desk.core.services.db
  const { fingerprint } = await desk.ask.events.preview(asked(companyId))
  sqlite.exec(`create trigger full before insert on interface_notifications begin select raise(abort, 'full'); end`)
  await expect(desk.ask.events.record({ occurrence: occurrence(companyId), fingerprint })).rejects.toThrow('full')
  for (const table of ['events', 'messages', 'interface_notifications']) {
    expect(sqlite.prepare(`select count(*) from ${table}`).pluck().get()).toBe(0)
  }
})
