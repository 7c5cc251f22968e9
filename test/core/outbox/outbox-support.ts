import type { MessageData } from '../../../main/core/catalogue/message-data.ts'
import { createMessageTexts } from '../../../main/core/catalogue/message-texts.ts'
import type {
  MessageHandler,
  NewMessage,
  Outbox,
  Preparation,
  SettledMessage,
} from '../../../main/core/outbox/outbox.ts'
import type { SmtpSettings } from '../../../shared/contract/mail.ts'
import type { Operator } from '../../../shared/contract/operators.ts'
import type { Message, OutboxStatus } from '../../../shared/contract/outbox.ts'
import type { MessageId, TaskId } from '../../../shared/contract/values.ts'
import { type MailServer, type MailServerOptions, openMailServer } from '../../support/mail-server.ts'
import { openTestCore, type TestClient, type TestCore, type TestCoreOptions } from '../../support/test-core.ts'

/** What a test's messages are made of: two variables, one of them a secret. */
export const letter = {
  subject: 'Bonjour {{ contact.name }}',
  text: 'Voici : {{ link.address }}',
  html: '<p>Voici : {{ link.address }}</p>',
}

/** A shop whose mail goes to a real server on loopback, with a feature of its own behind messages of type `T-01`. */
export interface OutboxTest extends TestCore {
  /** Good until the clock was turned far or the core started anew, which ends the session. */
  readonly ask: TestClient
  readonly by: Operator
  /** The outbox of the core that runs now. */
  readonly outbox: Outbox
  readonly server: MailServer
  /** What the feature was told, oldest first. */
  readonly settled: readonly SettledMessage[]
  /** Puts the feature in place of the usual one, which lets everything go. */
  feature(handler: Partial<MessageHandler>): void
  /** Changes how mail leaves. */
  configure(smtp: Partial<SmtpSettings>): Promise<void>
  /** Writes messages to these names in one transaction, and wakes the outbox. */
  queue(names: readonly string[], more?: Partial<NewMessage>): Promise<MessageId[]>
  /** Writes the messages of a sending, and gives its task. */
  send(names: readonly string[]): Promise<TaskId>
  /** Keeps the next message from being marked, and so from its last byte, until the answer is called. */
  holdMarks(): Promise<() => void>
  get(id: MessageId | undefined): Promise<Message>
  status(): OutboxStatus
  /** Waits until it is so, looking whenever something has changed. */
  until(condition: () => unknown): Promise<void>
  /** Waits until nothing is queued or on its way. */
  drained(): Promise<OutboxStatus['counts']>
  /** Turns the clock and lets the outbox look. */
  pass(milliseconds: number): void
  /** Counts of the messages themselves, to compare with those that are kept. */
  counted(): Record<string, number>
}

export const minute = 60_000
const addressOf = (name: string) => `${name.toLowerCase().replaceAll(' ', '.')}@example.com`

