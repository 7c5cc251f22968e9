import { request } from 'node:https'
import { expect, test } from 'vitest'
import { openContactsDesk } from '../support/contacts-desk.ts'
import { localCertificate } from '../support/mail-certificates.ts'
import { openPortalPages } from '../support/portal-pages.ts'
import { freePort } from '../support/small-portal.ts'
import { openTestCore } from '../support/test-core.ts'
import { upload } from '../support/upload.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const securely = (port: number, path: string) =>
  new Promise<{ status: number; headers: Record<string, string | string[] | undefined>; body: Buffer }>(
    (resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, path, ca: localCertificate.cert }, (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
        )
      })
      asked.on('error', reject)
      asked.end()
    },
  )

test('with a certificate of its own the portal answers by https, with the shop’s logo', async () => {
  await using desk = await openContactsDesk()
  const port = await freePort()
  const { cert, key } = localCertificate
  await desk.ask.store.setCertificate({ certificate: cert, key })
  await desk.ask.store.setLogo({ fileId: await upload(desk, desk.ask, 'logo.png', png) })
  const kept = await desk.ask.store.get()
  const { status } = await desk.ask.store.update({
    ...kept,
    on: true,
    address: '127.0.0.1',
    port,
    publicAddress: `https://127.0.0.1:${port}`,
  })
  expect(status).toEqual({ kind: 'listening' })
  const page = await securely(port, '/')
  expect(page.status).toBe(200)
  expect(page.body.toString()).toContain('src="/logo"')
  expect(page.headers['strict-transport-security']).toContain('max-age')
  const logo = await securely(port, '/logo')
  expect([logo.headers['content-type'], logo.headers['x-content-type-options']]).toEqual(['image/png', 'nosniff'])
  expect(logo.body).toEqual(png)
  expect((await desk.ask.store.check()).publicAddress).toMatchObject({ outcome: 'reached' })
})

test.each([
  ['believed', ['127.0.0.1'], 0],
  ['not believed', [], 1],
])('where a proxy is %s, who asks is counted so', async (_how, trustedProxies, refused) => {
  await using core = await openTestCore()
  await core.setUp()
  await using pages = await openPortalPages(core.core.services, '', trustedProxies)
  const statuses = await Promise.all(
    Array.from({ length: 301 }, async (_none, place) => {
      const headers = { 'x-forwarded-for': `192.0.2.${place % 250}` }
      return (await pages.get('/.well-known/comptoir', headers)).status
    }),
  )
  expect(statuses.filter((status) => status === 429)).toHaveLength(refused)
})
