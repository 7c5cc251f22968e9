import { expect, test } from 'vitest'
import { openActivationDesk } from '../support/activation-desk.ts'
import { openPortalPages } from '../support/portal-pages.ts'
import { openSubscriptionsDesk } from '../support/subscriptions-desk.ts'
import { goodPassword } from '../support/test-core.ts'

async function invited() {
  const desk = await openActivationDesk()
  const contact = await desk.add('Luc <b>& Cie</b> {{ shop.name }}')
  await desk.invite(contact.id)
  await desk.stands(contact.id, 'sent')
  const pages = await openPortalPages(desk.core.services)
  const path = `/activate/${await desk.tokenTo(contact.email)}`
  const state = async () => (await desk.ask.contacts.get({ id: contact.id })).state
  return {
    desk,
    pages,
    path,
    state,
    async [Symbol.asyncDispose]() {
      await pages[Symbol.asyncDispose]()
      await desk[Symbol.asyncDispose]()
    },
  }
}

test('the link of an invitation leads to a password of one’s own, and to an Active account', async () => {
  await using customer = await invited()
  const answer = await customer.pages.send(customer.path, { password: goodPassword, again: goodPassword })
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('Votre compte est actif')
  expect(await customer.state()).toBe('active')
})

test('a name is shown as it is written, whatever it holds', async () => {
  await using customer = await invited()
  const html = await (await customer.pages.get(customer.path)).text()
  expect(html).toContain('Luc &lt;b&gt;&amp; Cie&lt;/b&gt; {{ shop.name }}')
})

test.each([
  ['short', 'zq9!k', 'zq9!k', 'trop court'],
  ['differing', goodPassword, `${goodPassword}!`, 'diffèrent'],
])('a %s password is refused beside its field, and the link stays good', async (_kind, password, again, words) => {
  await using customer = await invited()
  const answer = await customer.pages.send(customer.path, { password, again })
  const html = await answer.text()
  expect(answer.status).toBe(422)
  expect(html).toContain(words)
  expect(html).not.toContain(password)
  expect(await customer.state()).toBe('unregistered')
  expect((await customer.pages.send(customer.path, { password: goodPassword, again: goodPassword })).status).toBe(200)
})

test('a page speaks the language that was chosen, else the contact’s, and a stranger’s page the browser’s', async () => {
  await using customer = await invited()
  const lang = async (path: string, accept = 'de, nn;q=0.8, en;q=0.5') =>
    /<html lang="(\w+)"/.exec(await (await customer.pages.get(path, { 'accept-language': accept })).text())?.[1]
  expect(await lang(customer.path)).toBe('fr')
  expect(await lang('/')).toBe('nb')
  expect(await lang('/', 'de')).toBe('fr')
  const answer = await customer.pages.send(customer.path, { language: 'en', path: customer.path }, '/language')
  expect([answer.status, answer.headers.get('location')]).toEqual([303, customer.path])
  expect(await lang(customer.path)).toBe('en')
})

test('the reader of news unsubscribes from its category on the page, or from everything', async () => {
  await using desk = await openSubscriptionsDesk()
  const luc = await desk.member('Luc', 'Dupont')
  await desk.tick(luc.id, 'client/delivery/email', 'client/e_shop/email')
  await using pages = await openPortalPages(desk.core.services)
  const token = desk.core.services.subscriptions.links.token(
    { kind: 'contact', id: luc.id, category: 'delivery' },
    luc.email,
  )
  const category = await pages.send(`/unsubscribe/${token}`, { scope: 'category' })
  expect(category.status).toBe(200)
  expect(await desk.ticked(luc.id)).toEqual(['client/e_shop/email'])
  expect((await pages.send(`/unsubscribe/${token}`, { scope: 'all' })).status).toBe(200)
  expect((await desk.ask.subscriptions.ofContact({ contactId: luc.id })).unsubscribedAt).not.toBeNull()
})

test('one click of a mail program unsubscribes without a page, a cookie or a token of a form (RFC 8058)', async () => {
  await using desk = await openSubscriptionsDesk()
  const luc = await desk.member('Luc', 'Dupont')
  await desk.tick(luc.id, 'client/delivery/email')
  await using pages = await openPortalPages(desk.core.services)
  const token = desk.core.services.subscriptions.links.token(
    { kind: 'contact', id: luc.id, category: 'delivery' },
    luc.email,
  )
  const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
  const answer = await fetch(`${pages.origin}/unsubscribe/${token}`, { method: 'POST', body })
  expect([answer.status, await answer.text(), answer.headers.get('set-cookie')]).toEqual([200, '', null])
  expect(await desk.ticked(luc.id)).toEqual([])
})

test('without terms the page says so, and an address that leads nowhere is told as such', async () => {
  await using customer = await invited()
  expect(await (await customer.pages.get('/terms')).text()).toContain('no terms of service')
  const nowhere = await customer.pages.get('/rien')
  expect(nowhere.status).toBe(404)
  expect(await nowhere.text()).toContain('There is nothing here')
  expect((await customer.pages.get('/terms/document')).status).toBe(404)
  expect((await customer.pages.get('/logo')).status).toBe(404)
})

test('it says that it is the portal of this Comptoir when it is asked for itself', async () => {
  await using customer = await invited()
  expect(await (await customer.pages.get('/.well-known/comptoir')).text()).toBe('the-mark-of-this-test')
})
