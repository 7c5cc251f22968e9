import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { CallControl, RunInput } from '../../../main/core/contact-import/import-messages.ts'
import { createRowCheck } from '../../../main/core/contact-import/import-row.ts'
import { runImport } from '../../../main/core/contact-import/import-run.ts'
import type { ByteSource } from '../../../main/core/contact-import/import-source.ts'
import { createTableOpener, fitMapping, readColumns } from '../../../main/core/contact-import/import-table.ts'
import { migrate } from '../../../main/core/db/migrate.ts'
import { migrations } from '../../../main/core/db/migrations/index.ts'
import { openSqlite, type Sqlite } from '../../../main/core/db/open.ts'

function fileSource(path: string): ByteSource & Disposable {
  const file = openSync(path, 'r')
  return {
    size: fstatSync(file).size,
    read(position, length) {
      const bytes = Buffer.allocUnsafe(length)
      return bytes.subarray(0, readSync(file, bytes, 0, length, position))
    },
    [Symbol.dispose]: () => closeSync(file),
  }
}

/** Opens a database with the schema, and the row of one import in it. */
export async function openWithImport(path: string): Promise<Sqlite> {
  const sqlite = openSqlite(path)
  await migrate(sqlite, migrations, () => Promise.resolve())
  sqlite.exec(
    `insert or ignore into imports (id, file_id, file_name, state, plan, counts, started_at)
     values (1, 'x', 'x', 'running', '{}',
       '{"rows":0,"new":0,"known":0,"unchanged":0,"duplicate":0,"invalid":0,"blank":0}', 'x')`,
  )
  return sqlite
}

/** Runs import 1, or goes on with it, in batches of 100 rows or as one batch. */
export async function runBatches(sqlite: Sqlite, path: string, whole: boolean, control: Partial<CallControl> = {}) {
  using source = fileSource(path)
  const table = await createTableOpener(() => source)(path, {})
  const mapping = fitMapping(readColumns(table).mapping, table)
  const input: RunInput = {
    importId: 1 as RunInput['importId'],
    path,
    reading: {},
    mapping,
    known: 'overwrite',
    country: 'FR',
    language: 'fr',
    defaultLanguage: 'fr',
    suppressionSecrets: [],
    at: '2026-11-21T10:00:00.000Z',
  }
  return await runImport(
    sqlite,
    table,
    createRowCheck(input),
    input,
    {
      signal: new AbortController().signal,
      progress() {},
      enterGate: () => Promise.resolve(() => {}),
      ...control,
    },
    { batchRows: 100, wholeFrom: whole ? 0 : Number.POSITIVE_INFINITY },
  )
}

/** A file of many kinds of rows, deterministic. */
export function mixedFile(rows: number): string {
  const lines = ['Nom;E-mail;Société;Notes']
  for (let index = 0; index < rows; index++) {
    if (index % 17 === 3) lines.push(`Sans adresse ${index};;;`)
    else if (index % 23 === 5) lines.push(`Double;c${index - 5}@exemple.fr;;`)
    else if (index % 29 === 7) lines.push(';;;')
    else lines.push(`Client ${index};c${index}@exemple.fr;Société ${index % 40};"note ${index}\nencore"`)
  }
  return `${lines.join('\r\n')}\r\n`
}

/** Everything that an import leaves behind but ids: what has to be the same however often it was interrupted. */
export function traces(sqlite: Sqlite) {
  const all = (sql: string) => sqlite.prepare(sql).all()
  return {
    contacts: all(
      `select name, name_key, email, email_key, company_key, phone, language, roles, notes, import_id, version,
         created_at from contacts order by email_key`,
    ),
    companies: all('select name, name_key from companies order by name_key'),
    totals: all('select facets, contacts from contact_totals where contacts <> 0 order by facets'),
    found: all('select count(*) as contacts from contact_search where contact_search match \'"cli"\''),
    rejects: all('select row, first_line from import_rejects order by row'),
    progress: all('select counts, rows_done from imports'),
    indexes: all("select name, sql from sqlite_schema where type = 'index' and tbl_name = 'contacts' order by name"),
  }
}

/** Whether only whole batches are there, in a sound database. */
export function soundness(sqlite: Sqlite) {
  const { rows_done: rowsDone, counts } = sqlite.prepare('select rows_done, counts from imports').get() as {
    rows_done: number
    counts: string
  }
  const told: Record<string, number> = JSON.parse(counts)
  const contacts = sqlite.prepare('select count(*) from contacts where import_id = 1').pluck().get()
  const rejects = sqlite.prepare('select count(*) from import_rejects').pluck().get()
  const counted = sqlite.prepare('select coalesce(sum(contacts), 0) from contact_totals').pluck().get()
  return {
    integrity: sqlite.pragma('integrity_check', { simple: true }),
    batch: rowsDone % 100 === 0 || rowsDone,
    agree: told.rows === rowsDone && told.new === contacts && counted === contacts,
    rejectsAgree: (told.invalid ?? 0) + (told.duplicate ?? 0) === rejects,
  }
}
