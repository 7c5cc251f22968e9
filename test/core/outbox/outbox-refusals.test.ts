import { expect, test } from 'vitest'
import { createMessageTexts } from '../../../main/core/catalogue/message-texts.ts'
import { letter, openOutboxTest } from './outbox-support.ts'

test.each([
  ['an unknown recipient', 'recipient', '550 5.1.1 No such user', 'refused_recipient', true],
  ['a refused recipient without a status code', 'recipient', '550 Unknown', 'refused_recipient', true],
  ['relaying denied', 'recipient', '550 5.7.1 Relaying denied', 'refused_recipient', false],
  ['a mailbox refused after the message', 'message', '550 5.1.1 No such user', 'refused_message', true],
  ['a message refused without a status code', 'message', '554 No', 'refused_message', true],
  ['a server that is full', 'message', '552 5.3.4 Too big', 'refused_message', false],
  ['a routing loop', 'message', '554 5.4.6 Loop', 'refused_message', false],
  ['content', 'message', '554 5.6.0 Content', 'refused_message', false],
  ['policy', 'message', '554 5.7.1 Spam', 'refused_message', false],
] as const)('%s is final at once, and marks the address or not', async (_what, at, answer, code, addressRefused) => {
  await using desk = await openOutboxTest()
  desk.server.behave({ do: 'refuse', at, with: answer }, { times: 1 })
  const [id] = await desk.queue(['Zoé'])
  expect(await desk.drained()).toMatchObject({ failed: 1 })
  const failed = await desk.get(id)
  expect(failed).toMatchObject({ state: 'failed', attempts: 1, reason: { code } })
  expect(failed.reason?.answer).toContain(answer)
  expect(desk.settled).toMatchObject([{ state: 'failed', addressRefused }])
})

test('one refused recipient does not keep the others back', async () => {
  await using desk = await openOutboxTest()
  desk.server.behave({ do: 'refuse', at: 'recipient', with: '550 5.1.1 No such user' }, { to: 'zoe@example.com' })
  await desk.queue(['Ada', 'Zoe', 'Bob'])
  expect(await desk.drained()).toMatchObject({ sent: 2, failed: 1 })
})

test('a message that cannot be filled in fails, and the next one leaves', async () => {
  await using desk = await openOutboxTest()
  const broken = await desk.core.services.db.write(() =>
    createMessageTexts(desk.core.services).keep('C-01', 'fr', { ...letter, text: '{% if %}' }),
  )
  const [unfilled] = await desk.queue(['Zoé'], { templateId: broken })
  await desk.queue(['Ada'])
  expect(await desk.drained()).toMatchObject({ sent: 1, failed: 1 })
  expect(await desk.get(unfilled)).toMatchObject({ reason: { code: 'not_renderable' }, subject: '', source: '' })
})

test('a recipient that would add a header is never sent', async () => {
  await using desk = await openOutboxTest()
  const recipient = { name: 'Zoé\r\nBcc: eve@example.com', email: 'zoe@example.com' }
  const [id] = await desk.queue(['Zoé'], { recipient })
  await desk.drained()
  expect(await desk.get(id)).toMatchObject({ state: 'failed', reason: { code: 'not_renderable' } })
  expect(desk.server.mails).toEqual([])
})

test('a server that repeats a link does not make its secret kept', async () => {
  await using desk = await openOutboxTest()
  const secret = 'https://portal.example/activate/S3CR3T'
  const data = { 'link.address': 'https://portal.example/activate/••••' }
  desk.feature({
    prepare: (messages) =>
      new Map(messages.map(({ id }) => [id, { go: true, data, secrets: { 'link.address': secret } }])),
  })
  desk.server.behave({ do: 'refuse', at: 'message', with: `554 5.7.1 Blocked: ${secret}` }, { times: 1 })
  const [id] = await desk.queue(['Zoé'])
  await desk.drained()
  const failed = await desk.get(id)
  expect(JSON.stringify(failed)).not.toContain('S3CR3T')
  expect(failed.reason?.answer).toContain('Blocked: https://portal.example/activate/••••')
})