export async function openOutboxTest(
  serverOptions: MailServerOptions = {},
  coreOptions: TestCoreOptions = {},
): Promise<OutboxTest> {
  const server = await openMailServer(serverOptions)
  const desk = await openTestCore(undefined, coreOptions)
  const { token, operator } = await desk.setUp()
  const ask = desk.client(token)
  const settled: SettledMessage[] = []
  const checks = new Set<() => void>()
  const check = () => {
    for (const one of checks) one()
  }
  let handler: Partial<MessageHandler> = {}
  let stop = new AbortController()
  let keys = 0

  const connect = () => {
    const { outbox, changes } = desk.core.services
    outbox.handle(['T-01'], {
      prepare: (messages) => handler.prepare?.(messages) ?? new Map(),
      settled(messages) {
        settled.push(...messages)
        handler.settled?.(messages)
        setImmediate(check)
      },
    })
    stop = new AbortController()
    const { signal } = stop
    void (async () => {
      for await (const _topics of changes.watch(signal)) check()
    })()
  }
  connect()

  const until = (condition: () => unknown) =>
    new Promise<void>((resolve, reject) => {
      let [looking, again] = [false, false]
      const look = async () => {
        again = true
        if (looking) return
        looking = true
        while (again) {
          again = false
          if (!(await condition())) continue
          checks.delete(safe)
          resolve()
        }
        looking = false
      }
      const safe = () => void look().catch(reject)
      checks.add(safe)
      safe()
    })

  const add = (names: readonly string[], more: Partial<NewMessage>) => {
    const { services } = desk.core
    const templateId = createMessageTexts(services).keep('C-01', 'fr', letter)
    return services.outbox.add(
      names.map((name) => ({
        onceKey: `test:${++keys}`,
        type: 'T-01',
        contactId: null,
        recipient: { name, email: addressOf(name) },
        language: 'fr',
        templateId,
        data: dataOf(name),
        ...more,
      })),
    )
  }

  const test: Omit<OutboxTest, keyof TestCore> = {
    ask,
    by: operator,
    get outbox() {
      return desk.core.services.outbox
    },
    server,
    settled,
    feature(given) {
      handler = given
    },
    async configure(smtp) {
      const { platform: _platform, lacks: _lacks, secretsKept: _kept, ...settings } = await ask.mail.get()
      const server = { ...settings.smtp, host: '127.0.0.1', security: 'none' as const, ...smtp }
      await ask.mail.update({
        settings: {
          ...settings,
          publicAddress: 'https://portail.example',
          senderAddress: 'shop@example.com',
          smtp: server,
        },
        secrets: smtp.signIn === 'password' ? { password: 'sesame' } : {},
      })
    },
    async queue(names, more = {}) {
      const ids = await desk.core.services.db.write(() => add(names, more))
      desk.core.services.outbox.wake()
      return ids
    },
    async send(names) {
      const { outbox, db } = desk.core.services
      const sending = await outbox.startSending(operator.id, {
        kind: 'activationSending',
        title: { contacts: names.length },
        total: names.length,
      })
      await db.write(() => add(names, { taskId: sending.taskId }))
      sending.filled()
      return sending.taskId
    },
    holdMarks: () =>
      new Promise((resolve) => {
        const before = handler
        handler = {
          ...before,
          prepare(messages) {
            handler = before
            // In line behind the lease that is being written, and before everything else.
            void desk.core.services.db.gate.enter().then(resolve)
            return before.prepare?.(messages) ?? new Map()
          },
        }
      }),
    get: (id) => desk.core.services.outbox.desk.get(id ?? (0 as MessageId)),
    status: () => desk.core.services.outbox.desk.status(),
    until,
    async drained() {
      const counts = () => desk.core.services.outbox.desk.status().counts
      await until(() => counts().queued + counts().sending === 0)
      return counts()
    },
    pass(milliseconds) {
      desk.time += milliseconds
      desk.core.services.outbox.wake()
    },
    counted: () =>
      Object.fromEntries(
        desk.core.services.db.sqlite.prepare('select state, count(*) from messages group by state').raw().all() as [
          string,
          number,
        ][],
      ),
  }
  const opened = Object.defineProperties(desk, Object.getOwnPropertyDescriptors(test)) as OutboxTest
  const { restart } = desk
  const dispose = desk[Symbol.asyncDispose].bind(desk)
  Object.assign(opened, {
    async restart() {
      stop.abort()
      await restart.call(desk)
      connect()
    },
    async [Symbol.asyncDispose]() {
      stop.abort()
      await dispose()
      await server.close()
    },
  })
  await opened.configure({ port: server.port })
  return opened
}

/** What a message to this person is kept with: the link shows dots. */
export const dataOf = (name: string): MessageData => ({
  'contact.name': name,
  'link.address': 'https://portail.example/activate/••••••••',
})

/** Lets messages go with a secret link. */
export const withLink = (link: string): Partial<MessageHandler> => ({
  prepare: (messages) =>
    new Map(
      messages.map(({ id }): [MessageId, Preparation] => [
        id,
        { go: true, data: {}, secrets: { 'link.address': link } },
      ]),
    ),
})

export const people = (count: number) => Array.from({ length: count }, (_one, index) => `Client ${index + 1}`)
