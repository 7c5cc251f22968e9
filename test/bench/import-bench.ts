import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { contactIndexes, searchText } from '../../main/core/db/contact-index.ts'

/**
 * Measures imports against their baselines in the same run (design: quality.md, "How fast").
 * `node test/bench/import-bench.ts --rows 1000000`
 */
const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000000' } } })
const total = Number(values.rows)
const folder = mkdtempSync(join(tmpdir(), 'comptoir-bench-'))
const tell = (text: string) => process.stdout.write(`${text}\n`)

const given = ['Camille', 'Élodie', 'Jean-Luc', 'Ingrid', 'Olav', 'Mary', 'François', 'Åse', 'John', 'Zoé']
const family = ['Martin', 'Lefèvre', 'Dupont-Moretti', 'Nordmann', 'Sørensen', 'Smith', 'Bernard', 'Hansen', 'Roux']

/** A person of the file, deterministic: names repeat, addresses do not. */
function person(index: number) {
  const scattered = (index * 2_654_435_761) % 4_294_967_296
  const name = `${given[scattered % given.length]} ${family[(scattered >>> 8) % family.length]} ${index % 9973}`
  const email = `${(scattered % 1_000_000).toString(36)}.${index}@client${index % 7919}.example`
  const company = `Atelier ${family[index % family.length]} ${index % 5000}`
  const phone = `+336${String(scattered % 100_000_000).padStart(8, '0')}`
  return [name, email, company, phone, ['fr', 'en', 'nb'][index % 3] ?? 'fr'] as const
}

async function write(path: string, from: number, to: number, line: (index: number) => string, header = '') {
  const stream = createWriteStream(path)
  stream.write(header)
  let text = ''
  for (let index = from; index < to; index++) {
    text += line(index)
    if (text.length < 1_000_000) continue
    if (!stream.write(text)) await once(stream, 'drain')
    text = ''
  }
  stream.end(text)
  await finished(stream)
}

const header = 'Name;E-mail address;Company;Phone;Language\r\n'
const csvLine = (index: number) => `${person(index).join(';')}\r\n`

type Measured = Record<string, unknown> & { seconds: number; cpu: number; peak: number }

function child(what: string, workFolder: string, file: string): Measured {
  const script = fileURLToPath(new URL('./import-bench-child.ts', import.meta.url))
  const run = spawnSync(process.execPath, [script, '--what', what, '--folder', workFolder, '--file', file], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(run.stdout.trim().split('\n').at(-1) ?? '{}')
}

/** The sqlite3 program on a file with every column ready: import, unique address, the same indexes, the same search. */
async function commandLine(): Promise<Measured> {
  const at = '2026-11-21T10:00:00.000Z'
  const file = join(folder, 'ready.csv')
  const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ø/g, 'o').toLowerCase()
  await write(file, 0, total, (index) => {
    const [name, email, company, phone, language] = person(index)
    const facets = 16 * ['en', 'fr', 'nb'].indexOf(language) + 64
    const texts = [name, fold(name), email, email, company, fold(company), phone, language, at, at]
    return `${index + 1},${texts.join(',')},,unregistered,0,${facets},,,1,1\n`
  })
  const script = `
    pragma journal_mode = wal; pragma synchronous = full;
    create table contacts (id integer primary key, name text not null, name_key text not null, email text not null,
      email_key text not null, company text, company_key text not null, phone text, language text not null,
      created_at text not null, updated_at text not null, email_folded text, state text not null,
      state_rank integer not null, facets integer not null, invited_at text, terms_accepted_at text,
      roles integer not null, import_id integer);
    .import --csv ${file} contacts
    create unique index contacts_by_email_key on contacts (email_key);
    ${contactIndexes.map(({ sql }) => `${sql};`).join('\n')}
    create virtual table contact_search using fts5 (
      text, content = '', detail = none, tokenize = 'trigram case_sensitive 1');
    insert into contact_search (rowid, text) select id, ${searchText} from contacts;
  `
  const start = performance.now()
  const program = spawn('sqlite3', ['-bail', join(folder, 'cli.sqlite')], { stdio: ['pipe', 'ignore', 'inherit'] })
  let peak = 0
  let cpu = 0
  const watch = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${program.pid}/status`, 'utf8')
      const stat = readFileSync(`/proc/${program.pid}/stat`, 'utf8').split(' ')
      // User and system time, in hundredths of a second.
      cpu = (Number(stat[13]) + Number(stat[14])) / 100
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
    } catch {
      clearInterval(watch)
    }
  }, 50)
  // Its own commands have to stand at the start of a line.
  program.stdin.end(script.replace(/^ +/gm, ''))
  await once(program, 'exit')
  clearInterval(watch)
  return { seconds: (performance.now() - start) / 1000, cpu, peak }
}

const figures = ({ seconds, cpu, peak }: Measured) =>
  `${seconds.toFixed(1)} s, ${cpu.toFixed(1)} s of processor, peak ${peak.toFixed(0)} MB`
const ratio = (ours: Measured, base: Measured) =>
  `${(ours.seconds / base.seconds).toFixed(2)} × by the clock, ${(ours.cpu / base.cpu).toFixed(2)}`

try {
  const file = join(folder, 'people.csv')
  await write(file, 0, total, csvLine, header)
  const tenth = Math.round(total / 10)
  const more = join(folder, 'more.csv')
  await write(more, total, total + tenth, csvLine, header)
  const evenMore = join(folder, 'even-more.csv')
  await write(evenMore, total + tenth, total + 2 * tenth, csvLine, header)

  const parsing = child('parsing', folder, file)
  tell(`parsing ${total} rows by papaparse alone: ${figures(parsing)}`)
  const empty = join(folder, 'empty')
  mkdirSync(empty)
  const dryRun = child('dryRun', empty, file)
  tell(
    `dry run into an empty shop: ${figures(dryRun)}: ${ratio(dryRun, parsing)} × of processor (goal 3) ${JSON.stringify(dryRun.counts)}`,
  )

  const cli = await commandLine()
  tell(`sqlite3 program, import + unique + ${contactIndexes.length} indexes + search: ${figures(cli)}`)
  const desk = join(folder, 'desk')
  mkdirSync(desk)
  const ours = child('import', desk, file)
  tell(`import of ${total} rows into an empty shop: ${figures(ours)}: ${ratio(ours, cli)} × of processor (goal 1.15)`)
  tell(`  ${JSON.stringify(ours)}; memory goal ${(2 * cli.peak + 150).toFixed(0)} MB`)

  const copy = join(folder, 'copy')
  cpSync(desk, copy, { recursive: true })
  const bare = child('prepared', copy, more)
  tell(`prepared statements, ${tenth} rows into ${total}: ${figures(bare)}`)
  const added = child('import', desk, more)
  tell(`import of ${tenth} rows into ${total}: ${figures(added)}: ${ratio(added, bare)} × of processor (goal 1.3)`)
  tell(`  ${JSON.stringify(added)}`)
  const asked = child('importAsked', desk, evenMore)
  tell(`a list call while ${tenth} rows go into ${total}, p95 in ms (goal 100): ${JSON.stringify(asked.lists)}`)
  const dryKnown = child('dryRun', desk, file)
  tell(`dry run of ${total} known rows: ${figures(dryKnown)}: ${ratio(dryKnown, parsing)} × of processor (goal 3)`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
