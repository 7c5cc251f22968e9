/**
 * The backup ZIP of user data: `node test/bench/user-data-bench.ts --files 200 --gigabytes 5`.
 * Speed: the archive of one contact with 200 jobs of a 2 MB PDF each, written to a file by the procedure with all it
 * does, beside `zip -0 -r` on the same files, three times in turn; the disk's caches are warm for both. Memory: the
 * archive of files of 5 GB in all, made up as they are read (sparse files), streamed as the portal does and thrown away;
 * the most resident memory that the process had (`VmHWM`) less what it had before. Entries: what 100,000 contacts cost.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Sqlite } from '../../main/core/db/open.ts'
import type { ContactId } from '../../shared/contract/values.ts'
import { generateContacts } from '../support/generate-contacts.ts'
import { openTestCore } from '../support/test-core.ts'

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '200' },
    gigabytes: { type: 'string', default: '5' },
    contacts: { type: 'string', default: '100000' },
  },
})
const tell = (text: string) => process.stdout.write(`${text}\n`)
const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MB`

async function timed(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** Gives a contact jobs with a file each and hands every file's path over to be written. */
function addJobs(sqlite: Sqlite, folder: string, contactId: number, count: number, size: number): string[] {
  const job = sqlite.prepare(
    "insert into jobs (contact_id, title, title_key, state, created_at, updated_at) values (?, 'x', 'x', 'new', ?, ?)",
  )
  const file = sqlite.prepare("insert into job_files values (?, ?, 'input', 'x.pdf', ?, '')")
  return Array.from({ length: count }, (_, place) => {
    const id = `${contactId}-${place}`.padStart(22, '0')
    const at = new Date().toISOString()
    file.run(id, job.run(contactId, at, at).lastInsertRowid, size)
    return join(folder, 'files', id)
  })
}

const folder = mkdtempSync(join(tmpdir(), 'comptoir-bench-'))
const desk = await openTestCore(folder)
try {
  const { token } = await desk.setUp()
  const { sqlite } = desk.core.services.db
  const ask = desk.client(token)
  generateContacts(sqlite, Number(values.contacts))

  const files = Number(values.files)
  const plain = join(folder, 'plain')
  mkdirSync(plain)
  const noise = Buffer.from(crypto.getRandomValues(new Uint8Array(65_536)))
  const pdf = Buffer.concat(Array.from({ length: 32 }, () => noise))
  addJobs(sqlite, folder, 1, files, pdf.length).forEach((path, place) => {
    writeFileSync(path, pdf)
    writeFileSync(join(plain, `${place}.pdf`), pdf)
  })
  const selection = { kind: 'ids' as const, ids: [1 as ContactId] }
  const [own, zip]: [number[], number[]] = [[], []]
  for (let time = 0; time < 3; time++) {
    const target = join(folder, 'plain.zip')
    let failed = false
    const took = await timed(() => {
      failed = spawnSync('zip', ['-0', '-q', '-r', target, plain]).status !== 0
    })
    if (!failed) zip.push(took)
    rmSync(target, { force: true })
    own.push(await timed(() => ask.contacts.backUp({ selection })))
  }
  const best = (times: readonly number[]) => Math.min(...times)
  const beside =
    zip.length > 0 ? `zip -0 ${best(zip).toFixed(0)} ms, ${(best(own) / best(zip)).toFixed(2)} ×` : 'no zip here'
  tell(`backup of ${files} PDFs of ${megabytes(pdf.length)}, to a synced file: ${best(own).toFixed(0)} ms; ${beside}`)

  const gigabyte = 2 ** 30
  for (const path of addJobs(sqlite, folder, 2, Number(values.gigabytes), gigabyte)) {
    writeFileSync(path, '')
    truncateSync(path, gigabyte)
  }
  const memory = (field: string) =>
    Number(readFileSync('/proc/self/status', 'utf8').match(new RegExp(`${field}:\\s+(\\d+)`))?.[1]) * 1024
  if (process.platform === 'linux') {
    writeFileSync('/proc/self/clear_refs', '5')
    const before = memory('VmRSS')
    let bytes = 0
    const took = await timed(async () => {
      for await (const piece of desk.core.services.userData.ofCustomer(2 as ContactId).bytes) bytes += piece.length
    })
    const grown = megabytes(memory('VmHWM') - before)
    tell(
      `streamed ${megabytes(bytes)} in ${took.toFixed(0)} ms; most memory ${megabytes(memory('VmHWM'))}, ${grown} more than before`,
    )
  }

  const everyone = { kind: 'matching' as const, filter: {}, except: [1 as ContactId, 2 as ContactId] }
  let contacts = 0
  const took = await timed(async () => {
    contacts = (await ask.contacts.backUp({ selection: everyone })).contacts
  })
  tell(`backup of ${contacts.toLocaleString('en')} contacts without jobs: ${took.toFixed(0)} ms`)
} finally {
  await desk.core.close()
  rmSync(folder, { recursive: true, force: true })
}
