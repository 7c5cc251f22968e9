import { expect, test } from 'vitest'
import type { MessageFilter } from '../../../shared/contract/outbox.ts'
import { openOutboxTest } from './outbox-support.ts'

test('every filter finds what it says, newest first, page by page, and counts the same', async () => {
  await using desk = await openOutboxTest()
  await desk.ask.outbox.pause()
  const { id: contactId } = await desk.ask.contacts.add({ name: 'Zoé', email: 'zoe@example.com', language: 'fr' })
  const first = await desk.queue(['Élodie Brûlé', 'Bjørn Ås', 'Ada'])
  const second = await desk.queue(['Zoé'], { contactId, type: 'C-03' })
  const third = await desk.queue(['Élodie Martin'], { type: 'test', test: true })
  const draft = await desk.queue(['Ada'], { draft: true })
  const taskId = await desk.send(['Noor', 'Nils'])
  await desk.ask.outbox.cancel({ selection: { kind: 'ids', ids: first.slice(2) } })
  const all = [8, 7, ...draft, ...third, ...second, ...first.toReversed()]

  const expected: readonly (readonly [MessageFilter, readonly number[]])[] = [
    [{}, all],
    [{ states: ['queued'] }, [8, 7, 5, 4, 2, 1]],
    [{ states: ['cancelled', 'draft_opened'] }, [6, 3]],
    [{ states: [] }, []],
    [{ type: 'test' }, third],
    [{ type: 'T-01', states: ['queued', 'cancelled'] }, [8, 7, 3, 2, 1]],
    [{ contactId }, second],
    [{ contactId, states: ['sent'] }, []],
    [{ taskId }, [8, 7]],
    [{ taskId, type: 'test' }, []],
    [{ search: 'elodie' }, [5, 1]],
    [{ search: 'ELODIE  brul' }, [1]],
    [{ search: 'bjorn as' }, [2]],
    [{ search: 'ada@example' }, [6, 3]],
    [{ search: 'ada', states: ['cancelled'] }, [3]],
    [{ search: 'nobody' }, []],
  ]
  for (const [filter, ids] of expected) {
    const { rows } = await desk.ask.outbox.list({ filter })
    expect(
      rows.map(({ id }) => id),
      JSON.stringify(filter),
    ).toEqual(ids)
    expect(await desk.ask.outbox.count({ filter })).toEqual({ count: ids.length })
    const second = await desk.ask.outbox.list({ filter, offset: 1, limit: 1 })
    expect(second.rows.map(({ id }) => id)).toEqual(ids.slice(1, 2))
    const between = await desk.ask.outbox.idsBetween({ filter, from: 2, to: 0 })
    expect(between.ids).toEqual(ids.slice(0, 3))
  }
})

test('a search finds what came in since', async () => {
  await using desk = await openOutboxTest()
  await desk.ask.outbox.pause()
  await desk.queue(['Zoé'])
  expect(await desk.ask.outbox.count({ filter: { search: 'zoe' } })).toEqual({ count: 1 })
  await desk.queue(['Zoé'])
  expect(await desk.ask.outbox.count({ filter: { search: 'zoe' } })).toEqual({ count: 2 })
})

test('a message shows who it is from as it was sent, or as it would be sent now', async () => {
  await using desk = await openOutboxTest()
  const [sent] = await desk.queue(['Zoé'])
  await desk.drained()
  const { platform: _platform, lacks: _lacks, secretsKept: _kept, ...settings } = await desk.ask.mail.get()
  await desk.ask.mail.update({ settings: { ...settings, senderName: 'Le Port', senderAddress: 'bonjour@example.com' } })
  await desk.ask.outbox.pause()
  const [queued] = await desk.queue(['Ada'])
  expect(await desk.get(sent)).toMatchObject({ from: { name: 'Imprimerie du Port', email: 'shop@example.com' } })
  expect(await desk.get(queued)).toMatchObject({ from: { name: 'Le Port', email: 'bonjour@example.com' } })
  await expect(desk.ask.outbox.get({ id: 99 as never })).rejects.toMatchObject({ code: 'MESSAGE_NOT_FOUND' })
})
