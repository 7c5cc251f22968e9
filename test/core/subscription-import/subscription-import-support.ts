import { readFileSync, writeFileSync } from 'node:fs'
import type { Download } from '../../../shared/contract/files.ts'
import type { SubscriptionImport, SubscriptionImportPlan } from '../../../shared/contract/subscription-import.ts'
import type { Universe } from '../../../shared/contract/subscription-values.ts'
import type { CellChange } from '../../../shared/contract/subscriptions.ts'
import type { ContactId, FileId, ImportId, Language } from '../../../shared/contract/values.ts'
import { universeBits } from '../../../shared/rules/subscription-cells.ts'
import { goodPassword, openTestCore, type TestClient, type TestCore } from '../../support/test-core.ts'

/** A set-up shop with contacts and companies, signed in as its administrator, to which files can be given. */
export interface SubscriptionDesk extends AsyncDisposable {
  readonly test: TestCore
  readonly client: TestClient
  restart(): Promise<void>
  speak(language: Language): Promise<void>
  /** Gives the universes of a company that contacts named. */
  universes(company: string, ...universes: readonly Universe[]): void
  add(name: string, fields?: Person): Promise<ContactId>
  give(bytes: string | Uint8Array, name?: string): Promise<FileId>
  planFor(fileId: FileId, plan?: Partial<SubscriptionImportPlan>): Promise<SubscriptionImportPlan>
  /** Checks a file dry and imports it with the mapping that was found, unless a part of the plan is given. */
  take(bytes: string | Uint8Array, plan?: Partial<SubscriptionImportPlan>): Promise<SubscriptionImport>
  ended(id: ImportId): Promise<SubscriptionImport>
  save(contactId: ContactId, ...changes: readonly CellChange[]): Promise<void>
  /** What a contact is subscribed to, as `client/delivery/email`, with ! where it decided so. */
  on(contactId: ContactId): Promise<string[]>
  bytes(download: Download): Buffer
  /** What is stored of all contacts. */
  patterns(): unknown[]
}

interface Person {
  readonly company?: string
  readonly administrator?: boolean
  readonly interfaceAccess?: boolean
}

export async function openSubscriptionDesk(): Promise<SubscriptionDesk> {
  const test = await openTestCore()
  const { token } = await test.setUp()
  let client = test.client(token)
  const desk: SubscriptionDesk = {
    test,
    get client() {
      return client
    },
    async restart() {
      await test.restart()
      client = test.client((await test.client().operators.signIn({ login: 'alice', password: goodPassword })).token)
    },
    async speak(language) {
      test.core.services.db.sqlite.prepare('update operators set language = ?').run(language)
    },
    universes(company, ...universes) {
      test.core.services.db.sqlite
        .prepare('update companies set universes = ? where name = ?')
        .run(universeBits(universes), company)
    },
    async add(name, { company = 'Dupont', administrator = false, interfaceAccess = true } = {}) {
      const { id } = await client.contacts.add({
        name,
        email: `${name.toLowerCase()}@exemple.fr`,
        companyName: company,
        companyAdministrator: administrator,
        interfaceAccess,
        language: 'fr',
      })
      return id
    },
    async give(bytes, name = 'abonnements.csv') {
      const { fileId } = await client.files.offer({ name })
      writeFileSync(test.core.services.ports.files.pathOf(fileId), bytes)
      return fileId
    },
    async planFor(fileId, plan = {}) {
      const { mapping } = await client.subscriptionImport.inspect({ fileId, reading: plan.reading ?? {} })
      return { fileId, reading: {}, mapping, ...plan }
    },
    async take(bytes, plan) {
      const { id } = await client.subscriptionImport.start(await desk.planFor(await desk.give(bytes), plan))
      return desk.ended(id)
    },
    async ended(id) {
      const abort = new AbortController()
      const news = test.core.services.changes.watch(abort.signal)
      try {
        for (;;) {
          const now = await client.subscriptionImport.get({ id })
          if (now.state !== 'running' && now.state !== 'undoing') return now
          await news.next()
        }
      } finally {
        abort.abort()
        await news.return()
      }
    },
    async save(contactId, ...changes) {
      await client.subscriptions.saveContact({ contactId, changes: [...changes] })
    },
    async on(contactId) {
      const { cells } = await client.subscriptions.ofContact({ contactId })
      return cells
        .filter(({ on }) => on)
        .map(({ universe, category, channel, decided }) => `${universe}/${category}/${channel}${decided ? '!' : ''}`)
    },
    bytes(download) {
      const transfer = test.core.services.transfers.redeem(download.ticket)
      if (transfer?.direction !== 'out') throw new Error('no such download')
      return readFileSync(transfer.path)
    },
    patterns: () =>
      test.core.services.db.sqlite.prepare('select * from contact_subscriptions order by contact_id').all(),
    [Symbol.asyncDispose]: () => test[Symbol.asyncDispose](),
  }
  return desk
}

const header = 'Adresse e-mail;Univers;Catégorie;Canal;Abonné'

/** A file of rows beneath the header of a French export. */
export const fileOf = (...rows: readonly string[]) => `${[header, ...rows].join('\r\n')}\r\n`
