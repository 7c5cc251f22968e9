import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ContractRouterClient } from '@orpc/contract'
import { createRouterClient } from '@orpc/server'
import { createDraftFolder } from '../../main/adapters/draft-folder.ts'
import { createFileVault } from '../../main/adapters/file-vault.ts'
import { keyFromFile } from '../../main/adapters/key-file.ts'
import { createNetwork } from '../../main/adapters/network-check.ts'
import { createSecretBox } from '../../main/adapters/secret-box.ts'
import { createSmtpMailer } from '../../main/adapters/smtp-mailer.ts'
import type { SmtpWaits } from '../../main/adapters/smtp-waits.ts'
import { writeZipArchive } from '../../main/adapters/zip-archive.ts'
import { type Core, openCore } from '../../main/core/core.ts'
import type { Ports } from '../../main/core/ports.ts'
import { startImportThread } from '../../main/process/import-thread.ts'
import { createPortalHost, type StartPortalServer } from '../../main/process/portal-host.ts'
import type { Contract } from '../../shared/contract/contract.ts'
import type { Session } from '../../shared/contract/operators.ts'
import { patientWaits, testCertificate } from './mail-server.ts'

export type TestClient = ContractRouterClient<Contract>

export const goodPassword = 'cheval-agrafe-pile-correct'

export interface TestCoreOptions {
  /** How long mail waits for a server, in milliseconds, where a test is about giving up. */
  readonly waits?: Partial<SmtpWaits>
  readonly platform?: Ports['platform']
  /** What serves the portal in the place of its pages, where a test is about listening. */
  readonly startPortal?: StartPortalServer
}

/** A real core on a real database in a folder of its own; only the clock is a test's. */
export interface TestCore extends AsyncDisposable {
  readonly core: Core
  readonly folder: string
  /** Milliseconds since 1970; set it to turn the clock. */
  time: number
  /** A client as a transport would make it, with a session token or none. */
  client(token?: string | null, launched?: 'window' | 'token' | null): TestClient
  /** Sets the shop up and gives its administrator's session. */
  setUp(): Promise<Session>
  /** Closes the core and opens it again on the same folder. */
  restart(): Promise<void>
}

export async function openTestCore(existingFolder?: string, options: TestCoreOptions = {}): Promise<TestCore> {
  const folder = existingFolder ?? mkdtempSync(join(tmpdir(), 'comptoir-test-'))
  mkdirSync(join(folder, 'backups'), { recursive: true })
  const test = { time: Date.parse('2026-11-21T10:00:00Z') }
  const databasePath = join(folder, 'comptoir.sqlite')
  const log: Ports['log'] = {
    info() {},
    warn() {},
    error(fields) {
      throw Object.assign(new Error('the core logged an error'), fields)
    },
  }
  // Made anew at every start, as a process would.
  const ports = (portal: Ports['portal']): Ports => ({
    clock: { now: () => test.time },
    log,
    archive: writeZipArchive,
    portal,
    network: createNetwork({ patience: 2_000, ca: [testCertificate] }),
    files: createFileVault(join(folder, 'files')),
    startImportWorker: startImportThread(databasePath),
    mailer: createSmtpMailer({ waits: { ...patientWaits, ...options.waits }, ca: [testCertificate] }),
    secrets: createSecretBox(async () => keyFromFile(join(folder, 'secret.key'))),
    drafts: createDraftFolder(join(folder, 'drafts')),
    platform: options.platform ?? 'linux',
    dataFolder: folder,
    version: '0.0.0-test',
  })
  const open = async () => {
    const portal = createPortalHost(log, options.startPortal)
    const opened = await openCore(ports(portal), databasePath, join(folder, 'backups'))
    portal.serve(opened.services)
    await opened.begun
    return opened
  }
  let core = await open()
  return {
    get core() {
      return core
    },
    folder,
    get time() {
      return test.time
    },
    set time(time) {
      test.time = time
    },
    client: (token = null, launched = 'window') =>
      createRouterClient(core.router, {
        context: () => ({
          services: core.services,
          launched,
          reqHeaders: new Headers(token ? { authorization: `Bearer ${token}` } : {}),
        }),
      }),
    setUp() {
      return core.services.operators.setup({
        shopName: 'Imprimerie du Port',
        language: 'fr',
        timeZone: 'Europe/Paris',
        name: 'Alice Martin',
        login: 'alice',
        password: goodPassword,
      })
    },
    async restart() {
      await core.close()
      core = await open()
    },
    async [Symbol.asyncDispose]() {
      await core.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
