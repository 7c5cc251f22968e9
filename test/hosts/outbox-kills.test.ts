import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openSqlite } from '../../main/core/db/open.ts'
import type { MessageRow } from '../../shared/contract/outbox.ts'
import { randomSequence } from '../support/generate-contacts.ts'
import { type HostProcess, startHostProcess } from '../support/host-process.ts'
import { type ApiClient, localApiClient } from '../support/local-api-client.ts'
import { type MailServer, openMailServer } from '../support/mail-server.ts'
import { goodPassword, openTestCore } from '../support/test-core.ts'

// The built host in a process of its own sends to a server in this one, and is killed again and again.

const total = 600
const kills = 18
const connections = 5

/** A data folder with a shop, its contacts and its mail server, as the host will find it. */
async function prepareFolder(folder: string, port: number): Promise<void> {
  const desk = await openTestCore(folder)
  const { token } = await desk.setUp()
  const client = desk.client(token)
  const { platform: _platform, lacks: _lacks, secretsKept: _kept, ...settings } = await client.mail.get()
  const smtp = { ...settings.smtp, host: '127.0.0.1', port, security: 'none' as const, connections }
  const publicAddress = 'https://portail.example'
  await client.mail.update({ settings: { ...settings, publicAddress, senderAddress: 'shop@example.com', smtp } })
  for (let number = 1; number <= total; number++) {
    await client.contacts.add({ name: `Client ${number}`, email: `client${number}@example.com`, language: 'fr' })
  }
  await desk.core.close()
}

async function signIn(host: HostProcess): Promise<ApiClient> {
  let bearer = host.token
  const api = localApiClient(host.origin, () => bearer)
  bearer = (await api.operators.signIn({ login: 'alice', password: goodPassword })).token
  return api
}

async function kill({ child }: HostProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
}

const allMessages = async (api: ApiClient): Promise<MessageRow[]> => {
  const rows: MessageRow[] = []
  for (let offset = 0; offset < total; offset += 200) {
    rows.push(...(await api.outbox.list({ offset, limit: 200 })).rows)
  }
  return rows
}

/** Waits for one of the moments that a message has: taken on, begun, ended, answered; then for a few turns more. */
async function randomMoment(server: MailServer, random: () => number): Promise<void> {
  const more = 5 + Math.floor(random() * 25)
  const moment = (['recipients', 'begun', 'ended', 'answered'] as const)[Math.floor(random() * 4)] ?? 'answered'
  const many = () => (moment === 'answered' ? server.mails.length : server.seen[moment])
  const until = many() + more
  await server.until(() => many() >= until)
  for (let turns = Math.floor(random() * 100); turns > 0; turns--) await nextTurn()
}

test('killed again and again while it sends, nothing goes out twice and nothing is lost', {
  timeout: 600_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'comptoir-kills-'))
  await using server = await openMailServer()
  try {
    await prepareFolder(folder, server.port)
    const random = randomSequence(2026)
    let host = await startHostProcess(folder)
    const submitted = await (await signIn(host)).activation.submit({ selection: { kind: 'matching', filter: {} } })
    expect(submitted).toMatchObject({ queued: total, leftOut: 0 })
    for (let count = 1; count <= kills; count++) {
      const answers = Promise.withResolvers<void>()
      if (count % 3 === 0) {
        // Killed while it waits for answers to messages that have ended; several connections are in use from the first
        // answer on.
        await server.received(server.mails.length + 1)
        const before = server.seen.ended
        server.behave({ do: 'wait', until: answers.promise })
        await server.until(({ ended }) => ended >= before + 1 + Math.floor(random() * connections))
      } else await randomMoment(server, random)
      await kill(host)
      answers.resolve()
      server.accept()
      expect(soundness(folder)).toBe('ok')
      host = await startHostProcess(folder)
    }

    const api = await signIn(host)
    const waiting = async () => {
      const { counts } = await api.outbox.status()
      return counts.queued + counts.sending
    }
    while ((await waiting()) > 0) await nextTurn()
    const messages = await allMessages(api)
    const { counts } = await api.outbox.status()

    const received = await Promise.all(server.mails.map((mail) => mail.parsed()))
    expect(new Set(received.map(({ messageId }) => messageId)).size).toBe(received.length)
    const recipients = new Set(server.mails.map(({ to }) => to))
    expect(recipients.size).toBe(received.length)

    expect(messages).toHaveLength(total)
    const sent = messages.filter(({ state }) => state === 'sent')
    const uncertain = messages.filter(({ state }) => state === 'uncertain')
    expect(sent.length + uncertain.length).toBe(total)
    expect(sent.filter(({ recipient }) => !recipients.has(recipient.email))).toEqual([])
    expect(counts).toMatchObject({ sent: sent.length, uncertain: uncertain.length, queued: 0, sending: 0, failed: 0 })
    // Uncertain is what was handed over when a kill came, at most one for each connection, and it was tried once.
    expect(uncertain.length).toBeGreaterThanOrEqual(kills / 3)
    expect(uncertain.length).toBeLessThanOrEqual(kills * connections)
    expect(uncertain.filter(({ attempts, reason }) => attempts !== 1 || reason?.code !== 'stopped')).toEqual([])
    expect(received.length).toBeGreaterThanOrEqual(sent.length)
    expect(received.length).toBeLessThanOrEqual(total)
    expect(await host.end()).toBe(0)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

function soundness(folder: string): unknown {
  const sqlite = openSqlite(join(folder, 'comptoir.sqlite'))
  try {
    const wrong = sqlite
      .prepare(
        `select count(*) from message_totals as kept
         where messages <> (select count(*) from messages where state = kept.state)`,
      )
      .pluck()
      .get()
    return wrong === 0 ? sqlite.pragma('integrity_check', { simple: true }) : `${wrong} totals are wrong`
  } finally {
    sqlite.close()
  }
}
