import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MessagePort } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { expect, vi } from 'vitest'
import type { ElectronHost } from '../../renderer/client/host.ts'
import { seen } from '../fakes/electron.ts'
import type { ApiClient } from '../support/local-api-client.ts'
import { goodPassword } from '../support/test-core.ts'

/** The program as a page sees it: its abilities, and the contract with the administrator's session. */
export interface ElectronDesk {
  readonly folder: string
  readonly dataFolder: string
  readonly host: ElectronHost
  readonly client: ApiClient
  /** Tells of every port that arrives, with an event `port`. */
  readonly page: EventTarget
  /** Opens another port to the core. */
  newPort(): Promise<MessagePort>
  close(): Promise<void>
}

/**
 * Starts the real main process, preload script and core with a shop; the test file puts the fake in Electron's place
 * (`vi.mock`). Once for each file: what was imported runs once.
 */
export async function startElectron(): Promise<ElectronDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'comptoir-electron-'))
  const dataFolder = join(folder, 'data')
  const page = new EventTarget()
  process.argv.push('--data', dataFolder)
  vi.stubGlobal('location', { origin: 'app://comptoir' })
  vi.stubGlobal('window', {
    postMessage(message: unknown, origin: string, ports: MessagePort[]) {
      expect([message, origin]).toEqual(['rpc-port', 'app://comptoir'])
      page.dispatchEvent(new CustomEvent('port', { detail: ports[0] }))
    },
  })
  await import('../../main/hosts/electron/electron-main.ts')
  await import('../../preload/preload.ts')
  await vi.waitFor(() => expect(seen.windows.at(-1)?.shown).toBe(true), { timeout: 20_000 })
  const host = seen.bridged.comptoirHost as ElectronHost
  const newPort = () => {
    const arrived = new Promise<MessagePort>((resolve) =>
      page.addEventListener('port', (event) => resolve((event as CustomEvent<MessagePort>).detail), { once: true }),
    )
    host.connect()
    return arrived
  }
  let session: string | null = null
  const headers = () => (session === null ? {} : { authorization: `Bearer ${session}` })
  const client: ApiClient = createORPCClient(new RPCLink({ port: await newPort(), headers }))
  const { token } = await client.operators.setup({
    shopName: 'Imprimerie du Port',
    language: 'fr',
    timeZone: 'Europe/Paris',
    name: 'Alice Martin',
    login: 'alice',
    password: goodPassword,
  })
  session = token
  return {
    folder,
    dataFolder,
    host,
    client,
    page,
    newPort,
    async close() {
      await Promise.all(seen.cores.map((core) => core.terminate()))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
