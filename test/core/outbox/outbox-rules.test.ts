import { expect, test } from 'vitest'
import { createHandlers } from '../../../main/core/outbox/outbox-handlers.ts'
import { createHold } from '../../../main/core/outbox/outbox-hold.ts'
import { createRate } from '../../../main/core/outbox/outbox-rate.ts'
import { judge } from '../../../main/core/outbox/outbox-verdict.ts'
import { openTestCore } from '../../support/test-core.ts'

test('while the way is not proven one message goes ahead, then all places are used', () => {
  const hold = createHold()
  expect(hold.most(10, 0)).toBe(1)
  hold.prove()
  expect(hold.most(10, 0)).toBe(10)
  hold.note({ kind: 'network', problem: 'timeout', answer: null }, 0)
  expect([hold.most(10, 4_999), hold.most(10, 5_000)]).toEqual([0, 1])
})

test('several connections that break at once are one failure', () => {
  const hold = createHold()
  for (let broken = 0; broken < 5; broken++) hold.note({ kind: 'network', problem: 'timeout', answer: null }, 100)
  expect(hold.until()).toBe(5_100)
})

test('a late success does not lift what the settings hold', () => {
  const hold = createHold()
  hold.note({ kind: 'settings', problem: 'sign_in_refused', answer: '535' }, 0)
  hold.prove()
  expect(hold.current()).toMatchObject({ problem: 'sign_in_refused', until: null })
  hold.lift()
  expect(hold.current()).toBeNull()
})

test('a rate counts the last minute, whatever the clock is set to', () => {
  const rate = createRate()
  rate.note(3, 1_000)
  rate.note(2, 30_000)
  expect([rate.free(5, 31_000), rate.free(0, 31_000)]).toEqual([0, Number.POSITIVE_INFINITY])
  expect(rate.nextAt(5, 31_000)).toBe(61_000)
  expect(rate.free(5, 61_000)).toBe(3)
  expect(rate.free(5, 10_000)).toBe(5)
})

test.each([
  [{ outcome: 'refused', step: 'sender', code: 552, enhanced: '5.3.4', answer: '552' }, 'failed', null],
  [{ outcome: 'refused', step: 'recipient', code: 530, enhanced: '5.7.0', answer: '530' }, 'queued', 'sign_in_refused'],
  [{ outcome: 'deferred', step: 'sender', code: 421, enhanced: null, answer: '421' }, 'queued', 'deferred'],
  [{ outcome: 'no_connection', problem: 'certificate', answer: null }, 'queued', 'certificate'],
] as const)('%j is judged', (delivery, state, problem) => {
  const verdict = judge(delivery)
  expect(verdict.state).toBe(state)
  expect(verdict.trouble?.problem ?? null).toBe(problem)
  expect(verdict.addressRefused).toBe(false)
})

test('a feature that fails to prepare or to be told blocks nothing', async () => {
  await using desk = await openTestCore()
  const logged: object[] = []
  const log = { info() {}, warn() {}, error: (fields: object) => void logged.push(fields) }
  const { db } = desk.core.services
  const handlers = createHandlers({ db, ports: { log } })
  const message = { id: 1 as never, type: 'broken', contactId: null }
  const fails = () => {
    db.sqlite.exec("insert into settings (key, value) values ('half', 'done')")
    throw new Error('a bug')
  }
  handlers.handle(['broken'], { prepare: fails, settled: fails })
  await db.write(() => {
    expect(handlers.prepare([message]).get(message.id)).toBe('failed')
    handlers.tellSafely([{ ...message, state: 'sent', reason: null, addressRefused: false, by: null, at: '' }])
  })
  expect(logged).toHaveLength(2)
  expect(db.sqlite.prepare("select count(*) from settings where key = 'half'").pluck().get()).toBe(0)
})
