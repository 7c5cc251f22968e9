import { expect, test } from 'vitest'
import { notify } from '../core/events/notify-support.ts'
import { otherPassword, password } from '../core/portal-accounts/accounts-support.ts'
import { openPortalCustomer, sendJob } from '../support/portal-customer.ts'
import { samplePdf } from '../support/sample-pdf.ts'

const pdf = (name: string) => new File([samplePdf() as Uint8Array<ArrayBuffer>], name)
const customersPages = [
  '/jobs',
  '/jobs/1',
  '/jobs/new',
  '/notifications',
  '/subscriptions',
  '/account',
  '/account/data',
]

test.each(customersPages)('%s leads whoever is not signed in to signing in, and back', async (path) => {
  await using shop = await openPortalCustomer()
  const answer = await shop.pages.get(path)
  expect(answer.status).toBe(303)
  const to = answer.headers.get('location') ?? ''
  expect(to).toBe(`/sign-in?next=${path}`)
  expect(await (await shop.pages.get(to)).text()).toContain(`name="next" value="${path}"`)
  expect((await shop.signIn(path)).headers.get('location')).toBe(path)
})

test('signing out ends the session, in the cookie and in the core', async () => {
  await using shop = await openPortalCustomer()
  await shop.signIn()
  expect((await shop.pages.get('/jobs')).status).toBe(200)
  const out = await shop.pages.send('/jobs', {}, '/sign-out')
  expect([out.status, out.headers.get('location')]).toEqual([303, '/sign-in?out'])
  expect(shop.desk.sql('select * from portal_sessions')).toEqual([])
  expect((await shop.pages.get('/jobs')).status).toBe(303)
})

test('a form that is sent after the session has ended says so, and does nothing', async () => {
  await using shop = await openPortalCustomer({ companyName: 'Dupont' })
  await shop.signIn()
  const html = await (await shop.pages.get('/account')).text()
  const token = /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? ''
  shop.desk.sql('delete from portal_sessions returning token_hash')
  const answer = await shop.pages.post('/subscriptions', { _csrf: token, on: 'client/delivery/email' })
  expect(answer.status).toBe(401)
  expect(await answer.text()).toContain('Your session has ended')
  expect(await shop.desk.ticked(shop.luc.id)).toEqual([])
})

test('a job arrives under the customer’s name, with its files, and its page shows it', async () => {
  await using shop = await openPortalCustomer()
  await shop.signIn()
  const fields = { title: 'Affiche', copies: '12', remark: 'Mat' }
  const answer = await sendJob(shop.pages, '/jobs/new', fields, { input: pdf('affiche é.pdf'), support: pdf('b.pdf') })
  expect(answer.status).toBe(303)
  const path = answer.headers.get('location') ?? ''
  const html = await (await shop.pages.get(path)).text()
  for (const words of ['Affiche', 'affiche é.pdf', 'b.pdf', 'Mat', 'your job has arrived'])
    expect(html).toContain(words)
  const file = /\/jobs\/\d+\/files\/[\w-]{22}/.exec(html)?.[0] ?? ''
  const download = await shop.pages.get(file)
  expect(Buffer.from(await download.arrayBuffer())).toEqual(samplePdf())
  expect(download.headers.get('content-disposition')).toContain("filename*=UTF-8''affiche%20%C3%A9.pdf")
})

test('one’s own data come as an archive named after oneself, whatever letters that takes', async () => {
  await using shop = await openPortalCustomer()
  const { id, email, language, version } = await shop.desk.ask.contacts.get({ id: shop.luc.id })
  await shop.desk.ask.contacts.edit({ id, version, fields: { name: 'Zoë Œuvre', email, language } })
  await shop.signIn()
  const answer = await shop.pages.get('/account/data')
  expect(answer.headers.get('content-disposition')).toContain("filename*=UTF-8''Zo%C3%AB%20%C5%92uvre.zip")
  expect(Buffer.from(await answer.arrayBuffer()).subarray(0, 4)).toEqual(Buffer.from('PK\x03\x04'))
})

test('a job without its PDF comes back with what was typed', async () => {
  await using shop = await openPortalCustomer()
  await shop.signIn()
  const answer = await sendJob(shop.pages, '/jobs/new', { title: 'Affiche', copies: '12', remark: 'Mat' }, {})
  const html = await answer.text()
  expect(answer.status).toBe(422)
  for (const words of ['value="Affiche"', 'value="12"', '>Mat</textarea>', 'Choose the PDF']) {
    expect(html).toContain(words)
  }
})

