import { ORPCError } from '@orpc/server'
import { expect, test } from 'vitest'
import { mailSettings } from '../../support/mail-samples.ts'
import { openMailServer } from '../../support/mail-server.ts'
import { openTestCore, type TestCore } from '../../support/test-core.ts'

const signedIn = async (desk: TestCore) => {
  const session = await desk.setUp()
  return desk.client(session.token)
}
const issuesOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(ORPCError)
  const { data } = error as ORPCError<string, { issues: { path: string[]; message: string }[] }>
  return data.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}
const server = { host: 'mail.example.com', signIn: 'password', user: 'shop@example.com' } as const

test('a new shop writes drafts of plain text, with links for seven days, and lacks a public address', async () => {
  await using desk = await openTestCore()
  const client = await signedIn(desk)
  expect(await client.mail.get()).toMatchObject({
    way: 'mail_client',
    draftFormat: 'text',
    linkDays: 7,
    smtp: { port: 587, security: 'starttls', connections: 5, perMinute: 0 },
    secretsKept: [],
    lacks: { mail_client: ['public_address'], smtp: ['public_address', 'sender', 'server'] },
    platform: 'linux',
  })
})

test('refused fields come back by name, and nothing is kept', async () => {
  await using desk = await openTestCore()
  const client = await signedIn(desk)
  const before = await client.mail.get()
  const settings = mailSettings(
    before,
    { publicAddress: 'http://portal.example.com', senderAddress: 'no address' },
    { ...server, host: 'https://mail', user: '', security: 'none' },
  )
  expect(await issuesOf(client.mail.update({ settings }))).toEqual([
    'settings.publicAddress: https_required',
    'settings.senderAddress: address_invalid',
    'settings.smtp.host: address_invalid',
    'settings.smtp.security: unencrypted',
    'settings.smtp.user: required',
  ])
  expect(await client.mail.get()).toEqual(before)
})

test.each([
  ['https://portal.example.com/', 'https://portal.example.com'],
  ['https://portal.example.com/kunden//', 'https://portal.example.com/kunden'],
  ['http://localhost:4711', 'http://localhost:4711'],
  ['http://127.0.0.1:4711/', 'http://127.0.0.1:4711'],
])('the public address %s is kept as %s', async (given, kept) => {
  await using desk = await openTestCore()
  const client = await signedIn(desk)
  const settings = mailSettings(await client.mail.get(), { publicAddress: given })
  expect((await client.mail.update({ settings })).publicAddress).toBe(kept)
})

test.each([
  'portal.example.com',
  'https://',
  'https:///portal',
  'javascript:alert(1)',
  'https://portal.example.com/?a=1',
  'https://portal.example.com/#a',
  'https://user:secret@portal.example.com',
])('the public address %s is refused', async (publicAddress) => {
  await using desk = await openTestCore()
  const client = await signedIn(desk)
  const settings = mailSettings(await client.mail.get(), { publicAddress })
  expect(await issuesOf(client.mail.update({ settings }))).toEqual(['settings.publicAddress: address_invalid'])
})

test('no field takes a line break', async () => {
  await using desk = await openTestCore()
  const client = await signedIn(desk)
  const settings = mailSettings(await client.mail.get(), { senderName: 'Shop\r\nBcc: all@example.com' })
  expect(await issuesOf(client.mail.update({ settings }))).toEqual(['settings.senderName: control characters'])
})

