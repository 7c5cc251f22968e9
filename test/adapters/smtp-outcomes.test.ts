import { expect, test } from 'vitest'
import { createSmtpMailer } from '../../main/adapters/smtp-mailer.ts'
import type { SmtpWaits } from '../../main/adapters/smtp-waits.ts'
import { accessTo, atOnce, sampleMail } from '../support/mail-samples.ts'
import { openMailServer, patientWaits, testCertificate } from '../support/mail-server.ts'

const mailer = createSmtpMailer({ waits: patientWaits, ca: [testCertificate] })
const hasty = (waits: Partial<SmtpWaits>) => createSmtpMailer({ waits: { ...patientWaits, ...waits } })

test('a message that the server takes is accepted, in the server’s words, and arrives as it was written', async () => {
  await using server = await openMailServer()
  const pool = mailer.open(accessTo(server))
  expect(await pool.send(sampleMail(), atOnce)).toEqual({
    outcome: 'accepted',
    code: 250,
    answer: '250 2.0.0 Queued as 1',
  })
  const [received] = await server.received(1)
  expect(received).toMatchObject({ from: 'shop@example.com', to: 'zoe@example.com', encrypted: false, user: null })
  expect(received?.raw.toString('latin1')).not.toMatch(/[^\r]\n/)
  expect(await received?.parsed()).toMatchObject({
    messageId: '<1@comptoir.example>',
    subject: 'Activez votre compte',
    text: 'Bonjour Zoé,\n.\nà bientôt\n',
  })
  await pool.close()
})

test('the end of a message does not leave before the mark is written', async () => {
  await using server = await openMailServer()
  const pool = mailer.open(accessTo(server))
  const mark = Promise.withResolvers<void>()
  const sending = pool.send(sampleMail(), () => mark.promise)
  await server.until((seen) => seen.begun === 1)
  // A second message from start to end gives a dot that left too early all the time it needs to arrive.
  await mailer.test(accessTo(server), sampleMail())
  expect(server.seen).toMatchObject({ begun: 2, ended: 1 })
  mark.resolve()
  expect(await sending).toMatchObject({ outcome: 'accepted' })
  expect(server.seen.ended).toBe(2)
  await pool.close()
})

test('a message whose mark cannot be written is not sent', async () => {
  await using server = await openMailServer()
  const pool = mailer.open(accessTo(server))
  const delivery = await pool.send(sampleMail(), () => Promise.reject(new Error('the disk is full')))
  expect(delivery).toMatchObject({ outcome: 'no_connection' })
  await pool.close()
  await server.until((seen) => seen.open === 0)
  expect(server.seen.ended).toBe(0)
})

test('no mark is written for a message that does not come to its last byte', async () => {
  await using server = await openMailServer()
  server.behave({ do: 'refuse', at: 'recipient', with: '550 5.1.1 No such user' })
  let marks = 0
  const pool = mailer.open(accessTo(server))
  await pool.send(sampleMail(), async () => {
    marks += 1
  })
  expect(marks).toBe(0)
  await pool.close()
})

test.each([
  ['sender', '550 5.7.1 Sender not allowed', 'refused', '5.7.1'],
  ['sender', '451 4.3.0 Try later', 'deferred', '4.3.0'],
  ['recipient', '550 5.1.1 No such user', 'refused', '5.1.1'],
  ['recipient', '450 4.2.1 Greylisted', 'deferred', '4.2.1'],
  ['recipient', '553 Who is that', 'refused', null],
  ['message', '554 5.7.1 Looks like spam', 'refused', '5.7.1'],
  ['message', '452 4.3.1 Disk full', 'deferred', '4.3.1'],
  ['message', '421 4.3.2 Shutting down', 'deferred', '4.3.2'],
] as const)('%s answered with "%s" is %s', async (at, words, outcome, enhanced) => {
  await using server = await openMailServer()
  server.behave({ do: 'refuse', at, with: words })
  const pool = mailer.open(accessTo(server))
  const delivery = await pool.send(sampleMail(), atOnce)
  expect(delivery).toEqual({ outcome, step: at, code: Number(words.slice(0, 3)), enhanced, answer: words })
  server.accept()
  expect(await pool.send(sampleMail(), atOnce)).toMatchObject({ outcome: 'accepted' })
  await pool.close()
})

