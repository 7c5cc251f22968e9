/**
 * How quickly mail leaves: `node test/bench/outbox-bench.ts --messages 5000 --rounds 3 --queued 100000`.
 * Rate: messages that are rendered, sent and noted by the whole outbox, from `wake` to the last one noted as sent,
 * against bare nodemailer with a pool as large and letters as long, to the same SMTP server in a process of its own.
 * Both send in turns within one run, and each round's ratio compares neighbours, since a machine's speed drifts.
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
import { createMessageTexts, type MessageData } from '../../main/core/catalogue/message-texts.ts'
import type { Preparation } from '../../main/core/outbox/outbox.ts'
import type { MessageId } from '../../shared/contract/values.ts'
import { openTestCore, type TestCore } from '../support/test-core.ts'

const { values } = parseArgs({
  options: {
    messages: { type: 'string', default: '5000' },
    rounds: { type: 'string', default: '3' },
    queued: { type: 'string', default: '100000' },
  },
})
const [messages, rounds, queued] = [Number(values.messages), Number(values.rounds), Number(values.queued)]
const connections = 5
setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

interface Server {
  readonly port: number
  taken(): Promise<{ messages: number; bytes: number }>
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

async function sendBare(port: number, letter: { subject: string; text: string; html: string }): Promise<number> {
  const pool = createTransport({
    host: '127.0.0.1',
    port,
    pool: true,
    maxConnections: connections,
    maxMessages: Number.POSITIVE_INFINITY,
    secure: false,
    ignoreTLS: true,
  })
  const began = performance.now()
  await Promise.all(
    Array.from({ length: messages }, (_one, number) =>
      pool.sendMail({
        from: { name: 'Imprimerie du Port', address: 'shop@example.com' },
        to: { name: `Élodie Brûlé ${number}`, address: `client${number}@example.com` },
        ...letter,
      }),
    ),
  )
  const seconds = (performance.now() - began) / 1000
  pool.close()
  return messages / seconds
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

async function sendThroughOutbox(desk: TestCore): Promise<number> {
  await queue(desk, messages)
  // The end is noted by the feature behind the messages, so that no pause of the announcements counts.
  const done = Promise.withResolvers<void>()
  let left = messages
  onSettled = (settled) => {
    left -= settled
    if (left === 0) done.resolve()
  }
  const began = performance.now()
  desk.core.services.outbox.wake()
  await done.promise
  return messages / ((performance.now() - began) / 1000)
}
let onSettled: (settled: number) => void = () => {}

const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MB`
function memory(): string {
  collectGarbage()
  const own = Number(/RssAnon:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) * 1024
  return `heap ${megabytes(process.memoryUsage().heapUsed)}, ${megabytes(own)} of its own in all`
}

const server = await startServer()
const folder = mkdtempSync(join(tmpdir(), 'comptoir-bench-'))
const desk = await openTestCore(folder)
try {
  const { token } = await desk.setUp()
  const client = desk.client(token)
  const { outbox } = desk.core.services
  outbox.handle(['bench'], {
    prepare: (leaving) =>
      new Map(leaving.map(({ id }): [MessageId, Preparation] => [id, { go: true, data: {}, secrets: secret }])),
    settled: (all) => onSettled(all.length),
  })
  const { platform: _platform, lacks: _lacks, secretsKept: _kept, ...settings } = await client.mail.get()
  const smtp = { ...settings.smtp, host: '127.0.0.1', port: server.port, security: 'none' as const, connections }
  const publicAddress = 'https://portail.example'
  await client.mail.update({ settings: { ...settings, publicAddress, senderAddress: 'shop@example.com', smtp } })

  const texts = createMessageTexts(desk.core.services)
  const letter = texts.fill(texts.current('C-01', 'fr'), { ...dataOf(1), ...secret })
  await sendBare(server.port, letter)
  await sendThroughOutbox(desk)
  const ratios: number[] = []
  for (let round = 1; round <= rounds; round++) {
    const before = await server.taken()
    const bare = await sendBare(server.port, letter)
    const between = await server.taken()
    const own = await sendThroughOutbox(desk)
    const after = await server.taken()
    ratios.push(own / bare)
    const size = (from: typeof before, to: typeof before) =>
      `${Math.round((to.bytes - from.bytes) / (to.messages - from.messages))} bytes each`
    console.log(
      `round ${round}: outbox ${own.toFixed(0)}/s (${size(between, after)}), bare nodemailer ${bare.toFixed(0)}/s ` +
        `(${size(before, between)}), ratio ${(own / bare).toFixed(2)}`,
    )
  }
  const sorted = ratios.toSorted((one, other) => one - other)
  console.log(
    `${messages} messages, pool of ${connections}: median ratio ${sorted[sorted.length >> 1]?.toFixed(2)} (goal 0.7)`,
  )

  console.log(`memory at rest: ${memory()}`)
  await client.outbox.pause()
  await queue(desk, queued)
  console.log(`memory with ${queued} messages queued: ${memory()}`)
  await client.outbox.resume()
  for (const share of [0.75, 0.5, 0.25, 0]) {
    await untilWaiting(desk, queued * share)
    console.log(`memory with ${waiting(desk)} left, sending: ${memory()}`)
  }
} finally {
  await desk[Symbol.asyncDispose]()
  server.end()
  rmSync(folder, { recursive: true, force: true })
}