test('only so many jobs stand on a page, and the others are reached from it', async () => {
  await using shop = await openPortalCustomer()
  for (let job = 1; job <= 21; job++) await shop.desk.ask.jobs.create({ contactId: shop.luc.id, title: `Job ${job}.` })
  await shop.signIn()
  const first = await (await shop.pages.get('/jobs')).text()
  expect([first.includes('Job 21.'), first.includes('Job 1.')]).toEqual([true, false])
  const second = await (await shop.pages.get('/jobs?page=2')).text()
  expect([second.includes('Job 21.'), second.includes('Job 1.')]).toEqual([false, true])
})

test('subscriptions are saved exactly as they are ticked, none included', async () => {
  await using shop = await openPortalCustomer({ companyName: 'Dupont' })
  await shop.signIn()
  const save = async (body: URLSearchParams) => {
    const html = await (await shop.pages.get('/subscriptions')).text()
    body.set('_csrf', /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '')
    return shop.pages.postBody('/subscriptions', body)
  }
  const ticked = ['client/e_shop/interface', 'client/delivery/email']
  expect((await save(new URLSearchParams(ticked.map((cell) => ['on', cell])))).status).toBe(303)
  expect((await shop.desk.ticked(shop.luc.id)).toSorted()).toEqual(ticked.toSorted())
  const impossible = await save(new URLSearchParams([['on', 'operator/mobile/email']]))
  expect([impossible.status, (await impossible.text()).includes('Nothing was saved')]).toEqual([409, true])
  expect((await save(new URLSearchParams())).status).toBe(303)
  expect(await shop.desk.ticked(shop.luc.id)).toEqual([])
})

test('a notification is marked as read by itself', async () => {
  await using shop = await openPortalCustomer({ companyName: 'Dupont' })
  await shop.desk.tick(shop.luc.id, 'client/delivery/interface')
  for (const reference of ['BL-1', 'BL-2']) await notify(shop.desk, await shop.companyId(), { reference })
  await shop.signIn()
  const html = await (await shop.pages.get('/notifications')).text()
  expect(html).toContain('Unread: 2')
  await shop.pages.send('/notifications', { id: /name="id" value="(\d+)"/.exec(html)?.[1] ?? '' })
  expect(await (await shop.pages.get('/jobs')).text()).toContain('Unread: 1')
})

test('a customer without access to the interface has no bell on any page', async () => {
  await using shop = await openPortalCustomer({ interfaceAccess: false })
  await shop.signIn()
  expect(await (await shop.pages.get('/jobs')).text()).not.toContain('/notifications')
})

test('a new password takes the present one, and what is refused stands beside its field', async () => {
  await using shop = await openPortalCustomer()
  await shop.signIn()
  const change = (current: string, next: string) =>
    shop.pages.send('/account', { current, password: next, again: next })
  const wrong = await change(otherPassword, otherPassword)
  expect([wrong.status, (await wrong.text()).includes('The present password is not right.')]).toEqual([422, true])
  const weak = await change(password, 'short')
  expect([weak.status, (await weak.text()).includes('too short')]).toEqual([422, true])
  expect((await change(password, otherPassword)).headers.get('location')).toBe('/account?changed')
  expect((await shop.pages.get('/jobs')).status).toBe(200)
})

test('the contact form is filled in for who is signed in, and what was typed stays when a field is wrong', async () => {
  await using shop = await openPortalCustomer()
  const { ask } = shop.desk
  await ask.store.update({ ...(await ask.store.get()), contactAddress: 'accueil@port.example' })
  await shop.signIn()
  expect(await (await shop.pages.get('/contact')).text()).toContain(`value="${shop.luc.email}"`)
  const letter = { name: 'Luc', email: 'luc', subject: 'Hello', message: 'Two\nlines' }
  const answer = await shop.pages.send('/contact', letter)
  const html = await answer.text()
  expect(answer.status).toBe(422)
  expect(html).toContain('Enter an e-mail address')
  expect(html).toContain('value="Hello"')
  expect(html).toMatch(/>Two\r?\nlines<\/textarea>/)
})

test('what the shop does not offer has no page', async () => {
  await using shop = await openPortalCustomer()
  const { ask } = shop.desk
  await ask.store.update({ ...(await ask.store.get()), registration: false, contactAddress: '' })
  const home = await (await shop.pages.get('/')).text()
  for (const path of ['/register', '/contact']) {
    expect((await shop.pages.get(path)).status, path).toBe(404)
    expect(home).not.toContain(path)
  }
  expect((await shop.pages.send('/', { name: 'Eve', email: 'eve@x.example', phone: '' }, '/register')).status).toBe(404)
})

test('without a mail server, forms that send mail say so', async () => {
  await using shop = await openPortalCustomer()
  await shop.desk.settings({ smtp: { ...(await shop.desk.ask.mail.get()).smtp, host: '' } })
  const answer = await shop.pages.send('/forgotten', { email: shop.luc.email })
  expect(await answer.text()).toContain('cannot send e-mails at the moment')
  expect(await (await shop.pages.get('/')).text()).not.toContain('/forgotten')
})
