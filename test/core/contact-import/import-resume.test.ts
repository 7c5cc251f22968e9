import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSqlite } from '../../../main/core/db/open.ts'
import { mixedFile, openWithImport, runBatches, soundness, traces } from './import-run-support.ts'
import { openImportDesk } from './import-support.ts'

const rows = 3000
const folder = mkdtempSync(join(tmpdir(), 'comptoir-resume-'))
const file = join(folder, 'clients.csv')
let expected: ReturnType<typeof traces>
let made = 0

const freshDatabase = async () => {
  const path = join(folder, `${made++}.sqlite`)
  return { path, sqlite: await openWithImport(path) }
}

beforeAll(async () => {
  writeFileSync(file, mixedFile(rows))
  const { sqlite } = await freshDatabase()
  await runBatches(sqlite, file, false)
  expected = traces(sqlite)
  sqlite.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('an import in batches and one as a whole leave the same behind', async () => {
  const { sqlite } = await freshDatabase()
  await runBatches(sqlite, file, true)
  expect(traces(sqlite)).toEqual(expected)
  expect(expected.progress).toMatchObject([{ rows_done: rows }])
  sqlite.close()
})

test.each([1, 4, 11, 26])(
  'stopped after %i batches, those stay; gone on with, it ends as if never stopped',
  async (after) => {
    const { sqlite } = await freshDatabase()
    const abort = new AbortController()
    let batches = 0
    const stopped = runBatches(sqlite, file, false, {
      signal: abort.signal,
      enterGate() {
        if (++batches === after) abort.abort()
        return Promise.resolve(() => {})
      },
    })
    if (after < 26) await expect(stopped).rejects.toMatchObject({ code: 'STOPPED' })
    else await stopped.catch(() => {})
    expect(soundness(sqlite)).toEqual({ integrity: 'ok', batch: true, agree: true, rejectsAgree: true })
    await runBatches(sqlite, file, false)
    expect(traces(sqlite)).toEqual(expected)
    sqlite.close()
  },
)

test('stopped as a whole, nothing stays, and every index is there again', async () => {
  const { sqlite } = await freshDatabase()
  const abort = new AbortController()
  const stopped = runBatches(sqlite, file, true, { signal: abort.signal, progress: () => abort.abort() })
  await expect(stopped).rejects.toMatchObject({ code: 'STOPPED' })
  expect(traces(sqlite)).toMatchObject({ contacts: [], companies: [], totals: [], indexes: expected.indexes })
  await runBatches(sqlite, file, true)
  expect(traces(sqlite)).toEqual(expected)
  sqlite.close()
})

/** Runs the import in a process of its own, and kills that at its nth word. */
async function killedAt(path: string, way: 'whole' | 'batches', word: number): Promise<void> {
  const script = fileURLToPath(new URL('./import-kill-child.ts', import.meta.url))
  const child = spawn(process.execPath, [script, path, file, way], { stdio: ['ignore', 'pipe', 'inherit'] })
  let words = 0
  for await (const chunk of child.stdout.setEncoding('utf8')) {
    words += String(chunk).split('\n').length - 1
    if (words >= word) child.kill('SIGKILL')
  }
}

test.each([
  ['batches', 2],
  ['batches', 13],
  ['batches', 29],
  ['whole', 2],
  ['whole', 9],
] as const)(
  'killed in the middle (%s, word %i): whole batches only, and going on ends as if never killed',
  async (way, word) => {
    const { path, sqlite: prepared } = await freshDatabase()
    prepared.close()
    await killedAt(path, way, word)
    const sqlite = openSqlite(path)
    expect(soundness(sqlite)).toMatchObject({ integrity: 'ok', agree: true, rejectsAgree: true })
    await runBatches(sqlite, file, way === 'whole')
    expect(traces(sqlite)).toEqual(expected)
    sqlite.close()
  },
)

test('an import that runs when Comptoir closes is offered to be gone on with at the next start', async () => {
  await using desk = await openImportDesk()
  const fileId = await desk.give(mixedFile(20_000))
  const { id } = await desk.client.contactImport.start(await desk.planFor(fileId))
  await desk.restart()
  const interrupted = await desk.client.contactImport.get({ id })
  expect(interrupted).toMatchObject({ state: 'interrupted', resumable: true })
  await desk.client.contactImport.resume({ id })
  const done = await desk.ended(id)
  expect(done).toMatchObject({ state: 'done', rowsDone: 20_000, counts: { rows: 20_000 } })
  expect(desk.contacts()).toHaveLength(done.counts.new)
})

test('cancelling the task ends the import; nothing of a whole batch stays, and it can be gone on with', async () => {
  await using desk = await openImportDesk()
  const fileId = await desk.give(mixedFile(20_000))
  const { id, taskId } = await desk.client.contactImport.start(await desk.planFor(fileId))
  await expect(desk.client.contactImport.start(await desk.planFor(fileId))).rejects.toMatchObject({
    code: 'IMPORT_RUNNING',
  })
  await desk.client.tasks.cancel({ id: taskId as never })
  expect(await desk.ended(id)).toMatchObject({
    state: 'cancelled',
    counts: { rows: 0 },
    resumable: true,
    undoable: false,
  })
  expect(desk.contacts()).toEqual([])
  await desk.client.contactImport.resume({ id })
  expect(await desk.ended(id)).toMatchObject({ state: 'done', counts: { rows: 20_000 } })
})

test('other calls are answered while an import runs, and a change waits its turn', async () => {
  await using desk = await openImportDesk()
  const fileId = await desk.give(mixedFile(20_000))
  const { id } = await desk.client.contactImport.start(await desk.planFor(fileId))
  expect((await desk.client.contacts.list({})).rows).toEqual([])
  const added = await desk.client.contacts.add({ name: 'Main', email: 'main@exemple.fr', language: 'fr' })
  expect(added.name).toBe('Main')
  const done = await desk.ended(id)
  expect((await desk.client.contacts.totals({})).all).toBe(done.counts.new + 1)
})
