import { expect, test } from 'vitest'
import { codeOf } from '../../support/subscriptions-desk.ts'
import { type AccountsDesk, openAccountsDesk } from '../portal-accounts/accounts-support.ts'

const letter = {
  name: 'Jeanne Roux',
  email: 'jeanne@roux.example',
  subject: 'Devis',
  message: 'Bonjour,\r\n\r\nfaites-vous des  catalogues ?\n\n\n\nMerci <b>beaucoup</b>.',
  language: 'nb',
} as const

const setAddress = (desk: AccountsDesk, contactAddress = 'contact@port.example') =>
  desk.sql("insert into settings (key, value) values ('portal', ?) returning key", JSON.stringify({ contactAddress }))

test('what somebody writes goes to the address of the settings, in the shop’s language, and answers go to them', async () => {
  await using desk = await openAccountsDesk()
  setAddress(desk)
  expect(await desk.visit().contactForm.send(letter)).toEqual({})
  const [received] = await desk.server.received(1)
  expect(received?.to).toBe('contact@port.example')
  const mail = await received?.parsed()
  expect(mail?.subject).toBe('Formulaire de contact : Devis')
  expect(mail?.replyTo).toEqual([{ name: 'Jeanne Roux', address: 'jeanne@roux.example' }])
  expect(mail?.from?.address).toBe('bonjour@port.example')
  expect(mail?.text).toContain('Langue de la page\u00a0: norvégien bokmål')
})

test('the message keeps its line breaks as text and as HTML, and is nothing but words', async () => {
  await using desk = await openAccountsDesk()
  setAddress(desk)
  await desk.visit().contactForm.send(letter)
  const [received] = await desk.server.received(1)
  const mail = await received?.parsed()
  expect(mail?.text?.replaceAll('\r\n', '\n')).toContain(
    '\n\nBonjour,\n\nfaites-vous des  catalogues ?\n\nMerci <b>beaucoup</b>.\n\n',
  )
  expect(mail?.html?.replaceAll('\r\n', '\n')).toMatch(
    /white-space: pre-line;">Bonjour,\n\nfaites-vous des {2}catalogues \?\n\nMerci &lt;b&gt;beaucoup&lt;\/b&gt;\.<\/p>/,
  )
})

test('the message read in the outbox shows where an answer goes', async () => {
  await using desk = await openAccountsDesk()
  setAddress(desk)
  await desk.visit().contactForm.send(letter)
  await desk.server.received(1)
  const { rows } = await desk.ask.outbox.list({ filter: { type: 'M-41' } })
  const message = await desk.ask.outbox.get({ id: rows[0]?.id ?? (0 as never) })
  expect(message.source).toContain('\r\nReply-To: Jeanne Roux <jeanne@roux.example>\r\n')
})

test('without an address there is no form; without a mail server nothing is taken', async () => {
  await using desk = await openAccountsDesk()
  expect(await codeOf(desk.visit().contactForm.send(letter))).toBe('CONTACT_FORM_OFF')
  setAddress(desk)
  await desk.settings({ publicAddress: '' })
  expect(await codeOf(desk.visit().contactForm.send(letter))).toBeNull()
  await desk.settings({ senderAddress: '' })
  expect(await codeOf(desk.visit().contactForm.send(letter))).toBe('SMTP_NOT_SET_UP')
})

test('five messages an hour from one network, and five from one sender', async () => {
  await using desk = await openAccountsDesk()
  setAddress(desk)
  const send = (from: string, email: string) => codeOf(desk.visit(null, from).contactForm.send({ ...letter, email }))
  for (let times = 0; times < 5; times++) expect(await send('2001:db8::1', `a${times}@x.example`)).toBeNull()
  expect(await send('2001:db8::2', 'a6@x.example')).toBe('TOO_MANY_ATTEMPTS')
  for (let times = 0; times < 5; times++) expect(await send(`192.0.2.${times}`, 'b@x.example')).toBeNull()
  expect(await send('192.0.2.9', 'B@X.example')).toBe('TOO_MANY_ATTEMPTS')
  desk.time += 3_600_000
  expect(await send('192.0.2.9', 'b@x.example')).toBeNull()
})

test('nothing is kept of it but the message', async () => {
  await using desk = await openAccountsDesk()
  setAddress(desk)
  const tables = desk
    .sql<{ name: string }>("select name from sqlite_schema where type = 'table'")
    .map(({ name }) => name)
  const kept = tables.filter((name) => !/^(messages|message_|sqlite_|contact_search)/.test(name))
  const rows = () => JSON.stringify(kept.map((name) => desk.sql(`select * from "${name}"`)))
  const before = rows()
  await desk.visit().contactForm.send(letter)
  await desk.server.received(1)
  expect(rows()).toBe(before)
})