test('an operator may read the settings and not change them', async () => {
  await using desk = await openTestCore()
  const administrator = await signedIn(desk)
  await administrator.operators.add({
    name: 'Bob',
    login: 'bob',
    password: 'cheval-agrafe-pile-correct-2',
    role: 'operator',
    language: 'fr',
  })
  const { token } = await desk.client().operators.signIn({ login: 'bob', password: 'cheval-agrafe-pile-correct-2' })
  const operator = desk.client(token)
  const settings = mailSettings(await operator.mail.get(), {})
  await expect(operator.mail.update({ settings })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(operator.mail.test({ settings })).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('a change stands in the log with what it was before, and of a secret only that it is kept', async () => {
  await using desk = await openTestCore()
  const client = await signedIn(desk)
  const settings = mailSettings(await client.mail.get(), { linkDays: 14 }, server)
  await client.mail.update({ settings, secrets: { password: 'hunter2hunter2' } })
  const { entries } = await client.audit.list({ filter: { action: 'mail.changed' } })
  expect(entries[0]).toMatchObject({
    before: { linkDays: 7, host: '', signIn: 'none', user: '', secrets: [] },
    after: {
      linkDays: 14,
      host: 'mail.example.com',
      signIn: 'password',
      user: 'shop@example.com',
      secrets: ['password'],
    },
  })
  expect(JSON.stringify(entries)).not.toContain('hunter2')
  await client.mail.update({ settings })
  expect((await client.audit.list({ filter: { action: 'mail.changed' } })).entries).toHaveLength(1)
})

test.each([
  ['host', { host: 'mail.elsewhere.example' }],
  ['port', { port: 2525 }],
  ['user', { user: 'other@example.com' }],
  ['protection', { security: 'none', allowUnencrypted: true }],
] as const)('another %s forgets the password that was entered for the old one', async (_name, change) => {
  await using desk = await openTestCore()
  const client = await signedIn(desk)
  const settings = mailSettings(await client.mail.get(), {}, server)
  expect((await client.mail.update({ settings, secrets: { password: 'hunter2hunter2' } })).secretsKept).toEqual([
    'password',
  ])
  const state = await client.mail.update({ settings: mailSettings(settings, {}, change) })
  expect(state.secretsKept).toEqual([])
  expect(state.lacks.smtp).toContain('secret')
  expect((await desk.core.services.mail.access())?.signIn).toMatchObject({ password: '' })
})

test('a password stays when other settings change, or when the connection becomes better protected', async () => {
  await using desk = await openTestCore()
  const client = await signedIn(desk)
  const open = mailSettings(await client.mail.get(), {}, { ...server, security: 'none', allowUnencrypted: true })
  await client.mail.update({ settings: open, secrets: { password: 'hunter2hunter2' } })
  await client.mail.update({ settings: mailSettings(open, { linkDays: 3 }, { security: 'starttls', connections: 2 }) })
  expect((await desk.core.services.mail.access())?.signIn).toMatchObject({ password: 'hunter2hunter2' })
})

test('an empty text forgets a secret', async () => {
  await using desk = await openTestCore()
  const client = await signedIn(desk)
  const settings = mailSettings(await client.mail.get(), {}, server)
  await client.mail.update({ settings, secrets: { password: 'hunter2hunter2' } })
  expect((await client.mail.update({ settings, secrets: { password: '' } })).secretsKept).toEqual([])
})

test('a test with kept secrets never shows them to another server', async () => {
  await using desk = await openTestCore()
  await using known = await openMailServer({ account: { user: 'shop', secret: 'hunter2hunter2' } })
  await using other = await openMailServer({ account: { user: 'shop', secret: 'hunter2hunter2' } })
  const client = await signedIn(desk)
  const access = { host: known.host, port: known.port, security: 'none', signIn: 'password', user: 'shop' } as const
  const settings = mailSettings(await client.mail.get(), { senderAddress: 'shop@example.com' }, access)
  await client.mail.update({ settings, secrets: { password: 'hunter2hunter2' } })
  expect(await client.mail.test({ settings })).toMatchObject({ ok: true, reached: 'signed_in', problem: null })
  expect(await client.mail.test({ settings: mailSettings(settings, {}, { port: other.port }) })).toMatchObject({
    ok: false,
    problem: 'secret_missing',
  })
  expect(other.seen.signIns).toEqual([])
})

test('a test sends a short message in the shop’s language, and says what the server answered', async () => {
  await using desk = await openTestCore()
  await using mailServer = await openMailServer()
  const client = await signedIn(desk)
  const access = { host: mailServer.host, port: mailServer.port, security: 'none' } as const
  const settings = mailSettings(await client.mail.get(), { senderAddress: 'shop@example.com' }, access)
  expect(await client.mail.test({ settings, to: 'me@example.com' })).toEqual({
    ok: true,
    reached: 'sent',
    problem: null,
    answer: '250 2.0.0 Queued as 1',
    encryption: null,
  })
  const [received] = await mailServer.received(1)
  expect(await received?.parsed()).toMatchObject({
    subject: 'Essai des réglages du courrier',
    from: { name: 'Imprimerie du Port', address: 'shop@example.com' },
    to: [{ address: 'me@example.com' }],
  })
})

test('a test needs a server, and a sender and a recipient for a message', async () => {
  await using desk = await openTestCore()
  const client = await signedIn(desk)
  const settings = mailSettings(await client.mail.get(), {})
  expect(await issuesOf(client.mail.test({ settings, to: 'nobody' }))).toEqual([
    'settings.smtp.host: required',
    'to: address_invalid',
    'settings.senderAddress: required',
  ])
})

test('what lacks is a failure with a name of its own', async () => {
  await using desk = await openTestCore()
  const client = await signedIn(desk)
  const { mail } = desk.core.services
  const codeOf = (way: 'mail_client' | 'smtp') => {
    try {
      mail.requireReady(way)
      return null
    } catch (error) {
      return (error as ORPCError<string, unknown>).code
    }
  }
  expect(codeOf('mail_client')).toBe('PUBLIC_ADDRESS_MISSING')
  const address = mailSettings(await client.mail.get(), { publicAddress: 'https://portal.example.com' })
  await client.mail.update({ settings: address })
  expect([codeOf('mail_client'), codeOf('smtp')]).toEqual([null, 'SENDER_MISSING'])
  const sender = mailSettings(address, { senderAddress: 'shop@example.com' })
  await client.mail.update({ settings: sender })
  expect(codeOf('smtp')).toBe('SMTP_NOT_SET_UP')
  await client.mail.update({ settings: mailSettings(sender, {}, server) })
  expect(codeOf('smtp')).toBe('SMTP_NOT_SET_UP')
  await client.mail.update({ settings: mailSettings(sender, {}, server), secrets: { password: 'hunter2hunter2' } })
  expect(codeOf('smtp')).toBe(null)
})

test('listeners hear of every change', async () => {
  await using desk = await openTestCore()
  const client = await signedIn(desk)
  let heard = 0
  desk.core.services.mail.onChange(() => {
    heard += 1
  })
  await client.mail.update({ settings: mailSettings(await client.mail.get(), { linkDays: 3 }) })
  expect(heard).toBe(1)
})
