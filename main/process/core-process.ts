import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { RequestHeadersPlugin } from '@orpc/server/plugins'
import { RPCHandler } from '@orpc/server/ws'
import { createDraftFolder } from '../adapters/draft-folder.ts'
import { createFileVault } from '../adapters/file-vault.ts'
import { keyFromFile } from '../adapters/key-file.ts'
import { createLog } from '../adapters/log.ts'
import { createNetwork } from '../adapters/network-check.ts'
import { createSecretBox } from '../adapters/secret-box.ts'
import { createSmtpMailer } from '../adapters/smtp-mailer.ts'
import { writeZipArchive } from '../adapters/zip-archive.ts'
import type { CallContext } from '../core/call.ts'
import { type Core, openCore } from '../core/core.ts'
import { FolderTaken, lockInstance } from '../core/db/instance-lock.ts'
import { SchemaTooNew } from '../core/db/migrate.ts'
import type { Ports } from '../core/ports.ts'
import type { CoreMessage, CoreStart, HostMessage, HostRequest, StartFailure } from './host-protocol.ts'
import { startImportThread } from './import-thread.ts'
import { createLocalApi } from './local-api.ts'
import { createPortalHost } from './portal-host.ts'
import { reportBugs } from './report-bugs.ts'
import { asSocket, type WindowPort } from './window-port.ts'

/** The line between the core's process and its host, whatever carries it. */
export interface HostLink {
  post(message: CoreMessage, transfer?: readonly ReadableStream[]): void
  onMessage(listener: (message: HostMessage, port: WindowPort | undefined) => void): void
}

/** Joins core and adapters on a data folder and serves them to the host until it says `close`. */
export async function runCore(start: CoreStart, link: HostLink): Promise<void> {
  const hostKey = Promise.withResolvers<Uint8Array>()
  const opened = await open(start, hostKey.promise).catch((error: unknown) => {
    link.post({
      type: 'failed',
      reason: reasonOf(error),
      detail: error instanceof Error ? error.message : String(error),
    })
  })
  if (!opened) return
  const { core, close } = opened
  const clientInterceptors = [reportBugs(core.services.ports.log)]
  const rpc = new RPCHandler<CallContext>(core.router, { plugins: [new RequestHeadersPlugin()], clientInterceptors })
  const localApi = createLocalApi(core, clientInterceptors)

  const answer = async (request: HostRequest) => {
    switch (request.kind) {
      case 'local-api':
        await core.begun
        return localApi(request.request)
      case 'redeem':
        return core.services.transfers.redeem(request.ticket)
      case 'secret-key':
        hostKey.resolve(request.key)
        return null
      case 'close':
        await close()
        return null
    }
  }

  const serveWindow = async (port: WindowPort) => {
    const socket = asSocket(port)
    await core.begun
    await rpc.upgrade(socket, { context: { services: core.services, launched: 'window' } })
  }

  link.onMessage((message, port) => {
    if (message.type === 'connect') {
      if (port) void serveWindow(port)
      return
    }
    const { id } = message
    answer(message.request).then(
      (result) => {
        const stream = result !== null && 'body' in result ? result.body : null
        link.post({ type: 'reply', id, answer: result }, stream ? [stream] : [])
      },
      (error: unknown) => link.post({ type: 'reply-error', id, detail: String(error) }),
    )
  })
  link.post({ type: 'ready' })
}

async function open(
  { dataFolder, version, hostKeepsKey }: CoreStart,
  hostKey: Promise<Uint8Array>,
): Promise<{ core: Core; close(): Promise<void> }> {
  for (const folder of [dataFolder, join(dataFolder, 'backups'), join(dataFolder, 'logs')]) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  }
  const unlock = lockInstance(join(dataFolder, 'instance.lock'))
  const databasePath = join(dataFolder, 'comptoir.sqlite')
  const log = createLog(join(dataFolder, 'logs', 'comptoir.log'))
  const portal = createPortalHost(log)
  try {
    const core = await openCore(
      {
        clock: { now: Date.now },
        log,
        files: createFileVault(join(dataFolder, 'files')),
        startImportWorker: startImportThread(databasePath),
        mailer: createSmtpMailer(),
        secrets: createSecretBox(async () => (hostKeepsKey ? hostKey : keyFromFile(join(dataFolder, 'secret.key')))),
        drafts: createDraftFolder(join(dataFolder, 'drafts')),
        archive: writeZipArchive,
        portal,
        network: createNetwork(),
        platform: platformOf(process.platform),
        dataFolder,
        version,
      },
      databasePath,
      join(dataFolder, 'backups'),
    )
    portal.serve(core.services)
    log.info({ version }, 'core started')
    return {
      core,
      async close() {
        await core.close()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}

function platformOf(name: NodeJS.Platform): Ports['platform'] {
  if (name === 'win32') return 'windows'
  return name === 'darwin' ? 'macos' : 'linux'
}

function reasonOf(error: unknown): StartFailure {
  if (error instanceof FolderTaken) return 'folder_taken'
  if (error instanceof SchemaTooNew) return 'schema_too_new'
  const code = (error as { code?: string }).code ?? ''
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'database_damaged'
  if (
    ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'SQLITE_READONLY', 'SQLITE_CANTOPEN'].some((known) =>
      code.startsWith(known),
    )
  ) {
    return 'folder_not_writable'
  }
  return 'unexpected'
}
