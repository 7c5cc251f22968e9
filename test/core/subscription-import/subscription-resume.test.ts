import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSqlite } from '../../../main/core/db/open.ts'
import { fileOf, openSubscriptionDesk } from './subscription-import-support.ts'
import { mixedFile, openWithContacts, runBatches, soundness, traces, undoBatches } from './subscription-run-support.ts'

const rows = 3000
const contacts = 400
const folder = mkdtempSync(join(tmpdir(), 'comptoir-subscriptions-'))
const file = join(folder, 'abonnements.csv')
let expected: ReturnType<typeof traces>
let made = 0

const freshDatabase = async () => {
  const path = join(folder, `${made++}.sqlite`)
  return { path, sqlite: await openWithContacts(path, contacts) }
}
const sound = { integrity: 'ok', agree: true, rejectsAgree: true, subjectsAgree: true, undoAgrees: true }

beforeAll(async () => {
  writeFileSync(file, mixedFile(rows, contacts))
  const { sqlite } = await freshDatabase()
  await runBatches(sqlite, file)
  expected = traces(sqlite)
  expect(soundness(sqlite)).toMatchObject(sound)
  sqlite.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the file has rows of every outcome', () => {
  const [{ counts }] = expected.progress as [{ counts: string }]
  const told: Record<string, number> = JSON.parse(counts)
  expect(Object.entries(told).filter(([, count]) => count === 0)).toEqual([])
  expect(expected.subjects.length).toBeGreaterThan(contacts / 2)
})

test.each([1, 4, 11, 26])(
  'stopped after %i batches, those stay; gone on with, it ends as if never stopped',
  async (after) => {
    const { sqlite } = await freshDatabase()
    const abort = new AbortController()
    let batches = 0
    const stopped = runBatches(sqlite, file, {
      signal: abort.signal,
      enterGate() {
        if (++batches === after) abort.abort()
        return Promise.resolve(() => {})
      },
    })
    await stopped.catch((error: unknown) => expect(error).toMatchObject({ code: 'STOPPED' }))
    expect(soundness(sqlite)).toEqual({ ...sound, batch: true })
    await runBatches(sqlite, file)
    expect(traces(sqlite)).toEqual(expected)
    sqlite.close()
  },
)

/** Runs the import in a process of its own, and kills that at its nth word. */
async function killedAt(path: string, word: number): Promise<void> {
  const script = fileURLToPath(new URL('./subscription-kill-child.ts', import.meta.url))
  const child = spawn(process.execPath, [script, path, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  let words = 0
  for await (const chunk of child.stdout.setEncoding('utf8')) {
    words += String(chunk).split('\n').length - 1
    if (words >= word) child.kill('SIGKILL')
  }
}

test.each([2, 13, 29])(
  'killed in the middle (word %i): whole batches only, to be undone or gone on with as if never killed',
  async (word) => {
    const { path, sqlite: prepared } = await freshDatabase()
    prepared.close()
    await killedAt(path, word)
    const sqlite = openSqlite(path)
    expect(soundness(sqlite)).toMatchObject({ ...sound, batch: true })
    await runBatches(sqlite, file)
    expect(traces(sqlite)).toEqual(expected)
    await undoBatches(sqlite)
    expect(traces(sqlite).patterns).toEqual([])
    sqlite.close()
  },
)

test('an undo that was stopped takes back the rest the next time', async () => {
  const { sqlite } = await freshDatabase()
  await runBatches(sqlite, file)
  const abort = new AbortController()
  const stopped = undoBatches(sqlite, { signal: abort.signal, progress: () => abort.abort() })
  await expect(stopped).rejects.toMatchObject({ code: 'STOPPED' })
  expect(traces(sqlite).patterns).not.toEqual([])
  expect(await undoBatches(sqlite)).toMatchObject({ kept: 0 })
  expect(traces(sqlite).patterns).toEqual([])
  sqlite.close()
})

test('an import that runs when Comptoir closes can be gone on with, or undone, at the next start', async () => {
  await using desk = await openSubscriptionDesk()
  const zoe = await desk.add('Zoe')
  const filler = Array.from({ length: 60_000 }, (_, index) => `x${index}@exemple.fr;Client;Livraisons;E-mail;oui`)
  const fileId = await desk.give(fileOf('zoe@exemple.fr;Client;Livraisons;E-mail;oui', ...filler))
  const { id } = await desk.client.subscriptionImport.start(await desk.planFor(fileId))
  await desk.restart()
  const interrupted = await desk.client.subscriptionImport.get({ id })
  expect(interrupted).toMatchObject({ state: 'interrupted', resumable: true })
  const [told] = (await desk.client.audit.list({ filter: { action: 'subscriptions.imported' } })).entries
  expect(told?.after).toEqual({ ...interrupted.counts, state: 'interrupted' })
  await desk.client.subscriptionImport.resume({ id })
  expect(await desk.ended(id)).toMatchObject({ state: 'done', rowsDone: 60_001, contacts: 1, counts: { changed: 1 } })
  expect(await desk.client.subscriptionImport.undo({ id })).toEqual({ restored: 1, kept: 0 })
  expect(await desk.on(zoe)).toEqual([])
})

test('cancelling the task ends the import, and another cannot start meanwhile', async () => {
  await using desk = await openSubscriptionDesk()
  const filler = Array.from({ length: 60_000 }, (_, index) => `x${index}@exemple.fr;Client;Livraisons;E-mail;oui`)
  const plan = await desk.planFor(await desk.give(fileOf(...filler)))
  const { id, taskId } = await desk.client.subscriptionImport.start(plan)
  await expect(desk.client.subscriptionImport.start(plan)).rejects.toMatchObject({ code: 'IMPORT_RUNNING' })
  await desk.client.tasks.cancel({ id: taskId as never })
  expect(await desk.ended(id)).toMatchObject({ state: 'cancelled', resumable: true, undoable: false })
  const [task] = await desk.client.tasks.list({})
  expect(task).toMatchObject({ kind: 'subscriptionImport', state: 'cancelled', title: { file: 'abonnements.csv' } })
})
