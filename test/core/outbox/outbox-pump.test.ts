import { expect, test } from 'vitest'
import { openOutboxTest, people, withLink } from './outbox-support.ts'

test('a message that the server takes is sent, and reads as it was sent but for its secret', async () => {
  await using desk = await openOutboxTest()
  desk.feature(withLink('https://portail.example/activate/abc'))
  const [id] = await desk.queue(['Zoé Lefèvre'], { recipient: { name: 'Zoé Lefèvre', email: 'zoe@example.com' } })
  const [received] = await desk.server.received(1)
  await desk.drained()
  const mail = await received?.parsed()
  expect(mail).toMatchObject({ subject: 'Bonjour Zoé Lefèvre', text: 'Voici : https://portail.example/activate/abc\n' })
  const message = await desk.get(id)
  expect(message).toMatchObject({
    state: 'sent',
    from: { name: 'Imprimerie du Port', email: 'shop@example.com' },
    messageId: mail?.messageId,
    subject: 'Bonjour Zoé Lefèvre',
    text: 'Voici : https://portail.example/activate/••••••••',
    attempted: [{ outcome: 'accepted', code: 250, answer: '250 2.0.0 Queued as 1' }],
    attempts: 1,
    reason: null,
    dueAt: null,
  })
  expect(message.source).toContain(mail?.messageId)
  expect(message.settledAt).not.toBeNull()
})

test('many messages leave once each, and the kept counts are those of the messages', async () => {
  await using desk = await openOutboxTest()
  await desk.queue(people(300))
  expect(await desk.drained()).toMatchObject({ sent: 300, queued: 0, sending: 0 })
  expect(new Set(desk.server.mails.map(({ to }) => to)).size).toBe(300)
  expect(desk.server.mails).toHaveLength(300)
  expect(desk.counted()).toEqual({ sent: 300 })
})
