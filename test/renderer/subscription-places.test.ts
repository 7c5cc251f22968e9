import { describe, expect, it } from 'vitest'
import { endingGroups } from '../../renderer/ui/subscriptions/ending-groups.ts'
import { placeAfter } from '../../renderer/ui/subscriptions/grid-places.ts'
import { cellsIn, cellsOfBits } from '../../shared/rules/subscription-cells.ts'

const bounds = { firstRow: -1, lastRow: 9, firstColumn: -1, lastColumn: 5, page: 4 }
const led = (key: string, from: string, keys: { ctrlKey?: boolean; altKey?: boolean } = {}) => {
  const [row = 0, column = 0] = from.split(':').map(Number)
  const place = placeAfter({ key, ctrlKey: false, metaKey: false, altKey: false, ...keys }, { row, column }, bounds)
  return place && `${place.row}:${place.column}`
}

describe('the keys of a grid of tick boxes', () => {
  it('lead by one and never out of the grid', () => {
    expect(led('ArrowDown', '9:0')).toBe('9:0')
    expect(led('ArrowUp', '0:2')).toBe('-1:2')
    expect(led('ArrowLeft', '3:0')).toBe('3:-1')
    expect(led('ArrowRight', '3:5')).toBe('3:5')
  })

  it('lead to the ends of the row, and with Ctrl of the grid', () => {
    expect(led('Home', '3:4')).toBe('3:-1')
    expect(led('End', '3:0')).toBe('3:5')
    expect(led('Home', '3:4', { ctrlKey: true })).toBe('0:-1')
    expect(led('End', '3:0', { ctrlKey: true })).toBe('9:5')
  })

  it('lead by a page, which never ends in the head', () => {
    expect(led('PageDown', '3:1')).toBe('7:1')
    expect(led('PageUp', '2:1')).toBe('0:1')
    expect(led('PageUp', '-1:1')).toBe('-1:1')
  })

  it('are none of its own with Alt, with Ctrl and an arrow, or when they type', () => {
    expect(led('ArrowDown', '3:1', { altKey: true })).toBeNull()
    expect(led('ArrowDown', '3:1', { ctrlKey: true })).toBeNull()
    expect(led('a', '3:1')).toBeNull()
  })
})

describe('subscriptions that end', () => {
  it('are told by universe, those on both channels in one line', () => {
    expect(
      endingGroups([
        { universe: 'client', category: 'delivery', channel: 'interface' },
        { universe: 'client', category: 'delivery', channel: 'email' },
        { universe: 'client', category: 'e_shop', channel: 'email' },
        { universe: 'operator', category: 'mobile', channel: 'interface' },
      ]),
    ).toEqual([
      { universe: 'client', channels: ['interface', 'email'], categories: ['delivery'], all: false },
      { universe: 'client', channels: ['email'], categories: ['e_shop'], all: false },
      { universe: 'operator', channels: ['interface'], categories: ['mobile'], all: false },
    ])
  })

  it('are told as all categories where none of the universe is left', () => {
    const [group, ...others] = endingGroups(cellsOfBits('client', cellsIn('client')))
    expect(others).toEqual([])
    expect(group).toMatchObject({ universe: 'client', channels: ['interface', 'email'], all: true })
  })
})
