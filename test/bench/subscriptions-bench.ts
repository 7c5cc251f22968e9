import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createContactIndex } from '../../main/core/db/contact-index.ts'
import { openSqlite, type Sqlite } from '../../main/core/db/open.ts'
import type { CompanyId } from '../../shared/contract/values.ts'
import { cellsIn } from '../../shared/rules/subscription-cells.ts'
import { generateContacts, randomSequence } from '../support/generate-contacts.ts'
import { openTestCore, type TestClient } from '../support/test-core.ts'

/**
 * Measures who is told of an event, and the dashboard, through the procedures, in a shop where every contact decided
 * every cell (14 cells each), one company has 5,000 contacts, and there are 200,000 companies to a million contacts.
 * The baseline is the bare statement that reads the same rows in the same run. `node test/bench/subscriptions-bench.ts
 * --contacts 1000000`
 */

const tell = (text: string) => process.stdout.write(`${text}\n`)
const members = 5_000

async function timed(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

function quantiles(times: readonly number[]): string {
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number) => (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(2)
  return `p50 ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)} ms (${sorted.length})`
}

const times = async (count: number, work: (round: number) => unknown): Promise<number[]> => {
  const all: number[] = []
  for (let round = 0; round < count; round++) all.push(await timed(() => work(round)))
  return all
}

/** A company of 5,000 contacts beside those that are there; 40 of them are administrators. */
function gatherCompany(sqlite: Sqlite, contacts: number): CompanyId {
  const id = sqlite
    .prepare<[], CompanyId>(
      "insert into companies (name, name_key) values ('Grand Compte', 'grand compte') returning id",
    )
    .pluck()
    .get()
  if (id === undefined) throw new Error('no company')
  const step = Math.max(1, Math.floor(contacts / members))
  const ids = JSON.stringify(Array.from({ length: members }, (_none, place) => 1 + place * step))
  const index = createContactIndex(sqlite)
  index.withdraw(ids)
  sqlite
    .prepare(
      `update contacts set company_id = ?, company_key = 'grand compte', company_administrator = id % 125 = 0
       where id in (select value from json_each(?))`,
    )
    .run(id, ids)
  index.enter(ids)
  return id
}

/** Every contact decides every cell of its universe: 14 bits on or off, as chance has it. */
function decideEverything(sqlite: Sqlite) {
  const random = randomSequence(7)
  const insert = sqlite.prepare('insert into contact_subscriptions (contact_id, client) values (?, ?)')
  const ids = sqlite.prepare<[], number>('select id from contacts order by id').pluck().all()
  for (const id of ids) {
    const on = Math.floor(random() * 16_384)
    insert.run(id, on | ((~on & 16_383) << 14))
  }
  return ids.length
}

const pagesOf = (sqlite: Sqlite) =>
  (sqlite.pragma('page_count', { simple: true }) as number) * (sqlite.pragma('page_size', { simple: true }) as number)

async function benchDelivery(ask: TestClient, sqlite: Sqlite, big: CompanyId, companies: number) {
  const statement = sqlite.prepare(
    `select contacts.id, name, email, client from contacts join contact_subscriptions on contact_id = contacts.id
     where company_key = ? and client & 8 <> 0`,
  )
  const asked = { code: 'S-2', universe: 'client' } as const
  const random = randomSequence(3)
  const some = Array.from({ length: 200 }, () => (1 + Math.floor(random() * companies)) as CompanyId)
  const list = await ask.events.preview({ ...asked, companyId: big })
  const own = await times(30, () => ask.events.preview({ ...asked, companyId: big }))
  const bare = await times(30, () => statement.all('grand compte'))
  tell(
    `delivery list, company of ${members} (${list.recipients.length} deliveries): ${quantiles(own)}; bare statement ${quantiles(bare)}`,
  )
  const small = await times(some.length, (round) =>
    ask.events.preview({ ...asked, companyId: some[round] as CompanyId }),
  )
  tell(`delivery list, any company: ${quantiles(small)}`)
}

/** The companies' own list, anew after a change each time. */
async function benchCompanies(ask: TestClient, sqlite: Sqlite, companies: number) {
  const forget = () => sqlite.exec('update companies set version = version where id = 1')
  for (const by of ['name', 'contacts'] as const) {
    const sort = { by, direction: 'descending' } as const
    const pages = await times(15, () => {
      forget()
      return ask.companies.list({ sort, offset: Math.floor(companies / 2) })
    })
    tell(`page of companies in the middle, by ${by}, after a change: ${quantiles(pages)}`)
  }
  const searches = await times(15, () => {
    forget()
    return ask.companies.list({ filter: { search: 'imprimerie nantes' } })
  })
  tell(`search for companies, after a change: ${quantiles(searches)}`)
}

async function benchDashboard(ask: TestClient, big: CompanyId) {
  const { rows } = await ask.subscriptions.dashboard({ companyId: big })
  tell(
    `dashboard, ${rows.length} contacts: ${quantiles(await times(15, () => ask.subscriptions.dashboard({ companyId: big })))}`,
  )
  const none = { client: 0, ambassador: 0, operator: 0 }
  const all = { ...none, client: cellsIn('client') }
  const changes = rows.map(({ id: contactId }) => ({ contactId, on: all, off: none }))
  let undoId: number | null = null
  const saved = await timed(async () => {
    undoId = (await ask.subscriptions.saveDashboard({ companyId: big, changes })).undoId
  })
  const undone = undoId === null ? 0 : await timed(() => ask.subscriptions.undo({ undoId: undoId ?? 0 }))
  tell(`every cell of ${rows.length} contacts saved: ${saved.toFixed(0)} ms; undone: ${undone.toFixed(0)} ms`)
}

const { values } = parseArgs({ options: { contacts: { type: 'string', default: '1000000' } } })
const contacts = Number(values.contacts)
const companies = Math.max(10, Math.floor(contacts / 5))
const folder = mkdtempSync(join(tmpdir(), 'comptoir-bench-'))
try {
  await (await openTestCore(folder)).core.close()
  const sqlite = openSqlite(join(folder, 'comptoir.sqlite'))
  tell(`${contacts} contacts, ${companies} companies; generating…`)
  generateContacts(sqlite, contacts, 1, companies)
  let big = 0 as CompanyId
  const before = pagesOf(sqlite)
  sqlite.transaction(() => {
    big = gatherCompany(sqlite, contacts)
    const decided = decideEverything(sqlite)
    tell(`${decided * 14} cells decided`)
  })()
  const grown = pagesOf(sqlite) - before
  tell(
    `storage of all decisions: ${(grown / 2 ** 20).toFixed(1)} MiB, ${(grown / contacts).toFixed(1)} bytes a contact`,
  )
  sqlite.close()
  await using desk = await openTestCore(folder)
  const ask = desk.client((await desk.setUp()).token)
  await benchDelivery(ask, desk.core.services.db.sqlite, big, companies)
  await benchDashboard(ask, big)
  await benchCompanies(ask, desk.core.services.db.sqlite, companies)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
