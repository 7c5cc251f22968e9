import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { createServer as createEncrypted } from 'node:https'
import type { AddressInfo } from 'node:net'
import { createServer as createSocketServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { createNetwork } from '../../main/adapters/network-check.ts'
import { foreignCertificate, localCertificate } from '../support/mail-certificates.ts'
import { closed, freePort, listen } from '../support/small-portal.ts'

const mark = 'Z0x1bWJhZ28tbWFyay0xMg'
const network = createNetwork({ ca: [localCertificate.cert, foreignCertificate.cert] })

const serve = async (answer: RequestListener, certificate?: { readonly cert: string; readonly key: string }) => {
  const server = certificate ? createEncrypted(certificate, answer) : createServer(answer)
  const { port } = await listen(server, 0, '127.0.0.1')
  onTestFinished(() => closed(server))
  return `${certificate ? 'https' : 'http'}://127.0.0.1:${port}`
}
const portal: RequestListener = ({ url }, response) =>
  response.end(url === '/.well-known/comptoir' ? JSON.stringify({ mark }) : 'elsewhere')

test('the portal is known by its mark', async () => {
  expect(await network.probe(await serve(portal), mark)).toBe('reached')
})

test('it is found below a path, as behind a proxy', async () => {
  const url = await serve((request, response) =>
    response.end(request.url === '/shop/.well-known/comptoir' ? mark : 'elsewhere'),
  )
  expect(await network.probe(`${url}/shop`, mark)).toBe('reached')
})

test('by https it is reached with a certificate that is good for the name', async () => {
  expect(await network.probe(await serve(portal, localCertificate), mark)).toBe('reached')
})

test('a certificate of another name is told, though it is trusted', async () => {
  expect(await network.probe(await serve(portal, foreignCertificate), mark)).toBe('certificate')
})

test('a certificate that nobody trusts is told', async () => {
  const strict = createNetwork({ ca: [foreignCertificate.cert] })
  expect(await strict.probe(await serve(portal, localCertificate), mark)).toBe('certificate')
})

test('another portal, or another program, is told', async () => {
  const url = await serve(portal)
  expect(await network.probe(url, 'another-mark')).toBe('another_answers')
})

test('a redirection is not followed', async () => {
  const target = await serve(portal)
  const url = await serve((_request, response) =>
    response.writeHead(302, { location: `${target}/.well-known/comptoir` }).end(),
  )
  expect(await network.probe(url, mark)).toBe('another_answers')
})

test('an answer without end is read to 1 KiB and no further', async () => {
  const url = await serve((_request, response) => {
    const more = () => {
      if (!response.destroyed && response.write('x'.repeat(512))) setImmediate(more)
    }
    response.on('drain', more)
    more()
  })
  expect(await network.probe(url, mark)).toBe('another_answers')
})

test('a closed port is refused', async () => {
  expect(await network.probe(`http://127.0.0.1:${await freePort()}`, mark)).toBe('refused')
})

test('a server that never answers is given up', async () => {
  const url = await serve(() => {})
  expect(await createNetwork({ patience: 50 }).probe(url, mark)).toBe('timeout')
})

test('a server that begins to answer and never ends is given up', async () => {
  const url = await serve((_request, response) => void response.write('a'))
  expect(await createNetwork({ patience: 50 }).probe(url, mark)).toBe('timeout')
})

test('a name that does not exist is told', async () => {
  expect(['name_unknown', 'timeout']).toContain(await network.probe('http://nothing-here.invalid', mark))
})

test('what speaks no HTTP is told', async () => {
  const server = createSocketServer((socket) => socket.on('error', () => {}).end('220 mail.example.com ESMTP\r\n'))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  expect(await network.probe(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, mark)).toBe('not_http')
})

test('a plain server behind an address of https is told', async () => {
  const url = await serve(portal)
  expect(await network.probe(url.replace('http:', 'https:'), mark)).toBe('not_http')
})

test('addresses of this machine alone are no addresses in the network', () => {
  for (const address of network.addresses()) expect(address).not.toMatch(/^127\.|^::1$|^fe80:/)
})
