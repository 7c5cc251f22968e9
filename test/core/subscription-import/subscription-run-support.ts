import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { CallControl } from '../../../main/core/contact-import/import-messages.ts'
import type { ByteSource } from '../../../main/core/contact-import/import-source.ts'
import { createTableOpener } from '../../../main/core/contact-import/import-table.ts'
import { migrate } from '../../../main/core/db/migrate.ts'
import { migrations } from '../../../main/core/db/migrations/index.ts'
import { openSqlite, type Sqlite } from '../../../main/core/db/open.ts'
import { undoSubscriptionImport } from '../../../main/core/subscription-import/subscription-import-undo.ts'
import { runSubscriptionImport } from '../../../main/core/subscription-import/subscription-run.ts'
import type { ImportId } from '../../../shared/contract/values.ts'

const importId = 1 as ImportId
const entryId = 1
const at = '2026-11-21T10:00:00.000Z'

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

/** Opens a database with contacts of one company, every third of them its administrator, and the row of one import. */
export async function openWithContacts(path: string, contacts: number): Promise<Sqlite> {
  const sqlite = openSqlite(path)
  await migrate(sqlite, migrations, () => Promise.resolve())
  sqlite.exec(`
    insert into companies (name, name_key, universes) values ('Dupont', 'dupont', 3);
    insert into audit_entries (id, at, action, count) values (${entryId}, '${at}', 'subscriptions.imported', 0);
    insert into imports (id, kind, entry_id, file_id, file_name, state, plan, counts, started_at)
      values (1, 'subscriptions', ${entryId}, 'x', 'x', 'running', '{}',
        '{"rows":0,"changed":0,"unchanged":0,"duplicate":0,"invalid":0,"blank":0}', '${at}');
    with recursive numbers (n) as (select 0 union all select n + 1 from numbers where n + 1 < ${contacts})
    insert into contacts (name, name_key, email, email_key, company_id, company_key, language, company_administrator,
        created_at, updated_at)
      select 'C' || n, 'c' || n, 'c' || n || '@exemple.fr', 'c' || n || '@exemple.fr', 1, 'dupont', 'fr', n % 3 = 0,
        '${at}', '${at}' from numbers;
  `)
  return sqlite
}

const controlled = (control: Partial<CallControl>): CallControl => ({
  signal: new AbortController().signal,
  progress() {},
  enterGate: () => Promise.resolve(() => {}),
  ...control,
})

/** Runs import 1, or goes on with it, in batches of 100 rows. */
export async function runBatches(sqlite: Sqlite, path: string, control: Partial<CallControl> = {}) {
  using source = fileSource(path)
  const table = await createTableOpener(() => source)(path, {})
  const mapping = ['email', 'universe', 'category', 'channel', 'value'] as const
  return await runSubscriptionImport(sqlite, table, { importId, entryId, at, mapping }, controlled(control), 100)
}

/** Undoes import 1 batch by batch. */
export const undoBatches = (sqlite: Sqlite, control: Partial<CallControl> = {}) =>
  undoSubscriptionImport(sqlite, { importId, entryId, at }, controlled(control))

/** A file of many kinds of rows, deterministic; contacts come back far from where they stood first. */
export function mixedFile(rows: number, contacts: number): string {
  const lines = ['E-mail;Univers;Catégorie;Canal;Abonné']
  const categories = ['E-boutique', 'Livraisons', 'Ticketing', 'Messagerie', 'Mobile']
  for (let index = 0; index < rows; index++) {
    const contact = `c${index % (contacts + 7)}@exemple.fr`
    const universe = index % 11 === 4 ? 'Tous les univers' : index % 2 === 0 ? 'Client' : 'Ambassadeur'
    const category = categories[Math.floor(index / contacts) % categories.length]
    if (index % 29 === 7) lines.push(';;;;')
    else
      lines.push(
        `${contact};${universe};${category};${index % 5 === 1 ? 'Interface' : 'E-mail'};${index % 3 === 0 ? 'non' : 'oui'}`,
      )
  }
  return `${lines.join('\r\n')}\r\n`
}

/** Everything that an import leaves behind: what has to be the same however often it was interrupted. */
export function traces(sqlite: Sqlite) {
  const all = (sql: string) => sqlite.prepare(sql).all()
  return {
    patterns: all('select * from contact_subscriptions order by contact_id'),
    rejects: all('select row, first_line, problems from import_rejects order by row'),
    subjects: all("select subject_id from audit_subjects where kind = 'contact' order by subject_id"),
    told: all('select count from audit_entries'),
    progress: all('select counts, rows_done from imports'),
  }
}

/** Whether only whole batches are there, in a sound database, and whether what is told agrees with what is there. */
export function soundness(sqlite: Sqlite) {
  const { rows_done: rowsDone, counts } = sqlite.prepare('select rows_done, counts from imports').get() as {
    rows_done: number
    counts: string
  }
  const { rows, ...told }: Record<string, number> = JSON.parse(counts)
  const one = (sql: string) => sqlite.prepare(sql).pluck().get()
  const sum = Object.values(told).reduce((total, count) => total + count, 0)
  return {
    integrity: sqlite.pragma('integrity_check', { simple: true }),
    batch: rowsDone % 100 === 0 || rowsDone,
    agree: rows === rowsDone && sum === rows,
    rejectsAgree: (told.invalid ?? 0) + (told.duplicate ?? 0) === one('select count(*) from import_rejects'),
    subjectsAgree: one('select count from audit_entries') === one('select count(*) from audit_subjects'),
    undoAgrees:
      one(`select count(distinct json_extract(value, '$[0]')) from subscription_undos,
        json_each(subscription_undos.before, '$.contacts')`) === one('select count(*) from audit_subjects'),
  }
}
