import { copyFileSync, readFileSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import Papa from 'papaparse'
import { createContactIndex } from '../../main/core/db/contact-index.ts'
import { openSqlite } from '../../main/core/db/open.ts'
import type { ImportId } from '../../shared/contract/values.ts'
import { fold } from '../../shared/rules/fold.ts'
import { goodPassword, openTestCore } from '../support/test-core.ts'

/** One measurement in a process of its own, so that its peak of memory is its own; prints one line of JSON. */
const { values } = parseArgs({
  options: { what: { type: 'string' }, folder: { type: 'string' }, file: { type: 'string' } },
})
const { what = '', folder = '', file = '' } = values

const seconds = async (work: () => unknown) => {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

/** Seconds by the clock and of processor time, all threads together; the latter hardly cares who else is at work. */
const measured = async (work: () => unknown) => {
  const before = process.cpuUsage()
  const took = await seconds(work)
  const { user, system } = process.cpuUsage(before)
  return { seconds: took, cpu: (user + system) / 1e6 }
}

const quickest = (rounds: readonly { readonly seconds: number; readonly cpu: number }[]) => ({
  seconds: Math.min(...rounds.map((round) => round.seconds)),
  cpu: Math.min(...rounds.map((round) => round.cpu)),
})

const percentile = (times: readonly number[], part: number) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0

async function throughCore(dryRunOnly: boolean) {
  const desk = await openTestCore(folder)
  const { token } = desk.core.services.settings.current()
    ? await desk.client().operators.signIn({ login: 'alice', password: goodPassword })
    : await desk.setUp()
  const client = desk.client(token)
  const { fileId } = await client.files.offer({ name: 'bench.csv' })
  copyFileSync(file, desk.core.services.ports.files.pathOf(fileId))
  const { mapping } = await client.contactImport.inspect({ fileId })
  const plan = { fileId, mapping, reading: {}, known: 'skip' as const }
  if (dryRunOnly) {
    const times = []
    let counts: unknown
    for (let round = 0; round < 3; round++) {
      times.push(await measured(async () => (counts = (await client.contactImport.dryRun(plan)).counts)))
    }
    await desk.core.close()
    return { ...quickest(times), counts }
  }
  const page = () => client.contacts.list({ offset: 0, limit: 100 })
  const atRest: number[] = []
  for (let round = 0; round < 200; round++) atRest.push(1000 * (await seconds(page)))
  const rest = process.resourceUsage().maxRSS / 1024
  const meanwhile: number[] = []
  // Asking takes processor time of its own, so the import is timed without.
  let running = what === 'importAsked'
  const asking = (async () => {
    while (running) {
      meanwhile.push(1000 * (await seconds(page)))
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  })()
  let id = 0
  let last = performance.now()
  const took = await measured(async () => {
    const started = await client.contactImport.start(plan)
    id = started.id
    for await (const topics of desk.core.services.changes.watch(undefined)) {
      if (!topics.includes('contactImport') && performance.now() - last < 100) continue
      last = performance.now()
      if ((await client.contactImport.get({ id: started.id })).state !== 'running') break
    }
  })
  running = false
  await asking
  const { state, counts } = await client.contactImport.get({ id: id as ImportId })
  await desk.core.close()
  const lists = {
    atRest: percentile(atRest, 0.95),
    during: percentile(meanwhile, 0.95),
    worst: Math.max(0, ...meanwhile),
  }
  return { ...took, rest, state, counts, lists }
}

/** The same rows by prepared statements in one transaction, the search index appended once at its end. */
async function prepared() {
  const rows = Papa.parse<string[]>(readFileSync(file, 'utf8'), { skipEmptyLines: true }).data.slice(1)
  const sqlite = openSqlite(`${folder}/comptoir.sqlite`)
  const company = sqlite.prepare<[string], { id: number }>('select id from companies where name_key = ?')
  const ready = rows.map(([name = '', email = '', firm = '', phone = '', language = '']) => [
    name,
    fold(name),
    email,
    email.toLowerCase(),
    company.get(fold(firm))?.id ?? null,
    fold(firm),
    phone,
    language,
  ])
  const insert = sqlite.prepare(
    `insert into contacts (name, name_key, email, email_key, company_id, company_key, phone, language, created_at,
       updated_at) values (?, ?, ?, ?, ?, ?, ?, ?, '2026-11-21T10:00:00.000Z', '2026-11-21T10:00:00.000Z')`,
  )
  const took = await measured(() =>
    sqlite.transaction(() => {
      let first = 0
      let last = 0
      for (const row of ready) {
        last = Number(insert.run(...row).lastInsertRowid)
        first ||= last
      }
      createContactIndex(sqlite).enterRange(first, last)
    })(),
  )
  sqlite.close()
  return took
}

async function parsing() {
  const times = []
  let rows = 0
  for (let round = 0; round < 3; round++) {
    times.push(await measured(() => (rows = Papa.parse(readFileSync(file, 'utf8')).data.length)))
  }
  return { ...quickest(times), rows, megabytes: statSync(file).size / 1e6 }
}

const result =
  what === 'prepared' ? await prepared() : what === 'parsing' ? await parsing() : await throughCore(what === 'dryRun')
process.stdout.write(`${JSON.stringify({ ...result, peak: process.resourceUsage().maxRSS / 1024 })}\n`)
process.exit(0)
