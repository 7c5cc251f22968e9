import { describe, expect, test } from 'vitest'
import {
  beginRound,
  isOver,
  notBegun,
  onward,
  skippedInAll,
  unsettled,
  withOpened,
  withSettled,
  withSkipped,
} from '../../renderer/ui/activation/draft-round.ts'
import type { OpenedDraft } from '../../renderer/ui/activation/opened-draft.ts'
import { ContactId, RequestId } from '../../shared/contract/values.ts'

const ids = [1, 2, 3, 4].map((id) => ContactId.parse(id))
const opened: OpenedDraft = {
  outcome: 'opened',
  draft: {
    requestId: RequestId.parse(7),
    form: 'mailto',
    mailto: 'mailto:anna%40example.com',
    eml: null,
    text: null,
    mailtoLength: 900,
    recipient: { name: 'Anna', email: 'anna@example.com' },
    expiresAt: '2026-11-29T00:00:00.000Z',
  },
}

describe('drafts one after the other', () => {
  test('opened, skipped and not begun add up to all, and every opened draft is settled or counted as unsettled', () => {
    let round = beginRound(null, ids, 5)
    round = withSettled(withOpened(round, opened), 'sent')
    round = withSkipped(round, 'active')
    round = onward(withOpened(round, opened))
    expect(isOver(round)).toBe(false)
    expect(round.at).toBe(3)
    expect(round.counts).toMatchObject({ opened: 2, sent: 1, notSent: 0 })
    expect(unsettled(round)).toBe(1)
    expect(skippedInAll(round)).toBe(1)
    expect(round.counts.opened + skippedInAll(round) + notBegun(round)).toBe(ids.length + 5)
    expect(isOver(withSettled(withOpened(round, opened), 'not_sent'))).toBe(true)
  })

  test('who is added to a round under way waits behind the others, once', () => {
    const under = withSkipped(beginRound(null, ids, 0), 'gone')
    const [first, second] = ids
    if (first === undefined || second === undefined) throw new Error('there are ids')
    const round = beginRound(under, [second, first], 2)
    expect(round.ids).toEqual([...ids, first])
    expect(round.at).toBe(1)
    expect(round.beyond).toBe(2)
    expect(beginRound({ ...under, stopped: true }, [second], 0)).toMatchObject({ ids: [second], at: 0 })
  })
})
