import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openActivationDesk } from '../../support/activation-desk.ts'

const settings = { on: true, expiresOn: '2026-12-01', jobsPerDay: 5, bytesPerJob: 104857600, bytesPerDay: 524288000 }

test('by the mail server the contact gets the whole link, and the outbox keeps dots in its place', async () => {
  await using desk = await openActivationDesk()
  const { address } = await desk.ask.store.updateGenericLink(settings)
  const luc = await desk.add('Luc')
  const { messageId, draft } = await desk.ask.store.sendGenericLink({ contactId: luc.id, way: 'smtp' })
  expect(draft).toBeNull()
  await desk.until(async () => (await desk.ask.outbox.get({ id: messageId })).state === 'sent')
  const mail = await desk.server.mails.findLast(({ to }) => to === luc.email)?.parsed()
  expect(mail?.text).toContain(address)
  expect(mail?.text).toContain('mardi 1er décembre 2026')
  const { sqlite } = desk.core.services.db
  const kept = sqlite.prepare('select data from messages where id = ?').pluck().get(messageId)
  expect(kept).toContain('/send/••••••••')
  expect(sqlite.serialize().includes(address.slice(-43))).toBe(false)
})

test('a link without an end says nothing of one', async () => {
  await using desk = await openActivationDesk()
  await desk.ask.store.updateGenericLink({ ...settings, expiresOn: null })
  const luc = await desk.add('Luc')
  const { messageId } = await desk.ask.store.sendGenericLink({ contactId: luc.id, way: 'smtp' })
  await desk.until(async () => (await desk.ask.outbox.get({ id: messageId })).state === 'sent')
  const mail = await desk.server.mails.findLast(({ to }) => to === luc.email)?.parsed()
  expect(mail?.text).not.toMatch(/valable|jusqu/)
})

test('as a draft it is composed for the mail program', async () => {
  await using desk = await openActivationDesk()
  const { address } = await desk.ask.store.updateGenericLink(settings)
  const luc = await desk.add('Luc')
  const { draft } = await desk.ask.store.sendGenericLink({ contactId: luc.id, way: 'mail_client' })
  expect(draft).toMatchObject({ form: 'mailto', recipient: { name: 'Luc', email: luc.email } })
  expect(decodeURIComponent(draft?.mailto ?? '')).toContain(address)
  await desk.settings({ draftFormat: 'formatted' })
  const formatted = await desk.ask.store.sendGenericLink({ contactId: luc.id, way: 'mail_client' })
  const { ticket = '' } = formatted.draft?.eml ?? {}
  const transfer = desk.core.services.transfers.redeem(ticket)
  expect(readFileSync(transfer?.path ?? '', 'utf8')).toContain('X-Unsent: 1')
})

test('what waits when the link is made anew carries the new one, and nothing leaves once it is off', async () => {
  await using desk = await openActivationDesk()
  await desk.ask.store.updateGenericLink(settings)
  const [luc, eva] = [await desk.add('Luc'), await desk.add('Eva')]
  await desk.ask.outbox.pause()
  await desk.ask.store.sendGenericLink({ contactId: luc.id, way: 'smtp' })
  const { address } = await desk.ask.store.regenerateGenericLink()
  await desk.restart()
  const { genericLink, operators, outbox } = desk.core.services
  const [alice] = operators.list()
  if (!alice) return expect.unreachable()
  await outbox.desk.resume(alice)
  const sentTo = (email: string) => desk.server.mails.findLast(({ to }) => to === email)
  await desk.until(async () => sentTo(luc.email) !== undefined)
  expect((await sentTo(luc.email)?.parsed())?.text).toContain(address)
  await outbox.desk.pause(alice)
  await genericLink.send(alice, eva.id, 'smtp')
  await genericLink.update(alice, { ...settings, on: false })
  await outbox.desk.resume(alice)
  const stateOf = () =>
    desk.core.services.db.sqlite.prepare('select state from messages where contact_id = ?').pluck().get(eva.id)
  await desk.until(async () => stateOf() === 'cancelled')
  await expect(genericLink.send(alice, eva.id, 'smtp')).rejects.toMatchObject({ code: 'GENERIC_LINK_OFF' })
})
