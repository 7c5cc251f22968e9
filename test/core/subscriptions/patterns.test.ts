import { describe, expect, test } from 'vitest'
import {
  type Cell,
  categories,
  cellBit,
  cellsIn,
  cellsOfBits,
  channels,
  countCells,
  everyCell,
  universeBits,
  universes,
  universesOf,
} from '../../../shared/rules/subscription-cells.ts'
import {
  decide,
  decidedOff,
  decidedOn,
  endingCells,
  noPattern,
  type Pattern,
  patternAfter,
  patternLike,
  possibleCells,
  type Standing,
  subscribedCells,
  withCells,
} from '../../../shared/rules/subscription-pattern.ts'

const standing = (more: Partial<Standing> = {}): Standing => ({
  universes: universeBits(['client']),
  administrator: false,
  interfaceAccess: true,
  ...more,
})
const administrator = standing({ administrator: true })
const cell = (universe: Cell['universe'], category: Cell['category'], channel: Cell['channel']): Cell => ({
  universe,
  category,
  channel,
})
const on = (...cells: Cell[]): Pattern =>
  withCells(
    noPattern,
    cells.map((one) => ({ ...one, on: true })),
  )
const subscribed = (pattern: Pattern, of: Standing): Cell[] =>
  universes.flatMap((universe) => cellsOfBits(universe, subscribedCells(pattern, of, universe)))

describe('cells', () => {
  test('every category and channel has a bit of its own, at the place where the database keeps it', () => {
    const bits = categories.flatMap((category) => channels.map((channel) => cellBit(category, channel)))
    expect(bits).toEqual(Array.from({ length: 14 }, (_value, place) => 1 << place))
  })

  test('mobile exists for ambassadors and operators, not for clients', () => {
    expect(countCells(cellsIn('client'))).toBe(12)
    expect(countCells(cellsIn('ambassador'))).toBe(14)
    expect(cellsIn('operator')).toBe(everyCell)
    expect(cellsOfBits('client', cellsIn('client')).some(({ category }) => category === 'mobile')).toBe(false)
  })

  test('universes and their bits say the same', () => {
    for (let bits = 1; bits <= 7; bits++) expect(universeBits(universesOf(bits))).toBe(bits)
  })
})

describe('deciding', () => {
  test('the last word counts, and other cells stay', () => {
    const bit = cellBit('delivery', 'email')
    const packed = decide(decide(decide(0, everyCell, 0), 0, bit), bit, 0)
    expect([decidedOn(packed), decidedOff(packed)]).toEqual([everyCell, 0])
    expect(decidedOff(decide(packed, 0, bit))).toBe(bit)
    expect(decidedOn(decide(packed, 0, bit))).toBe(everyCell & ~bit)
  })
})

describe('defaults', () => {
  test('a contact that decided nothing is subscribed to nothing', () => {
    expect(subscribed(noPattern, standing())).toEqual([])
  })

  test('an administrator of a company starts subscribed to everything on both channels', () => {
    expect(subscribed(noPattern, administrator)).toHaveLength(12)
    const everywhere = { ...administrator, universes: 7 }
    expect(subscribed(noPattern, everywhere)).toHaveLength(12 + 14 + 14)
  })

  test('an administrator may unsubscribe', () => {
    const one = cell('client', 'ticketing', 'email')
    const left = subscribed(withCells(noPattern, [{ ...one, on: false }]), administrator)
    expect(left).toHaveLength(11)
    expect(left).not.toContainEqual(one)
  })

  test('becoming administrator subscribes to what was never decided, and never overrides a choice', () => {
    const kept = cell('client', 'delivery', 'email')
    const refused = cell('client', 'delivery', 'interface')
    const before = withCells(noPattern, [
      { ...kept, on: true },
      { ...refused, on: false },
    ])
    const after = patternAfter(before, standing(), administrator)
    expect(after).toEqual(before)
    expect(subscribed(after, administrator)).toHaveLength(11)
    expect(subscribed(after, administrator)).toContainEqual(kept)
    expect(subscribed(after, administrator)).not.toContainEqual(refused)
  })

  test('who is administrator no longer keeps what was chosen, and loses what came by itself', () => {
    const chosen = cell('client', 'delivery', 'email')
    const ended = endingCells(on(chosen), administrator, standing())
    expect(ended).toHaveLength(11)
    expect(ended).not.toContainEqual(chosen)
    expect(subscribed(patternAfter(on(chosen), administrator, standing()), standing())).toEqual([chosen])
  })

  test('without a company there is nothing to subscribe to, for administrators neither', () => {
    expect(subscribed(on(cell('client', 'delivery', 'email')), { ...administrator, universes: 0 })).toEqual([])
  })
})

