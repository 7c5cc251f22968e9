import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { request } from 'node:https'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openContactsDesk } from '../../support/contacts-desk.ts'
import { foreignCertificate, localCertificate } from '../../support/mail-certificates.ts'
import { freePort, startSmallPortal } from '../../support/small-portal.ts'

const openDesk = () => openContactsDesk({ startPortal: startSmallPortal })
const given = { certificate: localCertificate.cert, key: localCertificate.key }

const statusByTls = async (port: number) => {
  const asking = request({ host: '127.0.0.1', port, ca: localCertificate.cert, agent: false }).end()
  const [answer] = await once(asking, 'response')
  answer.resume()
  return answer.statusCode
}

test('a certificate serves the portal by https from then on, and is told by its names', async () => {
  await using desk = await openDesk()
  const port = await freePort()
  await desk.ask.store.update({ ...(await desk.ask.store.get()), on: true, address: '127.0.0.1', port })
  const { certificate, status } = await desk.ask.store.setCertificate(given)
  expect(certificate).toEqual({
    subject: 'localhost',
    names: ['localhost', '127.0.0.1'],
    validTo: '2126-10-29T01:59:19.000Z',
    expired: false,
  })
  expect(status).toEqual({ kind: 'listening' })
  expect(await statusByTls(port)).toBe(200)
  expect((await desk.ask.store.removeCertificate()).certificate).toBeNull()
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200)
})

test.each([
  ['certificate_unreadable', { ...given, certificate: 'no certificate' }],
  ['certificate_unreadable', { ...given, certificate: '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----' }],
  ['key_unreadable', { ...given, key: 'no key' }],
  ['key_of_another', { ...given, key: foreignCertificate.key }],
])('%s is told, and what was there stays', async (reason, wrong) => {
  await using desk = await openDesk()
  await desk.ask.store.setCertificate(given)
  await expect(desk.ask.store.setCertificate(wrong)).rejects.toMatchObject({
    code: 'CERTIFICATE_REFUSED',
    data: { reason },
  })
  expect((await desk.ask.store.get()).certificate).toMatchObject({ subject: 'localhost' })
})

test('a certificate that has expired is refused, and one that expires in use is shown as such', async () => {
  await using desk = await openDesk()
  await desk.ask.store.setCertificate(given)
  desk.time = Date.parse('2127-01-01T00:00:00Z')
  const { token } = await desk.core.services.operators.signIn('alice', 'cheval-agrafe-pile-correct')
  const later = desk.client(token)
  expect((await later.store.get()).certificate).toMatchObject({ expired: true })
  await expect(later.store.setCertificate(given)).rejects.toMatchObject({ data: { reason: 'expired' } })
})

test('the key of the certificate lies in no file in clear, the history included', async () => {
  await using desk = await openDesk()
  await desk.ask.store.setCertificate(given)
  const secret = localCertificate.key.split('\n')[1] ?? ''
  for (const file of ['comptoir.sqlite', 'comptoir.sqlite-wal']) {
    expect(readFileSync(join(desk.folder, file), 'latin1')).not.toContain(secret)
  }
  expect(JSON.stringify(await desk.ask.store.get())).not.toContain(secret)
  expect(JSON.stringify(await desk.ask.audit.list({}))).not.toContain(secret)
})

test('a key that cannot be opened any more is a problem of the certificate, and nothing of Comptoir’s', async () => {
  await using desk = await openDesk()
  await desk.ask.store.setCertificate(given)
  desk.core.services.db.sqlite.prepare("update secrets set sealed = x'00' where name = 'portal.key'").run()
  const state = await desk.ask.store.get()
  const port = await freePort()
  const { status } = await desk.ask.store.update({ ...state, on: true, address: '127.0.0.1', port })
  expect(status).toMatchObject({ kind: 'failed', problem: 'certificate' })
})
