import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import type { MessagePort } from 'node:worker_threads'
import helmet from '@fastify/helmet'
import staticFiles from '@fastify/static'
import websocket from '@fastify/websocket'
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import { contentSecurityPolicy } from '../content-security-policy.ts'
import type { CoreLink } from '../core-link.ts'
import { createLaunchGuard, isOwnRequest, type LaunchGuard } from './launch-guard.ts'
import { serveLaunch } from './launch-routes.ts'
import { serveLocalApi } from './local-api-routes.ts'
import type { LoopbackContext } from './loopback-context.ts'
import { serveRpc } from './rpc-socket.ts'
import { serveTransfers } from './transfer-routes.ts'

export interface LoopbackServer {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string
  readonly guard: LaunchGuard
  /** An address that opens one window, once. */
  newAddress(): string
  close(): Promise<void>
}

/** A call that names a million contacts fits; files go by ticket. */
const largestMessage = 16 * 1024 * 1024

/** Serves the renderer, the contract and the local API on 127.0.0.1; a port of 0 takes any that is free. */
export async function startLoopbackServer(on: {
  readonly core: CoreLink<MessagePort>
  readonly rendererFolder: string
  readonly port: number
}): Promise<LoopbackServer> {
  const guard = createLaunchGuard()
  const app: FastifyInstance = Fastify({ logger: false, forceCloseConnections: true, bodyLimit: largestMessage })
  let port = on.port
  const origin = () => `http://127.0.0.1:${port}`
  const newAddress = () => `${origin()}/#open=${guard.newCode()}`
  const context: LoopbackContext = { core: on.core, guard, newAddress }

  app.setErrorHandler((error: FastifyError, _request, reply) => {
    const status = error.statusCode ?? 500
    if (status < 500) return reply.code(status).send({ code: error.code, message: error.message })
    // The message may name paths of this machine.
    process.stderr.write(`${error.stack ?? error.message}\n`)
    return reply.code(500).send({ code: 'INTERNAL_SERVER_ERROR', message: 'Internal error' })
  })
  // First of all, so that it closes the sockets of upgrades that the next hook refuses.
  await app.register(websocket, {
    options: { maxPayload: largestMessage, handleProtocols: () => 'comptoir.rpc' },
  })
  app.addHook('onRequest', async (request, reply) => {
    if (!isOwnRequest(request.raw, port)) {
      return reply.code(421).send({ code: 'NOT_THIS_HOST', message: 'This address is not served here' })
    }
    if (request.headers.upgrade !== undefined && request.url !== '/rpc') return reply.code(404).send()
  })
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentSecurityPolicy },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  })
  await app.register(serveRpc(context))
  await app.register(serveLaunch(context))
  await app.register(serveLocalApi(context))
  await app.register(serveTransfers(context))
  await app.register(staticFiles, {
    root: on.rendererFolder,
    dotfiles: 'ignore',
    cacheControl: false,
    setHeaders: (reply, path) => {
      const named = dirname(path) === join(on.rendererFolder, 'assets')
      reply.header('cache-control', named ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  await app.listen({ host: '127.0.0.1', port: on.port })
  port = (app.server.address() as AddressInfo).port
  return { origin: origin(), guard, newAddress, close: () => app.close() }
}
