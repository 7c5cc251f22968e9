import { expect, test } from 'vitest'
import { createSmtpMailer } from '../../main/adapters/smtp-mailer.ts'
import { accessTo, atOnce, sampleMail } from '../support/mail-samples.ts'
import { openMailServer, patientWaits } from '../support/mail-server.ts'

const mailer = createSmtpMailer({ waits: patientWaits })
const mails = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    sampleMail({ messageId: `<${index}@comptoir.example>`, to: { name: '', email: `c${index}@example.com` } }),
  )

test('one message after the other takes one connection', async () => {
  await using server = await openMailServer()
  const pool = mailer.open(accessTo(server))
  for (const mail of mails(3)) expect(await pool.send(mail, atOnce)).toMatchObject({ outcome: 'accepted' })
  expect(server.seen.connections).toBe(1)
  await pool.close()
})

test('many at once take no more connections than are allowed, and each arrives once', async () => {
  await using server = await openMailServer()
  const pool = mailer.open(accessTo(server, { connections: 3 }))
  const deliveries = await Promise.all(mails(60).map((mail) => pool.send(mail, atOnce)))
  expect(deliveries.every(({ outcome }) => outcome === 'accepted')).toBe(true)
  expect(server.seen.connections).toBeLessThanOrEqual(3)
  expect(new Set(server.mails.map(({ to }) => to)).size).toBe(60)
  expect(server.mails).toHaveLength(60)
  await pool.close()
})

test('a connection that the server ended while it was idle is replaced, and the message arrives', async () => {
  await using server = await openMailServer()
  const pool = mailer.open(accessTo(server))
  await pool.send(sampleMail(), atOnce)
  server.dropAll()
  await server.until((seen) => seen.open === 0)
  expect(await pool.send(sampleMail(), atOnce)).toMatchObject({ outcome: 'accepted' })
  expect(server.seen).toMatchObject({ connections: 2, ended: 2 })
  await pool.close()
})

test('a refused message leaves the connection for the next one', async () => {
  await using server = await openMailServer()
  server.behave({ do: 'refuse', at: 'recipient', with: '550 5.1.1 No such user' }, { times: 1 })
  const pool = mailer.open(accessTo(server))
  expect(await pool.send(sampleMail(), atOnce)).toMatchObject({ outcome: 'refused' })
  expect(await pool.send(sampleMail(), atOnce)).toMatchObject({ outcome: 'accepted' })
  expect(server.seen.connections).toBe(1)
  await pool.close()
})

test('closing breaks off what is on its way, and each send says how far it came', async () => {
  await using server = await openMailServer()
  server.behave({ do: 'hang', at: 'message' })
  const pool = mailer.open(accessTo(server))
  const first = pool.send(sampleMail(), atOnce)
  const second = pool.send(sampleMail(), atOnce)
  await server.until((seen) => seen.ended === 1)
  await pool.close()
  expect(await first).toMatchObject({ outcome: 'uncertain' })
  expect(await second).toMatchObject({ outcome: 'no_connection', problem: 'connection_lost' })
  expect(await pool.send(sampleMail(), atOnce)).toMatchObject({ outcome: 'no_connection' })
  await server.until((seen) => seen.open === 0)
})

test('closing gives a connection up that is being opened', async () => {
  await using server = await openMailServer()
  server.behave({ do: 'hang', at: 'greeting' })
  const pool = mailer.open(accessTo(server))
  const waiting = pool.send(sampleMail(), atOnce)
  await server.until((seen) => seen.connections === 1)
  await pool.close()
  expect(await waiting).toMatchObject({ outcome: 'no_connection', problem: 'connection_lost' })
  const early = mailer.open(accessTo(server))
  const first = early.send(sampleMail(), atOnce)
  await early.close()
  expect(await first).toMatchObject({ outcome: 'no_connection', problem: 'connection_lost' })
})

test('closing while the mark is being written sends no last byte', async () => {
  await using server = await openMailServer()
  const mark = Promise.withResolvers<void>()
  const pool = mailer.open(accessTo(server))
  const sending = pool.send(sampleMail(), () => mark.promise)
  await server.until((seen) => seen.begun === 1)
  const closing = pool.close()
  mark.resolve()
  await closing
  expect(await sending).toMatchObject({ outcome: 'no_connection' })
  await server.until((seen) => seen.open === 0)
  expect(server.seen.ended).toBe(0)
})

test('a server that is asked for more connections than it takes defers, and says so', async () => {
  await using server = await openMailServer()
  server.behave({ do: 'refuse', at: 'greeting', with: '421 4.7.0 Too many connections' })
  const pool = mailer.open(accessTo(server))
  expect(await pool.send(sampleMail(), atOnce)).toMatchObject({
    outcome: 'no_connection',
    problem: 'deferred',
    answer: '421 4.7.0 Too many connections',
  })
  await pool.close()
})
