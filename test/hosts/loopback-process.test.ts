import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, describe, expect, onTestFinished } from 'vitest'
import { startHostProcess } from '../support/host-process.ts'
import { localApiClient } from '../support/local-api-client.ts'

// The built host in a process of its own, as `npm start` runs it.

const root = join(import.meta.dirname, '..', '..')
const start = join(root, 'scripts', 'start.mjs')

const test = base.extend<{ folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads a fixture's needs from this pattern.
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'comptoir-process-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
})

/** Runs npm start's script to its end, or to the signal that `until` sends, and gives all it said. */
function run(args: readonly string[], until?: (child: ReturnType<typeof spawn>, output: string) => void) {
  const child = spawn(process.execPath, [start, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString()
    until?.(child, out)
  })
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString()
  })
  return new Promise<{ code: number | null; out: string; err: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, out, err })),
  )
}

describe.skipIf(process.platform === 'win32')('a signal', () => {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    test(`${signal} ends the program cleanly: one line of JSON, exit code 0, the folder left in order`, async ({
      folder,
    }) => {
      const { code, out, err } = await run(['--headless', '--data', folder], (child, output) => {
        if (output.includes('\n')) child.kill(signal)
      })
      expect(err).toBe('')
      expect(code).toBe(0)
      const answer = JSON.parse(out)
      expect(Object.keys(answer).sort()).toEqual(['token', 'url'])
      expect(answer.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#open=[\w-]{43}$/)
      expect(answer.token).toMatch(/^[\w-]{43}$/)
      expect(existsSync(join(folder, 'instance.json'))).toBe(false)
      expect(existsSync(join(folder, 'comptoir.sqlite-wal'))).toBe(false)
    })
  }

  test('ends the program while windows and live queries are open', async ({ folder }) => {
    const host = await startHostProcess(folder)
    const api = localApiClient(host.origin, () => host.token)
    const { token } = await api.operators.setup({
      shopName: 'Imprimerie du Port',
      language: 'fr',
      timeZone: 'Europe/Paris',
      name: 'Alice Martin',
      login: 'alice',
      password: 'cheval-agrafe-pile-correct',
    })
    const watching = await fetch(`${host.origin}/api/changes/watch`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: '{}',
    })
    expect(watching.status).toBe(200)
    expect(await host.end()).toBe(0)
  })
})

test('a second start on the same folder is refused in clear words and leaves the first alone', async ({ folder }) => {
  await using host = await startHostProcess(folder)
  const { code, out, err } = await run(['--headless', '--data', folder])
  expect(code).toBe(1)
  expect(out).toBe('')
  expect(err).toBe(
    `Comptoir is running already on ${folder}. Use its window, or start with another folder: --data DIR\n`,
  )
  const { shop } = await localApiClient(host.origin, () => host.token).operators.state()
  expect(shop).toBeNull()
})

test('the folder is free again after the first was killed', async ({ folder }) => {
  const first = await startHostProcess(folder)
  const gone = new Promise((resolve) => first.child.once('exit', resolve))
  first.child.kill('SIGKILL')
  await gone
  expect(existsSync(join(folder, 'instance.json'))).toBe(true)
  await using second = await startHostProcess(folder)
  expect((await fetch(second.origin)).status).toBe(200)
})

test('the note with the launch token is its owner’s alone, even where someone laid a file in its place', async ({
  folder,
}) => {
  const note = join(folder, 'instance.json')
  writeFileSync(note, '', { mode: 0o666 })
  await using host = await startHostProcess(folder)
  expect(JSON.parse(readFileSync(note, 'utf8'))).toEqual({ origin: host.origin, launchToken: host.token })
  if (process.platform !== 'win32') expect(statSync(note).mode & 0o077).toBe(0)
})

test('a port that is taken is named, and nothing is left running', async ({ folder }) => {
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void taken.close())
  const { port } = taken.address() as { port: number }
  const { code, out, err } = await run(['--headless', '--data', folder, '--port', `${port}`])
  expect(code).toBe(1)
  expect(out).toBe('')
  expect(err).toContain(`cannot listen on 127.0.0.1:${port}`)
  expect(err).toContain('--port')
})

test('a folder that holds no database is refused without touching the file', async ({ folder }) => {
  const database = join(folder, 'comptoir.sqlite')
  writeFileSync(database, 'this is no database, but someone’s letter. '.repeat(200))
  const before = readFileSync(database)
  const { code, err } = await run(['--headless', '--data', folder])
  expect(code).toBe(1)
  expect(err).toContain('is damaged')
  expect(readFileSync(database).equals(before)).toBe(true)
})

test.each([
  [['--headless', '--prot', '1'], "Unknown option '--prot'"],
  [['--headless', '--port', '99999'], '--port 99999 is no port'],
  [['--headless', '--port', 'abc'], '--port abc is no port'],
])('%j is explained with the usage', async (args, words) => {
  const { code, out, err } = await run(args)
  expect([code, out]).toEqual([1, ''])
  expect(err).toContain(words)
  expect(err).toContain('Usage: npm start')
})
