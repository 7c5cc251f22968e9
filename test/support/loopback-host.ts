import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { WebSocket } from 'ws'
import { startCoreThread } from '../../main/hosts/loopback/core-thread-link.ts'
import { startLoopbackServer } from '../../main/hosts/loopback/loopback-server.ts'
import type { Operator, Role } from '../../shared/contract/operators.ts'
import { type ApiClient, localApiClient } from './local-api-client.ts'
import { goodPassword } from './test-core.ts'

/** The loopback host with a real core in its thread, on a folder of its own, listening on 127.0.0.1. */
export interface LoopbackHost extends AsyncDisposable {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string
  readonly port: number
  readonly dataFolder: string
  readonly launchToken: string
  /** A code for a window, as it stands in a one-time address. */
  newCode(): string
  /** Trades a code for a window's token. */
  openWindow(): Promise<string>
  /** The contract over the local API. */
  api(bearer: string | null): ApiClient
  /** The contract over a WebSocket, as a page of ours opens it; closed with the host. */
  rpc(bearer: string | null): Promise<ApiClient>
  /** Sets the shop up and gives its administrator's token. */
  setUp(): Promise<string>
  /** Adds an operator and signs them in. */
  addOperator(administrator: string, login: string, role?: Role): Promise<{ token: string; operator: Operator }>
}

/** Opens a WebSocket to the host and resolves once it is open; rejects with the status of a refusal. */
export function openSocket(
  url: string,
  protocols: readonly string[],
  headers: Readonly<Record<string, string>>,
): Promise<WebSocket> {
  const socket = new WebSocket(url, [...protocols], { headers })
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve(socket))
    socket.once('error', reject)
  })
}

export async function openLoopbackHost(): Promise<LoopbackHost> {
  const folder = mkdtempSync(join(tmpdir(), 'comptoir-host-'))
  const rendererFolder = join(folder, 'renderer')
  mkdirSync(join(rendererFolder, 'assets'), { recursive: true })
  writeFileSync(join(rendererFolder, 'index.html'), '<!doctype html><title>Comptoir</title>')
  writeFileSync(join(rendererFolder, 'assets', 'main.js'), 'export {}')
  writeFileSync(join(folder, 'secret.txt'), 'not for anyone')
  const dataFolder = join(folder, 'data')
  const core = await startCoreThread(new URL('../../main/process/core-thread.ts', import.meta.url), {
    dataFolder,
    version: '0.0.0-test',
  })
  const server = await startLoopbackServer({ core, rendererFolder, port: 0 })
  const { origin } = server
  const sockets: WebSocket[] = []
  const newCode = () => new URLSearchParams(new URL(server.newAddress()).hash.slice(1)).get('open') ?? ''
  const api = (bearer: string | null) => localApiClient(origin, () => bearer)

  const openWindow = async () => {
    const response = await fetch(`${origin}/launch/window`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code: newCode() }),
    })
    return ((await response.json()) as { token: string }).token
  }

  return {
    origin,
    port: Number(new URL(origin).port),
    dataFolder,
    launchToken: server.guard.launchToken,
    newCode,
    openWindow,
    api,
    async rpc(bearer) {
      const token = await openWindow()
      const socket = await openSocket(`${origin.replace('http', 'ws')}/rpc`, ['comptoir.rpc', `window.${token}`], {
        origin,
      })
      sockets.push(socket)
      const headers = () => (bearer === null ? {} : { authorization: `Bearer ${bearer}` })
      return createORPCClient(new RPCLink({ websocket: socket as never, headers }))
    },
    async setUp() {
      const { token } = await api(server.guard.launchToken).operators.setup({
        shopName: 'Imprimerie du Port',
        language: 'fr',
        timeZone: 'Europe/Paris',
        name: 'Alice Martin',
        login: 'alice',
        password: goodPassword,
      })
      return token
    },
    async addOperator(administrator, login, role = 'operator') {
      const password = `${goodPassword} ${login.length}`
      await api(administrator).operators.add({ name: 'Bruno Petit', login, role, language: 'fr', password })
      return api(server.guard.launchToken).operators.signIn({ login, password })
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.terminate()
      await server.close()
      await core.ask({ kind: 'close' })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
