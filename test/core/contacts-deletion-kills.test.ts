import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSqlite } from '../../main/core/db/open.ts'
import type { ContactId } from '../../shared/contract/values.ts'
import { generateContacts, randomSequence } from '../support/generate-contacts.ts'
import { openTestCore } from '../support/test-core.ts'

// A process that deletes is killed at one step after another; each time the folder is opened again and looked at.

const contacts = 6_000
const child = join(import.meta.dirname, '..', 'support', 'deletion-child.ts')

/** Contacts with up to three jobs, some by the generic link, some in processing; up to two files each. */
async function prepareFolder(folder: string): Promise<void> {
  const desk = await openTestCore(folder)
  await desk.setUp()
  const { sqlite } = desk.core.services.db
  generateContacts(sqlite, contacts)
  const random = randomSequence(7)
  const job = sqlite.prepare(
    `insert into jobs (contact_id, sender_key, sender_email, title, title_key, state, created_at, updated_at)
     select case when @generic then null else id end, email_key, email, 'x', 'x', @state, '', ''
     from contacts where id = @id`,
  )
  const file = sqlite.prepare("insert into job_files values (?, ?, 'input', 'x.pdf', 3, '')")
  let files = 0
  sqlite.transaction(() => {
    for (const id of sqlite.prepare<[], number>('select id from contacts').pluck().all()) {
      for (let count = Math.floor(random() * 4); count > 0; count--) {
        const state = random() < 0.05 ? 'production' : 'completed'
        const { lastInsertRowid } = job.run({ id, state, generic: random() < 0.2 ? 1 : 0 })
        for (let more = Math.floor(random() * 3); more > 0; more--) {
          const fileId = String(files++).padStart(22, '0')
          file.run(fileId, lastInsertRowid)
          writeFileSync(join(folder, 'files', fileId), 'pdf')
        }
      }
    }
  })()
  await desk.core.close()
}

/** What each contact has, by a key of its own that outlives it. */
function whole(folder: string): Map<string, string> {
  const sqlite = openSqlite(join(folder, 'comptoir.sqlite'))
  try {
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(sqlite.pragma('foreign_key_check')).toEqual([])
    const rows = sqlite
      .prepare<[], { key: string; has: string }>(
        `select coalesce(contacts.email_key, jobs.sender_key) as key,
           json_group_array(jobs.id || ' ' || coalesce(job_files.id, '') order by jobs.id, job_files.id) as has
         from jobs left join job_files on job_files.job_id = jobs.id left join contacts on contacts.id = jobs.contact_id
         group by 1`,
      )
      .all()
    const known = new Map(
      sqlite
        .prepare<[], string>('select email_key from contacts')
        .pluck()
        .all()
        .map((key) => [key, '']),
    )
    expect(rows.filter(({ key }) => !known.has(key))).toEqual([])
    for (const { key, has } of rows) known.set(key, has)
    expect(readdirSync(join(folder, 'files')).sort()).toEqual(
      sqlite.prepare('select id from job_files order by id').pluck().all(),
    )
    expect(sqlite.prepare('select count(*) from loose_files').pluck().get()).toBe(0)
    return known
  } finally {
    sqlite.close()
  }
}

const firstIds = (folder: string, count: number): ContactId[] => {
  const sqlite = openSqlite(join(folder, 'comptoir.sqlite'))
  try {
    return sqlite.prepare<[number], ContactId>('select id from contacts order by id limit ?').pluck().all(count)
  } finally {
    sqlite.close()
  }
}

test('killed at any step of a deletion, each contact is whole with every file, or gone with all of them', {
  timeout: 180_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'comptoir-deletion-'))
  try {
    await prepareFolder(folder)
    const random = randomSequence(2026)
    const some = () => 2 + Math.floor(random() * 300)
    const rounds = [
      { step: 'noted', nth: 1, count: 1_500, goes: false },
      { step: 'noted', nth: 2, count: 1_500, goes: false },
      { step: 'removed', nth: 1, count: 300, goes: true },
      { step: 'removed', nth: some(), count: 500, goes: true },
      { step: 'removed', nth: 500 + some(), count: 1_500, goes: true },
      { step: 'removed', nth: some(), count: 1_500, goes: true },
      { step: 'committed', nth: 1, count: 500, goes: true },
    ]
    let before = whole(folder)
    expect(before.size).toBe(contacts)
    for (const { step, nth, count, goes } of rounds) {
      const ids = firstIds(folder, count)
      const worker = spawn(process.execPath, [child, folder, JSON.stringify(ids), step, `${nth}`], { stdio: 'inherit' })
      expect(await once(worker, 'exit')).toEqual([null, 'SIGKILL'])
      const { core } = await openTestCore(folder)
      await core.close()
      const after = whole(folder)
      expect([...after].filter(([key, has]) => before.get(key) !== has)).toEqual([])
      if (goes) expect(after.size).toBeLessThan(before.size)
      else expect(after.size).toBe(before.size)
      before = after
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
