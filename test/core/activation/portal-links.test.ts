import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import { portalRouter } from '../../../main/core/core.ts'
import type { ContactFields } from '../../../shared/contract/contacts.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import { type ActivationDesk, openActivationDesk } from '../../support/activation-desk.ts'
import { goodPassword } from '../../support/test-core.ts'

const customer = (desk: ActivationDesk) =>
  createRouterClient(portalRouter, { context: { services: desk.core.services, session: null, from: '192.0.2.7' } })

async function activeContact(desk: ActivationDesk) {
  const { id, email } = await desk.add('Luc')
  await desk.invite(id)
  await desk.stands(id, 'sent')
  await customer(desk).links.acceptInvitation({ token: await desk.tokenTo(email), password: goodPassword })
  return desk.ask.contacts.get({ id })
}

async function askForAddress(desk: ActivationDesk, id: ContactId, email: string) {
  const { version, name, language } = await desk.ask.contacts.get({ id })
  const fields = { name, email, language } as ContactFields
  const edited = await desk.ask.contacts.edit({ id, version, fields })
  await desk.until(async () => (await desk.ask.activation.latest({ contactId: id })).address?.standing === 'sent')
  return edited
}

test('a customer looks at a link, opens the account once, and sees nothing but what the link is for', async () => {
  await using desk = await openActivationDesk()
  const { id, email } = await desk.add('Luc')
  await desk.invite(id)
  await desk.stands(id, 'sent')
  const token = await desk.tokenTo(email)
  const shown = { purpose: 'activation', name: 'Luc', email, language: 'fr' }
  expect(await customer(desk).links.look({ token })).toEqual(shown)
  expect(await customer(desk).links.look({ token })).toEqual(shown)
  expect(await customer(desk).links.acceptInvitation({ token, password: goodPassword })).toEqual(shown)
  for (const wrong of [token, `${token}x`, '', 'x'.repeat(200)]) {
    await expect(customer(desk).links.look({ token: wrong })).rejects.toMatchObject({ code: 'LINK_NOT_VALID' })
  }
})

test('the new address of an Active contact waits until its link is followed', async () => {
  await using desk = await openActivationDesk()
  const contact = await activeContact(desk)
  const edited = await askForAddress(desk, contact.id, 'luc.nouveau@client.test')
  expect(edited).toMatchObject({ email: contact.email, pendingEmail: 'luc.nouveau@client.test' })
  const token = await desk.tokenTo('luc.nouveau@client.test')
  await expect(customer(desk).links.acceptInvitation({ token, password: goodPassword })).rejects.toMatchObject({
    code: 'LINK_NOT_VALID',
  })
  await customer(desk).links.confirmAddress({ token })
  expect(await desk.ask.contacts.get({ id: contact.id })).toMatchObject({
    email: 'luc.nouveau@client.test',
    pendingEmail: null,
    state: 'active',
  })
  expect(await desk.ask.contacts.count({ filter: { search: 'luc.nouveau' } })).toEqual({ count: 1 })
  expect(await desk.ask.contacts.count({ filter: { search: contact.email } })).toEqual({ count: 0 })
  await expect(customer(desk).links.confirmAddress({ token })).rejects.toMatchObject({ code: 'LINK_NOT_VALID' })
})

test('an address that someone else got meanwhile is refused without a word about them', async () => {
  await using desk = await openActivationDesk()
  const { id } = await activeContact(desk)
  await askForAddress(desk, id, 'partagee@client.test')
  const token = await desk.tokenTo('partagee@client.test')
  await desk.ask.contacts.add({ name: 'Zoé', email: 'Partagee@client.test', language: 'fr' })
  const refusal = await customer(desk)
    .links.confirmAddress({ token })
    .catch((error: unknown) => error)
  expect(refusal).toMatchObject({ code: 'ADDRESS_TAKEN' })
  expect(JSON.stringify(refusal)).not.toContain('Zoé')
})

test('a link to a new address expires, and giving the old one back withdraws it', async () => {
  await using desk = await openActivationDesk()
  const { id, email } = await activeContact(desk)
  await askForAddress(desk, id, 'un@client.test')
  const first = await desk.tokenTo('un@client.test')
  desk.time += 8 * 86_400_000
  await expect(customer(desk).links.confirmAddress({ token: first })).rejects.toMatchObject({ code: 'LINK_NOT_VALID' })
  await desk.ask.operators.unlock({ password: goodPassword })
  await askForAddress(desk, id, 'deux@client.test')
  const second = await desk.tokenTo('deux@client.test')
  const { version, name, language } = await desk.ask.contacts.get({ id })
  const back = await desk.ask.contacts.edit({ id, version, fields: { name, email, language } as ContactFields })
  expect(back.pendingEmail).toBeNull()
  await expect(customer(desk).links.confirmAddress({ token: second })).rejects.toMatchObject({ code: 'LINK_NOT_VALID' })
})

test('asked anew to confirm an address, the older link is replaced; without one that waits it is refused', async () => {
  await using desk = await openActivationDesk()
  const { id } = await activeContact(desk)
  await expect(desk.ask.activation.sendAddress({ contactId: id })).rejects.toMatchObject({ code: 'REQUEST_NOT_FOUND' })
  await askForAddress(desk, id, 'neuve@client.test')
  const older = await desk.tokenTo('neuve@client.test')
  await desk.ask.activation.sendAddress({ contactId: id })
  await desk.until(async () => (await desk.ask.activation.latest({ contactId: id })).address?.standing === 'sent')
  expect(await desk.ask.contacts.get({ id })).toMatchObject({ pendingEmail: 'neuve@client.test' })
  await expect(customer(desk).links.confirmAddress({ token: older })).rejects.toMatchObject({ code: 'LINK_NOT_VALID' })
  await customer(desk).links.confirmAddress({ token: await desk.tokenTo('neuve@client.test') })
  expect(await desk.ask.contacts.get({ id })).toMatchObject({ email: 'neuve@client.test' })
})