describe('access to the interface', () => {
  const without = standing({ interfaceAccess: false })
  const both = on(cell('client', 'delivery', 'email'), cell('client', 'delivery', 'interface'))

  test('without it only e-mail can be had', () => {
    expect(subscribed(both, without)).toEqual([cell('client', 'delivery', 'email')])
    expect(subscribed(noPattern, { ...without, administrator: true })).toHaveLength(6)
    expect(cellsOfBits('client', possibleCells(without, 'client')).every(({ channel }) => channel === 'email')).toBe(
      true,
    )
  })

  test('taking it away ends interface subscriptions, and giving it back does not restore them', () => {
    expect(endingCells(both, standing(), without)).toEqual([cell('client', 'delivery', 'interface')])
    const taken = patternAfter(both, standing(), without)
    const given = patternAfter(taken, without, standing())
    expect(subscribed(given, standing())).toEqual([cell('client', 'delivery', 'email')])
  })

  test('the same for what an administrator had by default', () => {
    const taken = patternAfter(noPattern, administrator, { ...administrator, interfaceAccess: false })
    const given = patternAfter(taken, { ...administrator, interfaceAccess: false }, administrator)
    expect(subscribed(given, administrator).every(({ channel }) => channel === 'email')).toBe(true)
    expect(subscribed(given, administrator)).toHaveLength(6)
  })

  test('what was not subscribed to stays undecided when access is taken away', () => {
    expect(patternAfter(noPattern, standing(), without)).toEqual(noPattern)
  })
})

describe('other universes', () => {
  const wide = standing({ universes: universeBits(['client', 'ambassador']) })
  const pattern = on(cell('client', 'e_shop', 'email'), cell('ambassador', 'mobile', 'email'))

  test('what still applies is kept, what does not ends', () => {
    expect(endingCells(pattern, wide, standing())).toEqual([cell('ambassador', 'mobile', 'email')])
    expect(subscribed(patternAfter(pattern, wide, standing()), wide)).toEqual([cell('client', 'e_shop', 'email')])
  })

  test('what ended does not come back with its universe', () => {
    const back = patternAfter(patternAfter(pattern, wide, standing()), standing(), wide)
    expect(subscribed(back, wide)).toEqual([cell('client', 'e_shop', 'email')])
  })

  test('a further universe changes nothing for others and subscribes administrators by default', () => {
    expect(patternAfter(pattern, standing(), wide)).toEqual(pattern)
    expect(endingCells(pattern, standing(), wide)).toEqual([])
    expect(subscribed(noPattern, { ...administrator, universes: wide.universes })).toHaveLength(26)
  })
})

describe('subscribing like another', () => {
  const model = {
    pattern: on(cell('client', 'delivery', 'email'), cell('client', 'ticketing', 'interface')),
    standing: standing(),
  }

  test('a contact gets what the model has and loses what it has not', () => {
    const own = { pattern: on(cell('client', 'messaging', 'email')), standing: standing() }
    expect(subscribed(patternLike(own, model), own.standing)).toEqual(subscribed(model.pattern, model.standing))
  })

  test('a contact that is alike already decides nothing', () => {
    expect(
      patternLike({ pattern: noPattern, standing: standing() }, { pattern: noPattern, standing: standing() }),
    ).toEqual(noPattern)
    const byDefault = { pattern: noPattern, standing: administrator }
    expect(patternLike(byDefault, byDefault)).toEqual(noPattern)
  })

  test('universes that the model does not have stay as they are', () => {
    const own = { pattern: on(cell('operator', 'mobile', 'email')), standing: standing({ universes: 5 }) }
    expect(subscribed(patternLike(own, model), own.standing)).toContainEqual(cell('operator', 'mobile', 'email'))
  })

  test('a contact without access gets the e-mail part, and its interface cells stay undecided', () => {
    const own = { pattern: noPattern, standing: standing({ interfaceAccess: false }) }
    const copied = patternLike(own, model)
    expect(subscribed(copied, own.standing)).toEqual([cell('client', 'delivery', 'email')])
    expect(decidedOn(copied.client)).toBe(cellBit('delivery', 'email'))
  })
})