test('a server that takes no more connections is no word on the message', async () => {
  await using server = await openMailServer()
  server.behave({ do: 'refuse', at: 'recipient', with: '421 4.7.0 Too many connections' })
  const pool = mailer.open(accessTo(server))
  expect(await pool.send(sampleMail(), atOnce)).toEqual({
    outcome: 'no_connection',
    problem: 'deferred',
    answer: '421 4.7.0 Too many connections',
  })
  await pool.close()
})

test('a connection that breaks after the last byte leaves it uncertain, and nothing is sent again', async () => {
  await using server = await openMailServer()
  server.behave({ do: 'drop', at: 'message' })
  const pool = mailer.open(accessTo(server))
  expect(await pool.send(sampleMail(), atOnce)).toMatchObject({ outcome: 'uncertain' })
  await pool.close()
  expect(server.seen).toMatchObject({ begun: 1, ended: 1 })
})

test('a kept connection that breaks after the last byte leaves it uncertain too', async () => {
  await using server = await openMailServer()
  const pool = mailer.open(accessTo(server))
  await pool.send(sampleMail(), atOnce)
  server.behave({ do: 'drop', at: 'message' })
  expect(await pool.send(sampleMail(), atOnce)).toMatchObject({ outcome: 'uncertain' })
  await pool.close()
  expect(server.seen).toMatchObject({ connections: 1, ended: 2 })
})

test('a connection that breaks before the last byte is no connection, and nothing is sent again', async () => {
  await using server = await openMailServer()
  server.behave({ do: 'drop', at: 'body' })
  const never = Promise.withResolvers<void>()
  const pool = mailer.open(accessTo(server))
  const sending = pool.send(sampleMail(), () => never.promise)
  await server.until((seen) => seen.begun === 1 && seen.open === 0)
  // By the end of another conversation the client has heard that the first one broke.
  await mailer.test(accessTo(server), null)
  never.resolve()
  expect(await sending).toMatchObject({ outcome: 'no_connection', problem: 'connection_lost' })
  await pool.close()
  expect(server.seen).toMatchObject({ begun: 1, ended: 0 })
})

test('a send ends only after its mark was written, so that nothing is marked later', async () => {
  await using server = await openMailServer()
  server.behave({ do: 'drop', at: 'body' })
  const mark = Promise.withResolvers<void>()
  const pool = mailer.open(accessTo(server))
  const order: string[] = []
  const sending = pool
    .send(sampleMail(), async () => {
      await mark.promise
      order.push('marked')
    })
    .then(() => order.push('ended'))
  await server.until((seen) => seen.begun === 1 && seen.open === 0)
  await mailer.test(accessTo(server), null)
  mark.resolve()
  await sending
  expect(order).toEqual(['marked', 'ended'])
  await pool.close()
})

test('a server that does not answer a message leaves it uncertain', async () => {
  await using server = await openMailServer()
  server.behave({ do: 'hang', at: 'message' })
  const pool = hasty({ answer: 50 }).open(accessTo(server))
  expect(await pool.send(sampleMail(), atOnce)).toMatchObject({ outcome: 'uncertain' })
  await pool.close()
})

test.each([
  ['subject', { subject: 'Hello\r\nBcc: all@example.com' }],
  ['name', { to: { name: 'Zoé\nBcc: all@example.com', email: 'zoe@example.com' } }],
  ['address', { to: { name: 'Zoé', email: 'zoe@example.com, all@example.com' } }],
])('a %s that would become more than its header is not sendable, and nothing is connected', async (_what, change) => {
  await using server = await openMailServer()
  const pool = mailer.open(accessTo(server))
  expect(await pool.send(sampleMail(change), atOnce)).toMatchObject({ outcome: 'not_sendable' })
  await pool.close()
  expect(server.seen.connections).toBe(0)
})
