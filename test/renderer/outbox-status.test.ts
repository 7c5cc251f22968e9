import { describe, expect, it } from 'vitest'
import { positionOfId } from '../../renderer/client/list-position.ts'
import { outboxDoing } from '../../renderer/features/outbox/outbox-status.ts'
import type { OutboxStatus } from '../../shared/contract/outbox.ts'

const now = Date.parse('2026-11-22T14:00:00.000Z')
const counts = {
  queued: 0,
  sending: 0,
  sent: 0,
  failed: 0,
  uncertain: 0,
  draft_opened: 0,
  suppressed: 0,
  cancelled: 0,
}
const status = (change: Partial<OutboxStatus>, queued = 3, sending = 0): OutboxStatus => ({
  counts: { ...counts, queued, sending },
  paused: false,
  setUp: true,
  hold: null,
  nextAt: null,
  ...change,
})
const hold = { problem: 'no_network', answer: null, since: '2026-11-22T13:59:00.000Z', until: null } as const

describe('what the outbox is doing', () => {
  it.each([
    ['nothing waits, whatever else is wrong', status({ hold, setUp: false }, 0), { kind: 'nothing' }],
    ['it is paused, even with nothing to send', status({ paused: true, hold }, 0), { kind: 'paused', waiting: 0 }],
    ['there is no server yet', status({ setUp: false, hold }), { kind: 'notSetUp', waiting: 3 }],
    ['something holds everything back', status({ hold }, 2, 1), { kind: 'held', waiting: 3, hold }],
    ['messages are on their way', status({}, 9, 1), { kind: 'sending', waiting: 10 }],
    ['one is due', status({ nextAt: '2026-11-22T14:00:00.000Z' }), { kind: 'sending', waiting: 3 }],
    [
      'the next try is ahead',
      status({ nextAt: '2026-11-22T14:32:00.000Z' }),
      { kind: 'waiting', waiting: 3, next: '2026-11-22T14:32:00.000Z' },
    ],
    ['all that waits belongs to paused sendings', status({}), { kind: 'sendingPaused', waiting: 3 }],
  ])('%s', (_title, given, expected) => {
    expect(outboxDoing(given, now)).toEqual(expected)
  })
})

describe('the position of an id in a list whose highest come first', () => {
  const ids = Array.from({ length: 1_000 }, (_, index) => 5_000 - 3 * index)
  const idAt = async (index: number) => ids[index]

  it('is found, first and last included, in as many steps as the list is long in binary', async () => {
    let asked = 0
    const counted = async (index: number) => {
      asked += 1
      return ids[index]
    }
    expect(await positionOfId(5_000, ids.length, counted)).toBe(0)
    expect(await positionOfId(ids.at(-1) ?? 0, ids.length, counted)).toBe(999)
    expect(asked).toBeLessThanOrEqual(20)
  })

  it('is null for one that the list leaves out, and in an empty or shortened list', async () => {
    expect(await positionOfId(4_999, ids.length, idAt)).toBeNull()
    expect(await positionOfId(5_000, 0, idAt)).toBeNull()
    expect(await positionOfId(1, 4_000, idAt)).toBeNull()
  })
})
