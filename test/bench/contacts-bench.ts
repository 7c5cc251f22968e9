import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openSqlite, type Sqlite } from '../../main/core/db/open.ts'
import { type ContactFilter, ContactSort } from '../../shared/contract/contacts.ts'
import { generateContacts, randomSequence } from '../support/generate-contacts.ts'
import { openTestCore, type TestClient } from '../support/test-core.ts'

/**
 * Measures lists, search, totals and bulk changes through the procedures, each against the bare statement on the same
 * data in the same run (design: quality.md, "How fast"). `node test/bench/contacts-bench.ts --contacts 1000000`
 */

const tell = (text: string) => process.stdout.write(`${text}\n`)
const columns: Record<ContactSort['by'], string> = {
  name: 'name_key',
  email: 'email_key',
  state: 'state_rank',
  invited: 'invited_at',
  company: 'company_key',
  terms: 'terms_accepted_at',
  phone: 'phone',
  language: 'language',
  roles: 'facets',
  created: 'created_at',
  updated: 'updated_at',
}
const orders = ContactSort.shape.by.options

async function timed(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

function quantiles(times: readonly number[]) {
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { p50: at(0.5), p95: at(0.95), most: at(1), all: sorted.length }
}

function report(what: string, times: readonly number[], baseline: readonly number[] = []) {
  const [own, bare] = [quantiles(times), quantiles(baseline)]
  const against = bare.all > 0 ? `; bare statement p50 ${bare.p50.toFixed(2)}, p95 ${bare.p95.toFixed(2)} ms` : ''
  tell(
    `${what}: p50 ${own.p50.toFixed(2)}, p95 ${own.p95.toFixed(2)}, most ${own.most.toFixed(2)} ms (${own.all})${against}`,
  )
}

// Touches one row, so that nothing the lists remember is of use any more.
const forget = (sqlite: Sqlite) => sqlite.exec('update contact_totals set contacts = contacts where facets = 64')

/** The first 100 rows by every column, in both directions, anew after a change each time. */
export async function benchFirstPages(
  ask: TestClient,
  sqlite: Sqlite,
  filters: Readonly<Record<string, ContactFilter>>,
) {
  for (const [name, filter] of Object.entries(filters)) {
    const [own, bare]: number[][] = [[], []]
    for (let round = 0; round < 3; round++) {
      for (const by of orders) {
        for (const direction of ['ascending', 'descending'] as const) {
          forget(sqlite)
          own?.push(await timed(() => ask.contacts.list({ filter, sort: { by, direction } })))
          if (name !== 'no filter') continue
          const way = direction === 'ascending' ? 'asc' : 'desc'
          const sql = `select * from contacts order by ${columns[by]} ${way}, id ${way} limit 100`
          bare?.push(await timed(() => sqlite.prepare(sql).all()))
        }
      }
    }
    report(`first page, every order, ${name}`, own ?? [], bare)
  }
}

/** Pages around the middle, by every column: the first jump after a change, and jumps after it. */
export async function benchDeepPages(ask: TestClient, sqlite: Sqlite, contacts: number) {
  const random = randomSequence(1)
  const [first, further, bare]: number[][] = [[], [], []]
  for (const by of orders) {
    forget(sqlite)
    const sort = { by, direction: 'ascending' } as const
    const statement = sqlite.prepare(
      `select * from contacts where id in
         (select id from contacts order by ${columns[by]}, id limit 100 offset ?) order by ${columns[by]}, id`,
    )
    for (let jump = 0; jump < 20; jump++) {
      const offset = jump === 0 ? Math.floor(contacts / 2) : Math.floor(random() * (contacts - 100))
      const time = await timed(() => ask.contacts.list({ sort, offset }))
      ;(jump === 0 ? first : further)?.push(time)
      if (jump < 3) bare?.push(await timed(() => statement.all(Math.floor(contacts / 2))))
    }
  }
  report('page in the middle, first jump after a change, every order', first ?? [], bare)
  report('page anywhere, further jumps, every order', further ?? [], bare)
}

const typed = [
  'martin',
  'zoe',
  'elodie brule',
  'imprimerie nantes',
  'hansen bergen',
  '0612',
  'œuvrard',
  'jean-pierre',
  'odegard',
]

/** What is asked while names are typed, letter by letter; the baseline sorts the hits of the trigram index. */
export async function benchSearch(ask: TestClient, sqlite: Sqlite) {
  const prefixes = typed.flatMap((text) => [...text].map((_letter, place) => text.slice(0, place + 1)))
  const [own, bare, none]: number[][] = [[], [], []]
  const statement = sqlite.prepare(
    `select * from contacts where id in (select rowid from contact_search where contact_search match ?)
     order by +name_key, id limit 100`,
  )
  for (const search of prefixes) {
    forget(sqlite)
    own?.push(await timed(() => ask.contacts.list({ filter: { search } })))
    const word =
      search
        .normalize('NFD')
        .replace(/[^a-z0-9 -]/g, '')
        .split(' ')[0] ?? ''
    if (word.length >= 3) {
      const trigrams = [...word].slice(2).map((_letter, place) => `"${word.slice(place, place + 3)}"`)
      bare?.push(await timed(() => statement.all(trigrams.join(' AND '))))
    }
  }
  for (const search of ['zqx', 'martinx', 'zq', 'qqqqqq', 'mar zqx', '€']) {
    forget(sqlite)
    none?.push(await timed(() => ask.contacts.list({ filter: { search } })))
  }
  report('search while typing, by name', own ?? [], bare)
  report('search without a hit', none ?? [])
  const counts: number[] = []
  for (const search of ['martin', 'zoe', 'imprimerie', 'mar', 'm']) {
    counts.push(await timed(() => ask.contacts.count({ filter: { search } })))
    tell(`  count of “${search}”: ${counts.at(-1)?.toFixed(0)} ms, other calls answered meanwhile`)
  }
}

export async function benchTotals(ask: TestClient, sqlite: Sqlite) {
  const [totals, counts, bare]: number[][] = [[], [], []]
  for (let round = 0; round < 20; round++) {
    forget(sqlite)
    totals?.push(await timed(() => ask.contacts.totals()))
    counts?.push(
      await timed(() => ask.contacts.count({ filter: { states: ['active'], language: 'nb', invited: true } })),
    )
    if (round < 2) {
      bare?.push(await timed(() => sqlite.prepare('select state, count(*) from contacts group by state').all()))
    }
  }
  report('totals', totals ?? [], bare)
  report('count of a filter by facets', counts ?? [])
}

/** Longest time that a small call waits while the work goes on. */
async function longestWait(ask: TestClient, work: Promise<unknown>): Promise<number> {
  let [over, longest] = [false, 0]
  const done = work.finally(() => {
    over = true
  })
  while (!over) {
    longest = Math.max(longest, await timed(() => ask.contacts.list({ limit: 100 })))
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await done
  return longest
}

/** Bulk work on `many` contacts through the procedures, and the bare statement on a copy of the database. */
export async function benchBulk(ask: TestClient, sqlite: Sqlite, copyPath: string, many: number) {
  const ids = sqlite
    .prepare("select id from contacts where state in ('inactive', 'disabled') order by id limit ?")
    .pluck()
    .all(many) as never[]
  const all = sqlite.prepare('select id from contacts order by id limit ?').pluck().all(many) as never[]
  const json = (list: readonly unknown[]) => JSON.stringify(list)
  const copy = openSqlite(copyPath)
  const update = copy.prepare(
    `update contacts set state = 'active', version = version + 1, updated_at = '2026-11-21T10:00:00.000Z'
     where id in (select value from json_each(?))`,
  )
  const bareUpdate = await timed(() => update.run(json(ids)))
  copy.pragma('wal_checkpoint(TRUNCATE)')
  const remove = copy.prepare('delete from contacts where id in (select value from json_each(?))')
  const bareDelete = await timed(() => remove.run(json(all)))
  copy.close()

  const line = (what: string, time: number, bare: number) =>
    tell(
      `${what} ${many.toLocaleString('en')}: ${time.toFixed(0)} ms, bare ${bare.toFixed(0)} ms, ratio ${(time / bare).toFixed(2)}`,
    )
  let undoId: number | null = null
  const activation = await timed(async () => {
    undoId = (await ask.contacts.changeStates({ selection: { kind: 'ids', ids }, action: 'activate' })).undoId
  })
  line('activate', activation, bareUpdate)
  const wait = await longestWait(ask, ask.contacts.undoStates({ undoId: undoId ?? 0 }))
  tell(`undo of it: longest wait of a list meanwhile ${wait.toFixed(0)} ms`)
  const selection = { kind: 'ids' as const, ids: all }
  let fingerprint = ''
  const preview = await timed(async () => {
    fingerprint = (await ask.contacts.previewDeletion({ selection })).fingerprint
  })
  tell(`preview of deleting ${many.toLocaleString('en')}: ${preview.toFixed(0)} ms`)
  line('delete', await timed(() => ask.contacts.delete({ selection, fingerprint })), bareDelete)
}

const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MB`

if (import.meta.main) {
  const { values } = parseArgs({ options: { contacts: { type: 'string', default: '1000000' } } })
  const contacts = Number(values.contacts)
  const folder = mkdtempSync(join(tmpdir(), 'comptoir-bench-'))
  const desk = await openTestCore(folder)
  try {
    const { token } = await desk.setUp()
    const ask = desk.client(token)
    const { sqlite } = desk.core.services.db
    tell(`generating: ${(await timed(() => generateContacts(sqlite, contacts))).toFixed(0)} ms`)
    sqlite.pragma('wal_checkpoint(TRUNCATE)')
    const copy = join(folder, 'copy.sqlite')
    copyFileSync(join(folder, 'comptoir.sqlite'), copy)
    await benchFirstPages(ask, sqlite, {
      'no filter': {},
      'state disabled': { states: ['disabled'] },
      'active and Norwegian': { states: ['active'], language: 'nb' },
      'one company': { companyId: 1 as never },
      invited: { invited: true },
    })
    await benchDeepPages(ask, sqlite, contacts)
    await benchSearch(ask, sqlite)
    await benchTotals(ask, sqlite)
    await benchBulk(ask, sqlite, copy, Math.min(100_000, Math.floor(contacts / 10)))
    const { rss, heapUsed } = process.memoryUsage()
    tell(`memory of this process afterwards: resident ${megabytes(rss)}, of which the heap uses ${megabytes(heapUsed)}`)
  } finally {
    await desk[Symbol.asyncDispose]()
    rmSync(folder, { recursive: true, force: true })
  }
}
