/**
 * How quickly mail leaves: `node test/bench/outbox-bench.ts --messages 5000 --rounds 5 --queued 100000`.
 * Rate: messages that are rendered, sent and noted by the whole outbox, from `wake` to the last one noted as sent,
 * against bare nodemailer with a pool as large and letters as long, to the same SMTP server in a process of its own.
 * Both send in turns within one run, and each round's ratio compares neighbours, since a machine's speed drifts; the
 * processor's time of this process for each message, beside it, drifts less.
 * Memory: of this process, after garbage was collected, before and with very many messages queued, and while they leave.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createTransport } from 'nodemailer'
import type { MessageData } from '../../main/core/catalogue/message-data.ts'
import { createMessageTexts } from '../../main/core/catalogue/message-texts.ts'
import type { Preparation } from '../../main/core/outbox/outbox.ts'
import type { MessageId } from '../../shared/contract/values.ts'
import { openTestCore, type TestClient, type TestCore } from '../support/test-core.ts'

const { values } = parseArgs({
  options: {
    messages: { type: 'string', default: '5000' },
    rounds: { type: 'string', default: '5' },
    queued: { type: 'string', default: '100000' },
  },
})
const [messages, rounds, queued] = [Number(values.messages), Number(values.rounds), Number(values.queued)]
const connections = 5
setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

interface Taken {
  readonly messages: number
  readonly bytes: number
}

interface Server {
  readonly port: number
  taken(): Promise<Taken>
  end(): void
}

async function startServer(): Promise<Server> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'outbox-bench-server.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface(child.stdout)
  const next = async () => JSON.parse(String((await once(lines, 'line'))[0]))
  const { port } = await next()
  return {
    port,
    taken() {
      const answer = next()
      child.stdin.write('\n')
      return answer
    },
    end: () => void child.stdin.end(),
  }
}

const dataOf = (number: number): MessageData => ({
  'contact.name': `Élodie Brûlé ${number}`,
  'contact.email': `client${number}@example.com`,
  'contact.company': 'Imprimerie Brûlé & Fils',
  'shop.name': 'Imprimerie du Port',
  'link.address': 'https://portail.example/activate/••••••••',
  'link.expires': '29 novembre 2026',
})
const secret = { 'link.address': `https://portail.example/activate/${'k'.repeat(43)}` }

interface Measured {
  readonly perSecond: number
  /** Milliseconds of this process's processor for each message. */
  readonly processor: number
}

async function measured(work: () => Promise<unknown>): Promise<Measured> {
  const [began, before] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(before)
  return { perSecond: (messages * 1000) / (performance.now() - began), processor: (user + system) / 1000 / messages }
}

async function sendBare(port: number, letter: { subject: string; text: string; html: string }): Promise<Measured> {
  const pool = createTransport({
    host: '127.0.0.1',
    port,
    pool: true,
    maxConnections: connections,
    maxMessages: Number.POSITIVE_INFINITY,
    secure: false,
    ignoreTLS: true,
  })
  const result = await measured(() =>
    Promise.all(
      Array.from({ length: messages }, (_one, number) =>
        pool.sendMail({
          from: { name: 'Imprimerie du Port', address: 'shop@example.com' },
          to: { name: `Élodie Brûlé ${number}`, address: `client${number}@example.com` },
          ...letter,
        }),
      ),
    ),
  )
  pool.close()
  return result
}

let number = 0
async function queue(desk: TestCore, many: number): Promise<void> {
  const { services } = desk.core
  const texts = createMessageTexts(services)
  for (let from = 0; from < many; from += 5_000) {
    await services.db.write(() => {
      const templateId = texts.current('C-01', 'fr')
      services.outbox.add(
        Array.from({ length: Math.min(5_000, many - from) }, () => {
          number += 1
          const recipient = { name: `Élodie Brûlé ${number}`, email: `client${number}@example.com` }
          const onceKey = `bench:${number}`
          const language = 'fr' as const
          return { onceKey, type: 'bench', contactId: null, recipient, language, templateId, data: dataOf(number) }
        }),
      )
    })
  }
}

const waiting = ({ core }: TestCore) => {
  const { queued: due, sending } = core.services.outbox.desk.status().counts
  return due + sending
}
async function untilWaiting(desk: TestCore, most: number): Promise<void> {
  if (waiting(desk) <= most) return
  const stop = new AbortController()
  for await (const _topics of desk.core.services.changes.watch(stop.signal)) if (waiting(desk) <= most) break
  stop.abort()
}

