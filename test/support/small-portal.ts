import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createEncrypted } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { StartPortalServer } from '../../main/process/portal-host.ts'

/** A real server that answers as the portal does when it is asked for itself, and nothing else. */
export const startSmallPortal: StartPortalServer = async ({ listening }) => {
  const { address, port, certificate, mark } = listening
  const answer: RequestListener = ({ url }, response) =>
    response.end(url === '/.well-known/comptoir' ? JSON.stringify({ mark }) : 'a page')
  const server = certificate
    ? createEncrypted({ cert: certificate.chain, key: certificate.key }, answer)
    : createServer(answer)
  await listen(server, port, address)
  return { close: () => closed(server) }
}

/** A port of 127.0.0.1 on which nothing listens at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer()
  const { port } = await listen(server, 0, '127.0.0.1')
  await closed(server)
  return port
}

/** Listens, and rejects with Node's own error where that is not possible. */
export async function listen(server: Server, port: number, address: string): Promise<AddressInfo> {
  server.listen(port, address)
  await once(server, 'listening')
  return server.address() as AddressInfo
}

export async function closed(server: Server): Promise<void> {
  server.close()
  server.closeAllConnections()
  await once(server, 'close')
}
