import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, describe, expect } from 'vitest'
import { type Migration, migrate, SchemaTooNew } from '../../main/core/db/migrate.ts'
import { migrations } from '../../main/core/db/migrations/index.ts'
import { openSqlite, type Sqlite } from '../../main/core/db/open.ts'
import { openTestCore } from '../support/test-core.ts'
import { rowsByVersion } from './rows-by-version.ts'

const test = base.extend<{ folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads a fixture's needs from this pattern.
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'comptoir-migrations-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
})

const noBackup = async () => {}
const newest = migrations.at(-1)?.number ?? 0
const versionOf = (sqlite: Sqlite) => sqlite.pragma('user_version', { simple: true })

/** Every row of every ordinary table, by table. */
function contentOf(sqlite: Sqlite): Record<string, unknown[]> {
  const tables = sqlite
    .prepare("select name from pragma_table_list where type = 'table' and schema = 'main' and name not like 'sqlite_%'")
    .pluck()
    .all() as string[]
  return Object.fromEntries(tables.sort().map((table) => [table, sqlite.prepare(`select * from "${table}"`).all()]))
}

/** A database as a Comptoir of that version would have left it, with rows in every table. */
async function predecessor(folder: string, version: number): Promise<Record<string, unknown[]>> {
  const sqlite = openSqlite(join(folder, 'comptoir.sqlite'))
  for (let filled = 1; filled <= version; filled += 1) {
    await migrate(
      sqlite,
      migrations.filter(({ number }) => number <= filled),
      noBackup,
    )
    rowsByVersion[filled]?.(sqlite)
  }
  const content = contentOf(sqlite)
  sqlite.close()
  return content
}

test('migrations are numbered from 1 without a gap, and each is named in its file', () => {
  const files = readdirSync(join(import.meta.dirname, '../../main/core/db/migrations')).filter((f) => f !== 'index.ts')
  expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_migration, place) => place + 1))
  expect(migrations.map(({ number, slug }) => `${String(number).padStart(4, '0')}-${slug}.ts`)).toEqual(files.sort())
})

test('every version of the schema has rows to meet its successor with, in every table', async ({ folder }) => {
  const content = await predecessor(folder, newest)
  for (const [table, rows] of Object.entries(content)) expect([table, rows.length > 0]).toEqual([table, true])
})

describe.each(migrations.slice(0, -1).map(({ number }) => number))('from a populated version %i', (version) => {
  test('the newest schema keeps every row and leaves the database whole', async ({ folder }) => {
    const before = await predecessor(folder, version)
    // Without the program, which tidies up at its start what a crash would have left.
    const sqlite = openSqlite(join(folder, 'comptoir.sqlite'))
    await migrate(sqlite, migrations, noBackup)
    expect(versionOf(sqlite)).toBe(newest)
    const after = contentOf(sqlite)
    for (const [table, rows] of Object.entries(before)) {
      expect(after[table]).toEqual(rows.map((row) => expect.objectContaining(row as object)))
    }
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(sqlite.pragma('foreign_key_check')).toEqual([])
    sqlite.close()
  })

  test('the newest program opens it', async ({ folder }) => {
    await predecessor(folder, version)
    await using desk = await openTestCore(folder)
    expect(versionOf(desk.core.services.db.sqlite)).toBe(newest)
  })

  test('a backup of the old version is made first, and opens', async ({ folder }) => {
    const before = await predecessor(folder, version)
    await using _desk = await openTestCore(folder)
    const backups = readdirSync(join(folder, 'backups'))
    expect(backups).toEqual([
      expect.stringMatching(new RegExp(`^comptoir-.*-before-migration-from-${version}\\.sqlite$`)),
    ])
    const backup = openSqlite(join(folder, 'backups', backups[0] ?? ''), { readonly: true })
    expect(versionOf(backup)).toBe(version)
    expect(contentOf(backup)).toEqual(before)
    backup.close()
  })
})

test('the schema is the same whether it grew or was made at once', async ({ folder }) => {
  const schemaOf = (sqlite: Sqlite) => sqlite.prepare('select type, name, sql from sqlite_schema order by name').all()
  const grown = openSqlite(join(folder, 'grown.sqlite'))
  for (const { number } of migrations) await migrate(grown, migrations.slice(0, number), noBackup)
  const atOnce = openSqlite(join(folder, 'at-once.sqlite'))
  await migrate(atOnce, migrations, noBackup)
  expect(schemaOf(grown)).toEqual(schemaOf(atOnce))
  grown.close()
  atOnce.close()
})

test('jobs of version 6 are found by their folded title, counted by state, and no number is given twice', async ({
  folder,
}) => {
  await predecessor(folder, 6)
  const sqlite = openSqlite(join(folder, 'comptoir.sqlite'))
  sqlite.exec(`
    insert into jobs (id, contact_id, title, state, created_at, updated_at) values (9, 1, 'X', 'new', '', '');
    delete from jobs where id = 9;
  `)
  await migrate(sqlite, migrations, noBackup)
  expect(sqlite.prepare('select title_key, origin, copies, version from jobs').all()).toEqual([
    { title_key: 'carte de voeux', origin: 'desk', copies: 1, version: 1 },
  ])
  expect(sqlite.prepare('select state, jobs from job_totals').all()).toEqual([{ state: 'prepress', jobs: 1 }])
  const next = sqlite
    .prepare(
      "insert into jobs (contact_id, title, title_key, state, created_at, updated_at) values (1, 'Y', 'y', 'new', '', '')",
    )
    .run()
  expect(next.lastInsertRowid).toBe(10)
  sqlite.close()
})

test('an empty folder and an up-to-date one need no backup', async ({ folder }) => {
  await using desk = await openTestCore(folder)
  await desk.restart()
  expect(readdirSync(join(folder, 'backups'))).toEqual([])
})

test('a schema of a newer program is refused, and nothing is changed', async ({ folder }) => {
  await predecessor(folder, newest)
  const path = join(folder, 'comptoir.sqlite')
  const sqlite = openSqlite(path)
  sqlite.pragma(`user_version = ${newest + 1}`)
  sqlite.close()
  const before = readFileSync(path)
  mkdirSync(join(folder, 'backups'))
  await expect(openTestCore(folder)).rejects.toThrow(SchemaTooNew)
  expect(readFileSync(path).equals(before)).toBe(true)
  expect(readdirSync(folder).filter((file) => file.startsWith('comptoir.sqlite'))).toEqual(['comptoir.sqlite'])
  expect(readdirSync(join(folder, 'backups'))).toEqual([])
})

const failing: Migration = {
  number: newest + 1,
  slug: 'failing',
  sql: 'create table half_done (id integer primary key) strict; delete from preferences; insert into nowhere values (1);',
}

test('a migration that fails leaves no trace', async ({ folder }) => {
  const before = await predecessor(folder, newest)
  const sqlite = openSqlite(join(folder, 'comptoir.sqlite'))
  await expect(migrate(sqlite, [...migrations, failing], noBackup)).rejects.toThrow('nowhere')
  expect(versionOf(sqlite)).toBe(newest)
  expect(contentOf(sqlite)).toEqual(before)
  sqlite.close()
})

test('without a backup nothing is migrated', async ({ folder }) => {
  const before = await predecessor(folder, 1)
  const sqlite = openSqlite(join(folder, 'comptoir.sqlite'))
  const noRoom = async () => {
    throw new Error('no room for a backup')
  }
  await expect(migrate(sqlite, migrations, noRoom)).rejects.toThrow('no room')
  expect(versionOf(sqlite)).toBe(1)
  expect(contentOf(sqlite)).toEqual(before)
  sqlite.close()
})