async function sendThroughOutbox({ desk, feature }: Bench): Promise<Measured> {
  await queue(desk, messages)
  // The end is noted by the feature behind the messages, so that no pause of the announcements counts.
  const done = Promise.withResolvers<void>()
  let left = messages
  feature.settled = (settled) => {
    left -= settled
    if (left === 0) done.resolve()
  }
  return measured(() => {
    desk.core.services.outbox.wake()
    return done.promise
  })
}

const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MB`
function memory(): string {
  collectGarbage()
  const own = Number(/RssAnon:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) * 1024
  return `heap ${megabytes(process.memoryUsage().heapUsed)}, ${megabytes(own)} of its own in all`
}

interface Bench extends AsyncDisposable {
  readonly desk: TestCore
  readonly client: TestClient
  /** Told how many messages were settled. */
  readonly feature: { settled(messages: number): void }
}

/** A shop whose mail goes to the server, and a feature behind the messages that gives each its secret. */
async function openBench(port: number): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'comptoir-bench-'))
  const desk = await openTestCore(folder)
  const { token } = await desk.setUp()
  const client = desk.client(token)
  const feature: Bench['feature'] = { settled() {} }
  desk.core.services.outbox.handle(['bench'], {
    prepare: (leaving) =>
      new Map(leaving.map(({ id }): [MessageId, Preparation] => [id, { go: true, data: {}, secrets: secret }])),
    settled: (all) => feature.settled(all.length),
  })
  const { platform: _platform, lacks: _lacks, secretsKept: _kept, ...settings } = await client.mail.get()
  const smtp = { ...settings.smtp, host: '127.0.0.1', port, security: 'none' as const, connections }
  const publicAddress = 'https://portail.example'
  await client.mail.update({ settings: { ...settings, publicAddress, senderAddress: 'shop@example.com', smtp } })
  return {
    desk,
    client,
    feature,
    async [Symbol.asyncDispose]() {
      await desk[Symbol.asyncDispose]()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function benchMemory(port: number) {
  await using bench = await openBench(port)
  const { desk, client } = bench
  await queue(desk, 100)
  desk.core.services.outbox.wake()
  await untilWaiting(desk, 0)
  console.log(`memory at rest: ${memory()}`)
  await client.outbox.pause()
  await queue(desk, queued)
  console.log(`memory with ${queued} messages queued: ${memory()}`)
  await client.outbox.resume()
  for (const share of [0.98, 0.95, 0.9]) {
    await untilWaiting(desk, queued * share)
    console.log(`memory with ${waiting(desk)} left, sending: ${memory()}`)
  }
}

async function benchRate(server: Server) {
  await using bench = await openBench(server.port)
  const texts = createMessageTexts(bench.desk.core.services)
  const letter = texts.fill(await bench.desk.core.services.db.write(() => texts.current('C-01', 'fr')), {
    ...dataOf(1),
    ...secret,
  })
  await sendBare(server.port, letter)
  await sendThroughOutbox(bench)
  const ratios: number[] = []
  for (let round = 1; round <= rounds; round++) {
    const before = await server.taken()
    const bare = await sendBare(server.port, letter)
    const between = await server.taken()
    const own = await sendThroughOutbox(bench)
    const after = await server.taken()
    const ratio = own.perSecond / bare.perSecond
    ratios.push(ratio)
    console.log(
      `round ${round}: outbox ${figures(own, between, after)}; bare nodemailer ${figures(bare, before, between)}; ratio ${ratio.toFixed(2)}`,
    )
  }
  const median = ratios.toSorted((one, other) => one - other)[ratios.length >> 1]
  console.log(`${messages} messages a round, pool of ${connections}: median ratio ${median?.toFixed(2)} (goal 0.7)`)
}

const figures = ({ perSecond, processor }: Measured, from: Taken, to: Taken) =>
  `${perSecond.toFixed(0)}/s, ${processor.toFixed(2)} ms of processor and ` +
  `${Math.round((to.bytes - from.bytes) / (to.messages - from.messages))} bytes each`

const server = await startServer()
try {
  if (queued > 0) await benchMemory(server.port)
  if (rounds > 0) await benchRate(server)
} finally {
  server.end()
}
