import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect, test } from 'vitest'
import { failureOf } from '../../main/adapters/smtp-failure.ts'
import { createSmtpMailer } from '../../main/adapters/smtp-mailer.ts'
import { foreignCertificate } from '../support/mail-certificates.ts'
import { accessTo, atOnce, sampleMail } from '../support/mail-samples.ts'
import { openMailServer, patientWaits, testCertificate } from '../support/mail-server.ts'

const mailer = createSmtpMailer({ waits: patientWaits, ca: [testCertificate] })
const account = { user: 'shop', secret: 'hunter2hunter2' }
const password = { kind: 'password', user: 'shop', password: 'hunter2hunter2' } as const

/** A server that says one thing to everyone. */
async function says(words: string) {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.write(words)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { host: '127.0.0.1', port, [Symbol.dispose]: () => server.close() }
}

test.each([
  ['ENOTFOUND', 'host_unknown'],
  ['EAI_AGAIN', 'no_network'],
  ['ENETUNREACH', 'no_network'],
  ['EHOSTUNREACH', 'no_network'],
  ['ENETDOWN', 'no_network'],
  ['ECONNREFUSED', 'connection_refused'],
  ['ETIMEDOUT', 'timeout'],
  ['ECONNRESET', 'connection_lost'],
  ['CERT_HAS_EXPIRED', 'certificate'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls'],
])('the system’s %s is %s', (code, problem) => {
  const error = Object.assign(new Error(`connect ${code}`), { code })
  expect(failureOf(error)).toMatchObject({ problem, answer: `connect ${code}` })
})

test('nobody at the port is connection_refused', async () => {
  const server = await openMailServer()
  await server.close()
  expect(await mailer.test(accessTo(server), null)).toEqual({
    ok: false,
    reached: 'nothing',
    problem: 'connection_refused',
    answer: `connect ECONNREFUSED 127.0.0.1:${server.port}`,
    encryption: null,
  })
})

test('a server that never greets is timeout', async () => {
  await using server = await openMailServer()
  server.behave({ do: 'hang', at: 'greeting' })
  const impatient = createSmtpMailer({ waits: { ...patientWaits, greeting: 50 } })
  expect(await impatient.test(accessTo(server), null)).toMatchObject({ reached: 'connected', problem: 'timeout' })
})

test('a server that hangs up is connection_lost', async () => {
  await using server = await openMailServer()
  server.behave({ do: 'drop', at: 'greeting' })
  expect(await mailer.test(accessTo(server), null)).toMatchObject({ problem: 'connection_lost' })
})

test.each([
  ['* OK IMAP4rev1 ready\r\n', 'not_smtp'],
  ['HTTP/1.1 400 Bad Request\r\n\r\n', 'not_smtp'],
  ['421 4.7.0 Too busy\r\n', 'deferred'],
  ['554 5.7.1 You are on a list\r\n', 'connection_refused'],
])('a greeting of %j is %s', async (words, problem) => {
  using server = await says(words)
  const result = await mailer.test(accessTo(server), null)
  expect(result).toMatchObject({ ok: false, reached: 'connected', problem })
  expect(result.answer).toBe(words.split('\r\n')[0])
})

test.each([
  ['one line', 'x'],
  ['many lines', '220-hello\r\n'],
])('a greeting without end, of %s, is not listened to for ever', async (_what, piece) => {
  using server = await says(piece.repeat(2_000_000 / piece.length))
  expect(await mailer.test(accessTo(server), null)).toMatchObject({ ok: false, problem: 'not_smtp' })
})

test('a server without STARTTLS is no_starttls, and nothing secret was said', async () => {
  await using server = await openMailServer({ account })
  const access = accessTo(server, { security: 'starttls', signIn: password })
  expect(await mailer.test(access, null)).toMatchObject({ reached: 'connected', problem: 'no_starttls' })
  expect(server.seen.signIns).toEqual([])
})

test.each(['tls', 'starttls'] as const)('a certificate that nobody trusts is certificate (%s)', async (security) => {
  await using server = await openMailServer({ security, account })
  const distrustful = createSmtpMailer({ waits: patientWaits })
  const result = await distrustful.test(accessTo(server, { security, signIn: password }), null)
  expect(result).toMatchObject({ reached: 'connected', problem: 'certificate', encryption: null })
  expect(server.seen.signIns).toEqual([])
})

test.each(['tls', 'starttls', 'starttls_if_offered'] as const)(
  'a trusted certificate of another host is certificate (%s)',
  async (security) => {
    const offered = security === 'tls' ? 'tls' : 'starttls'
    await using server = await openMailServer({ security: offered, certificate: foreignCertificate, account })
    const trusting = createSmtpMailer({ waits: patientWaits, ca: [foreignCertificate.cert] })
    const result = await trusting.test(accessTo(server, { security, signIn: password }), null)
    expect(result).toMatchObject({ problem: 'certificate' })
    expect(server.seen.signIns).toEqual([])
  },
)

test('encryption from the first byte where the server has none is tls', async () => {
  await using server = await openMailServer()
  expect(await mailer.test(accessTo(server, { security: 'tls' }), null)).toMatchObject({ problem: 'tls' })
})

test.each([
  ['tls', 'tls'],
  ['starttls', 'starttls'],
  ['starttls', 'starttls_if_offered'],
] as const)('a good certificate encrypts and tells by what (%s, asked for %s)', async (offered, security) => {
  await using server = await openMailServer({ security: offered, account })
  const result = await mailer.test(accessTo(server, { security, signIn: password }), sampleMail())
  expect(result).toMatchObject({ ok: true, reached: 'sent', problem: null })
  expect(result.encryption).toMatch(/^TLSv1\.[23] TLS_/)
  expect(server.mails[0]).toMatchObject({ encrypted: true, user: 'shop' })
})

test.each([
  ['welcome', { kind: 'none' }, /^250-test\.example Nice to meet you.*$/],
  ['sign-in', password, /^235 .*successful$/],
] as const)('a test that succeeds tells the server’s answer to the %s', async (_what, signIn, answer) => {
  await using server = await openMailServer(signIn.kind === 'none' ? {} : { account })
  expect(await mailer.test(accessTo(server, { signIn }), null)).toMatchObject({
    ok: true,
    problem: null,
    answer: expect.stringMatching(answer),
  })
})

test('a wrong password is sign_in_refused, in the server’s words', async () => {
  await using server = await openMailServer({ account })
  const access = accessTo(server, { signIn: { ...password, password: 'wrong' } })
  expect(await mailer.test(access, null)).toMatchObject({
    ok: false,
    reached: 'connected',
    problem: 'sign_in_refused',
    answer: '535 5.7.8 Authentication credentials invalid',
  })
})

test('a server where nobody signs in is sign_in_not_offered', async () => {
  await using server = await openMailServer()
  const access = accessTo(server, { signIn: password })
  expect(await mailer.test(access, null)).toMatchObject({ problem: 'sign_in_not_offered' })
})

test('no password is secret_missing', async () => {
  await using server = await openMailServer({ account })
  const access = accessTo(server, { signIn: { ...password, password: '' } })
  expect(await mailer.test(access, null)).toMatchObject({ problem: 'secret_missing' })
  expect(server.seen.signIns).toEqual([])
})

test.each([
  ['sender', 'sender_refused'],
  ['recipient', 'recipient_refused'],
  ['message', 'message_refused'],
] as const)('a test whose %s is refused is %s', async (at, problem) => {
  await using server = await openMailServer()
  server.behave({ do: 'refuse', at, with: '550 5.7.1 Not from you' })
  expect(await mailer.test(accessTo(server), sampleMail())).toMatchObject({
    ok: false,
    problem,
    answer: '550 5.7.1 Not from you',
  })
})

test('a send tells the same problem as the test', async () => {
  await using server = await openMailServer({ account })
  const pool = mailer.open(accessTo(server, { signIn: { ...password, password: 'wrong' } }))
  expect(await pool.send(sampleMail(), atOnce)).toEqual({
    outcome: 'no_connection',
    problem: 'sign_in_refused',
    answer: '535 5.7.8 Authentication credentials invalid',
  })
  await pool.close()
})
