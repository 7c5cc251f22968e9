import { expect, test } from 'vitest'
import { createSmtpMailer } from '../../main/adapters/smtp-mailer.ts'
import type { OutgoingMail, SmtpAccess } from '../../main/core/ports.ts'
import { type MailServer, openMailServer, patientWaits, testCertificate } from '../support/mail-server.ts'

const mailer = createSmtpMailer({ waits: patientWaits, ca: [testCertificate] })
const hasty = (waits: Partial<typeof patientWaits>) =>
  createSmtpMailer({ waits: { ...patientWaits, ...waits }, ca: [testCertificate] })

const accessTo = (server: MailServer, change: Partial<SmtpAccess> = {}): SmtpAccess => ({
  host: server.host,
  port: server.port,
  security: 'none',
  allowUnencrypted: false,
  connections: 1,
  signIn: { kind: 'none' },
  ...change,
})

const mail = (change: Partial<OutgoingMail> = {}): OutgoingMail => ({
  messageId: '<1@comptoir.example>',
  from: { name: 'Imprimerie du Port', email: 'shop@example.com' },
  to: { name: 'Zoé Lefèvre', email: 'zoe@example.com' },
  date: new Date('2026-11-21T10:00:00Z'),
  subject: 'Activez votre compte',
  text: 'Bonjour Zoé,\n.\nà bientôt',
  html: '',
  ...change,
})
const atOnce = async () => {}

test('a message that the server takes is accepted, with the server’s words', async () => {
  await using server = await openMailServer()
  const pool = mailer.open(accessTo(server))
  const delivery = await pool.send(mail(), atOnce)
  expect(delivery).toEqual({ outcome: 'accepted', code: 250, answer: '250 2.0.0 Queued as 1' })
  const [received] = await server.received(1)
  const parsed = await received?.parsed()
  expect(parsed?.text).toBe('Bonjour Zoé,\n.\nà bientôt\n')
  await pool.close()
})

test('the end of a message does not leave before the mark is written', async () => {
  await using server = await openMailServer()
  const pool = mailer.open(accessTo(server))
  const mark = Promise.withResolvers<void>()
  const sending = pool.send(mail(), () => mark.promise)
  await server.until((seen) => seen.begun === 1)
  // A second connection that is served from start to end leaves the dot all the time it needs to arrive.
  await mailer.test(accessTo(server), mail({ messageId: '<2@comptoir.example>' }))
  expect(server.seen).toMatchObject({ begun: 2, ended: 1 })
  mark.resolve()
  expect(await sending).toMatchObject({ outcome: 'accepted' })
  expect(server.seen.ended).toBe(2)
  await pool.close()
})

test('a connection that breaks after the last byte leaves it uncertain, and nothing is sent again', async () => {
  await using server = await openMailServer()
  server.behave({ do: 'drop', at: 'message' })
  const pool = mailer.open(accessTo(server))
  expect(await pool.send(mail(), atOnce)).toMatchObject({ outcome: 'uncertain' })
  expect(server.seen.ended).toBe(1)
  await pool.close()
})

test('a server that does not answer leaves it uncertain', async () => {
  await using server = await openMailServer()
  server.behave({ do: 'hang', at: 'message' })
  const pool = hasty({ answer: 50 }).open(accessTo(server))
  expect(await pool.send(mail(), atOnce)).toMatchObject({ outcome: 'uncertain' })
  await pool.close()
})
