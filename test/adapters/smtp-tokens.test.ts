import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { createSmtpMailer } from '../../main/adapters/smtp-mailer.ts'
import type { SmtpAccess } from '../../main/core/ports.ts'
import { accessTo, atOnce, sampleMail } from '../support/mail-samples.ts'
import { openMailServer, patientWaits } from '../support/mail-server.ts'

const mailer = createSmtpMailer({ waits: patientWaits })
const account = { user: 'shop@example.com', secret: 'good-token', method: 'XOAUTH2' } as const

/** A token server that gives the tokens one after the other, or answers with a status and JSON. */
async function openTokenServer(
  tokens: readonly string[],
  refusal?: { readonly status: number; readonly body: string },
) {
  const asked: string[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    asked.push(body)
    const token = tokens[asked.length - 1]
    response.writeHead(refusal?.status ?? 200, { 'content-type': 'application/json' })
    response.end(refusal?.body ?? JSON.stringify({ access_token: token, expires_in: 3_600, token_type: 'Bearer' }))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { asked, address: `http://127.0.0.1:${port}/token`, [Symbol.dispose]: () => void server.close() }
}
const refresh = (tokenAddress: string): SmtpAccess['signIn'] => ({
  kind: 'refresh_token',
  user: 'shop@example.com',
  refreshToken: 'refresh me',
  clientId: 'client',
  clientSecret: 'secret & co',
  tokenAddress,
})

test('an access token signs in as it is', async () => {
  await using server = await openMailServer({ account })
  const signIn = { kind: 'access_token', user: 'shop@example.com', accessToken: 'good-token' } as const
  expect(await mailer.test(accessTo(server, { signIn }), null)).toMatchObject({ ok: true, reached: 'signed_in' })
})

test('a wrong access token is sign_in_refused', async () => {
  await using server = await openMailServer({ account })
  const signIn = { kind: 'access_token', user: 'shop@example.com', accessToken: 'old-token' } as const
  const result = await mailer.test(accessTo(server, { signIn }), null)
  expect(result).toMatchObject({ ok: false, problem: 'sign_in_refused', answer: expect.stringMatching(/^535/) })
})

test('a server without XOAUTH2 is sign_in_not_offered, and never sees the token', async () => {
  await using server = await openMailServer({ account: { user: 'shop', secret: 'hunter2hunter2' } })
  const signIn = { kind: 'access_token', user: 'shop', accessToken: 'good-token' } as const
  expect(await mailer.test(accessTo(server, { signIn }), null)).toMatchObject({ problem: 'sign_in_not_offered' })
  expect(server.seen.signIns).toEqual([])
})

test('a refresh token is exchanged for an access token once for all connections', async () => {
  await using server = await openMailServer({ account })
  using tokens = await openTokenServer(['good-token'])
  const pool = mailer.open(accessTo(server, { connections: 3, signIn: refresh(tokens.address) }))
  const deliveries = await Promise.all([1, 2, 3, 4].map(() => pool.send(sampleMail(), atOnce)))
  expect(deliveries.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted', 'accepted', 'accepted'])
  expect(tokens.asked.map((body) => Object.fromEntries(new URLSearchParams(body)))).toEqual([
    { grant_type: 'refresh_token', refresh_token: 'refresh me', client_id: 'client', client_secret: 'secret & co' },
  ])
  await pool.close()
})

test('an access token that the server refuses is renewed once', async () => {
  await using server = await openMailServer({ account })
  using tokens = await openTokenServer(['withdrawn-token', 'good-token'])
  const result = await mailer.test(accessTo(server, { signIn: refresh(tokens.address) }), null)
  expect(result).toMatchObject({ ok: true, reached: 'signed_in' })
  expect(tokens.asked).toHaveLength(2)
})

test.each([
  [
    400,
    '{"error":"invalid_grant","error_description":"Token has been revoked"}',
    'token_refused',
    'invalid_grant: Token has been revoked',
  ],
  [401, 'nonsense', 'token_refused', 'HTTP 401'],
  [200, '{}', 'token_refused', 'HTTP 200'],
  [200, '[]', 'token_refused', 'HTTP 200'],
  [503, '', 'deferred', 'HTTP 503'],
  [429, '{"error":"slow_down"}', 'deferred', 'slow_down'],
])('a token server that answers %i %s is %s', async (status, body, problem, answer) => {
  await using server = await openMailServer({ account })
  using tokens = await openTokenServer([], { status, body })
  const result = await mailer.test(accessTo(server, { signIn: refresh(tokens.address) }), null)
  expect(result).toMatchObject({ ok: false, problem, answer })
  expect(server.seen.signIns).toEqual([])
})

test('no token server is a problem of the network, which passes', async () => {
  await using server = await openMailServer({ account })
  const tokens = await openTokenServer([])
  tokens[Symbol.dispose]()
  const result = await mailer.test(accessTo(server, { signIn: refresh(tokens.address) }), null)
  expect(result).toMatchObject({ ok: false, problem: 'connection_refused' })
})

test('a token server that redirects is not followed with the secrets', async () => {
  await using server = await openMailServer({ account })
  using other = await openTokenServer(['good-token'])
  const redirecting = createServer((_request, response) => {
    response.writeHead(307, { location: other.address }).end()
  }).listen(0, '127.0.0.1')
  await once(redirecting, 'listening')
  const { port } = redirecting.address() as AddressInfo
  const signIn = refresh(`http://127.0.0.1:${port}/token`)
  expect(await mailer.test(accessTo(server, { signIn }), null)).toMatchObject({ ok: false })
  expect(other.asked).toEqual([])
  redirecting.close()
})

test('a token server that never ends is not listened to for ever', async () => {
  await using server = await openMailServer({ account })
  const endless = createServer((_request, response) => {
    const fill = () => {
      while (!response.destroyed && response.write('x'.repeat(16_384))) {}
    }
    response.on('drain', fill)
    response.writeHead(200)
    fill()
  }).listen(0, '127.0.0.1')
  await once(endless, 'listening')
  const { port } = endless.address() as AddressInfo
  const signIn = refresh(`http://127.0.0.1:${port}/token`)
  expect(await mailer.test(accessTo(server, { signIn }), null)).toMatchObject({ ok: false, problem: 'token_refused' })
  endless.closeAllConnections()
  endless.close()
})

test('secrets go to no token server without encryption but this machine', async () => {
  await using server = await openMailServer({ account })
  const result = await mailer.test(accessTo(server, { signIn: refresh('http://tokens.example.com/') }), null)
  expect(result).toMatchObject({ ok: false, problem: 'unencrypted_refused' })
})
