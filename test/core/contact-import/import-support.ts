import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createImportDesk } from '../../../main/core/contact-import/import-desk.ts'
import { sourceOf } from '../../../main/core/contact-import/import-workbook.ts'
import { migrate } from '../../../main/core/db/migrate.ts'
import { migrations } from '../../../main/core/db/migrations/index.ts'
import { openSqlite } from '../../../main/core/db/open.ts'
import type { ContactImport, ImportPlan, ReadingOptions } from '../../../shared/contract/contact-import.ts'
import type { FileId, ImportId } from '../../../shared/contract/values.ts'
import { goodPassword, openTestCore, type TestClient, type TestCore } from '../../support/test-core.ts'

/** A desk with its shop set up, signed in, to which files can be given. */
export interface ImportDesk extends AsyncDisposable {
  readonly test: TestCore
  readonly client: TestClient
  /** Closes the core, opens it again and signs in. */
  restart(): Promise<void>
  /** Puts a file into the vault as an upload does. */
  give(bytes: string | Uint8Array, name?: string): Promise<FileId>
  /** Imports a file with the mapping that was found, unless a part of the plan is given. */
  take(bytes: string | Uint8Array, plan?: Partial<ImportPlan>): Promise<ContactImport>
  planFor(fileId: FileId, plan?: Partial<ImportPlan>): Promise<ImportPlan>
  /** Waits until the import is no longer running. */
  ended(id: ImportId): Promise<ContactImport>
  /** Everything of the contacts that an import decides, by address. */
  contacts(): Record<string, unknown>[]
}

const control = {
  signal: new AbortController().signal,
  progress() {},
  enterGate: () => Promise.resolve(() => {}),
}

/**
 * Reads a file as the worker does, in this thread and against an empty shop: what was found, the counts of a dry run
 * with the mapping that was found, and its first 200 rows.
 */
export async function look(bytes: string | Uint8Array, reading: ReadingOptions = {}) {
  const source = Buffer.from(bytes)
  const path = join(mkdtempSync(join(tmpdir(), 'comptoir-look-')), 'file')
  writeFileSync(path, source)
  const sqlite = openSqlite(':memory:')
  try {
    await migrate(sqlite, migrations, () => Promise.resolve())
    const desk = createImportDesk({ open: () => sourceOf(source), write: () => 0, sqlite: () => sqlite })
    const found = await desk.inspect({ path, reading }, control)
    const { mapping } = found
    const judging = { mapping, known: 'skip', country: 'FR', language: 'fr', defaultLanguage: 'fr' } as const
    const { counts, withProblems } = await desk.dryRun(
      { path, reading, ...judging, suppressionSecrets: [], dryRunId: 'look' },
      control,
    )
    const page = await desk.rows({ dryRunId: 'look', onlyProblems: false, offset: 0, limit: 200 }, control)
    return { found, counts, withProblems, rows: page?.rows ?? [] }
  } finally {
    sqlite.close()
    rmSync(dirname(path), { recursive: true })
  }
}

export async function openImportDesk(): Promise<ImportDesk> {
  const test = await openTestCore()
  const { token } = await test.setUp()
  let client = test.client(token)
  const desk: ImportDesk = {
    test,
    get client() {
      return client
    },
    async restart() {
      await test.restart()
      client = test.client((await test.client().operators.signIn({ login: 'alice', password: goodPassword })).token)
    },
    async give(bytes, name = 'clients.csv') {
      const { fileId } = await client.files.offer({ name })
      writeFileSync(test.core.services.ports.files.pathOf(fileId), bytes)
      return fileId
    },
    async planFor(fileId, plan = {}) {
      const { mapping } = await client.contactImport.inspect({ fileId, reading: plan.reading ?? {} })
      return { fileId, reading: {}, known: 'skip', mapping, ...plan }
    },
    async take(bytes, plan) {
      const fileId = await desk.give(bytes)
      const { id } = await client.contactImport.start(await desk.planFor(fileId, plan))
      return desk.ended(id)
    },
    async ended(id) {
      const { changes } = test.core.services
      const abort = new AbortController()
      const news = changes.watch(abort.signal)
      try {
        for (;;) {
          const now = await client.contactImport.get({ id })
          if (now.state !== 'running' && now.state !== 'undoing') return now
          await news.next()
        }
      } finally {
        abort.abort()
        await news.return()
      }
    },
    contacts: () =>
      test.core.services.db.sqlite
        .prepare(
          `select contacts.name, contacts.name_key, email, email_key, state, companies.name as company, phone, contacts.language, roles,
             company_administrator, interface_access, notes
           from contacts left join companies on companies.id = company_id order by email_key`,
        )
        .all() as Record<string, unknown>[],
    [Symbol.asyncDispose]: () => test[Symbol.asyncDispose](),
  }
  return desk
}
