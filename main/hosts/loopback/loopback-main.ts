import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import open from 'open'
import { CoreNotStarted } from '../core-link.ts'
import { startFailureWords } from '../start-failure-words.ts'
import { startCoreThread } from './core-thread-link.ts'
import { startLoopbackServer } from './loopback-server.ts'
import { announceInstance, askRunningInstance } from './running-instance.ts'
import { readStartOptions } from './start-options.ts'

const root = join(import.meta.dirname, '..', '..')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }

const print = (line: string) => process.stdout.write(`${line}\n`)
const fail = (line: string): never => {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}
const options = () => {
  try {
    return readStartOptions(process.argv.slice(2))
  } catch (error) {
    return fail(`${(error as Error).message}\nUsage: npm start -- [--data DIR] [--port N] [--headless]`)
  }
}
const show = async (url: string) => {
  print(`Comptoir is open at ${url}\nThe address is good for one window. Ctrl-C ends Comptoir.`)
  const opener = await open(url).catch(() => undefined)
  opener?.on('error', () => {})
}

// better-sqlite3 crashes older ones without a word.
if (Number(process.versions.node.split('.')[0]) < 22) {
  fail(`Comptoir needs Node 22 or newer here; this is ${process.versions.node}. "npm start" brings its own.`)
}
const { dataFolder, port, headless } = options()
const core = await startCoreThread(new URL('../core/core-thread.js', import.meta.url), { dataFolder, version }).catch(
  async (error: unknown) => {
    if (!(error instanceof CoreNotStarted)) throw error
    const running = error.reason === 'folder_taken' && !headless ? await askRunningInstance(dataFolder) : null
    if (running === null) return fail(startFailureWords(error.reason, dataFolder, error.message))
    await show(running)
    process.exit(0)
  },
)
const server = await startLoopbackServer({
  core,
  rendererFolder: join(root, 'dist', 'renderer'),
  port,
}).catch(async (error: Error) => {
  await core.ask({ kind: 'close' })
  return fail(`Comptoir cannot listen on 127.0.0.1:${port} (${error.message}). Choose another with --port.`)
})
const withdraw = announceInstance(dataFolder, { origin: server.origin, launchToken: server.guard.launchToken })

let ending = false
const end = async () => {
  if (ending) return
  ending = true
  setTimeout(() => fail('Comptoir did not end in time and was stopped. Nothing confirmed is lost.'), 20_000).unref()
  withdraw()
  await server.close()
  await core.ask({ kind: 'close' })
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const) process.on(signal, end)
void core.ended.then((code) => {
  if (!ending) fail(`The core of Comptoir ended unexpectedly (${code}). Nothing confirmed is lost: start again.`)
})

if (headless) print(JSON.stringify({ url: server.newAddress(), token: server.guard.launchToken }))
else await show(server.newAddress())
