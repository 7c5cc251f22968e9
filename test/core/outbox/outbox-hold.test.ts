import { expect, test } from 'vitest'
import { openMailServer } from '../../support/mail-server.ts'
import { openOutboxTest, people } from './outbox-support.ts'

test('a sender that the server refuses holds everything until someone wants it tried again', async () => {
  await using desk = await openOutboxTest()
  desk.server.behave({ do: 'refuse', at: 'sender', with: '550 5.1.8 Sender unknown' })
  await desk.queue(people(20))
  await desk.until(() => desk.settled.length === 1)
  const held = desk.status()
  expect(held).toMatchObject({ counts: { queued: 20, sending: 0 }, nextAt: null })
  expect(held.hold).toMatchObject({ problem: 'sender_refused', until: null })
  expect(held.hold?.answer).toContain('Sender unknown')
  desk.pass(60 * 60_000)
  expect(desk.status().counts.queued).toBe(20)
  desk.server.accept()
  expect(await desk.outbox.desk.resume(desk.by)).toMatchObject({ hold: null })
  expect(await desk.drained()).toMatchObject({ sent: 20 })
})

test('a refused sign-in holds everything until the settings change', async () => {
  await using desk = await openOutboxTest({ account: { user: 'shop', secret: 'sesame' } })
  await desk.configure({ signIn: 'password', user: 'someone else' })
  const [id] = await desk.queue(['Zoé'])
  await desk.until(() => desk.settled.length === 1)
  expect(desk.status().hold).toMatchObject({ problem: 'sign_in_refused', until: null })
  expect(await desk.get(id)).toMatchObject({ state: 'queued', attempts: 1, reason: { code: 'no_connection' } })
  await desk.configure({ signIn: 'password', user: 'shop' })
  expect(await desk.drained()).toMatchObject({ sent: 1 })
  expect(desk.status().hold).toBeNull()
})

test('trouble of the settings never makes a message given up', async () => {
  await using desk = await openOutboxTest()
  desk.server.behave({ do: 'refuse', at: 'sender', with: '550 5.1.8 Sender unknown' })
  const [id] = await desk.queue(['Zoé'])
  for (let round = 1; round <= 20; round++) {
    await desk.until(() => desk.settled.length === round)
    await desk.outbox.desk.resume(desk.by)
  }
  await desk.until(() => desk.settled.length === 21)
  expect(await desk.get(id)).toMatchObject({ state: 'queued', attempts: 21 })
})

test('without a server everything waits for a growing while; then one message tries, and all go on', async () => {
  await using desk = await openOutboxTest()
  await desk.server.close()
  await desk.queue(people(12))
  const pauses: number[] = []
  for (let failures = 1; failures <= 10; failures++) {
    await desk.until(() => desk.settled.length === failures)
    const { hold } = desk.status()
    expect(hold?.problem).toBe('connection_refused')
    const pause = Date.parse(hold?.until ?? '') - desk.time
    pauses.push(pause / 1000)
    desk.pass(pause)
  }
  expect(pauses).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 900, 900])
  await using back = await openMailServer({ port: desk.server.port })
  desk.pass(15 * 60_000)
  expect(await desk.drained()).toMatchObject({ sent: 12 })
  expect(back.mails).toHaveLength(12)
  expect(desk.status().hold).toBeNull()
})

test('retrying by hand does not wait for the network’s next try', async () => {
  await using desk = await openOutboxTest()
  desk.server.behave({ do: 'drop', at: 'message' }, { times: 1 })
  const [id] = await desk.queue(['Zoé'])
  await desk.until(() => desk.settled.length === 1)
  expect(desk.status().hold).toMatchObject({ problem: 'connection_lost', until: expect.any(String) })
  if (id === undefined) throw new Error('nothing was queued')
  await desk.outbox.desk.retry(desk.by, { kind: 'ids', ids: [id] })
  expect(await desk.drained()).toMatchObject({ sent: 1 })
  expect(desk.server.mails).toHaveLength(1)
})

test('while mail is not set up messages wait, and leave once it is', async () => {
  await using desk = await openOutboxTest()
  await desk.configure({ host: '' })
  await desk.queue(['Zoé'])
  expect(desk.status()).toMatchObject({ setUp: false, counts: { queued: 1 } })
  await desk.configure({ port: desk.server.port })
  expect(await desk.drained()).toMatchObject({ sent: 1 })
})
