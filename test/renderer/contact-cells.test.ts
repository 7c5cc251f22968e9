import { describe, expect, it } from 'vitest'
import { tickColumns } from '../../renderer/ui/subscriptions/cell-ticks.ts'
import {
  cellChanges,
  changedCells,
  contactCells,
  nothingWanted,
  shownCells,
  tickIn,
  withWanted,
} from '../../renderer/ui/subscriptions/contact-cells.ts'
import type { Universe } from '../../shared/contract/subscription-values.ts'
import type { ContactSubscriptions } from '../../shared/contract/subscriptions.ts'
import { ContactId } from '../../shared/contract/values.ts'
import { cellBit, cellsIn, cellsOfBits } from '../../shared/rules/subscription-cells.ts'

const both: Universe[] = ['client', 'ambassador']
const email = cellBit('delivery', 'email')
const mobile = cellBit('mobile', 'email')

/** A contact of a client and ambassador, subscribed to some cells, all decided unless told. */
function cellsOf(on: Partial<Record<Universe, number>> = {}, decided = true) {
  const subscriptions: ContactSubscriptions = {
    contact: {
      id: ContactId.parse(1),
      name: 'Ada',
      email: 'ada@example.com',
      state: 'active',
      administrator: !decided,
      interfaceAccess: true,
      undeliverable: false,
    },
    unsubscribedAt: null,
    company: null,
    universes: both,
    cells: both.flatMap((universe) =>
      cellsOfBits(universe, cellsIn(universe)).map((cell) => ({
        ...cell,
        on: ((on[universe] ?? 0) & cellBit(cell.category, cell.channel)) !== 0,
        decided,
      })),
    ),
  }
  return contactCells(subscriptions)
}

describe('the cells of a contact', () => {
  it('are by default where they are on and nobody decided it', () => {
    expect(cellsOf({ client: email }).byDefault.client).toBe(0)
    expect(cellsOf({ client: email }, false).byDefault.client).toBe(email)
  })

  it('tick together: on where all are, off where none is, and mixed between', () => {
    const tick = (on: Partial<Record<Universe, number>>) => tickIn(cellsOf(on), cellsOf(on).on, both, email)
    expect(tick({})).toBe('off')
    expect(tick({ client: email })).toBe('mixed')
    expect(tick({ client: email, ambassador: email })).toBe('on')
  })

  it('tick together by those that can be had: mobile does not exist for clients', () => {
    const cells = cellsOf({ ambassador: mobile })
    expect(tickIn(cells, cells.on, both, mobile)).toBe('on')
    expect(tickIn(cells, cells.on, ['client'], mobile)).toBeNull()
  })
})

describe('what is wanted of a contact', () => {
  it('is no change where it is ticked and unticked again', () => {
    const kept = cellsOf({ client: email })
    const off = withWanted(kept, nothingWanted, both, email, false)
    expect(changedCells(kept, off).client).toBe(email)
    const again = withWanted(kept, off, both, email, true)
    expect(changedCells(kept, again)).toEqual({ client: 0, ambassador: email, operator: 0 })
    expect(cellChanges(kept, withWanted(kept, again, ['ambassador'], email, false))).toEqual([])
  })

  it('holds changed cells and no others', () => {
    const kept = cellsOf({ client: email })
    const wanted = withWanted(kept, nothingWanted, both, email | mobile, true)
    expect(cellChanges(kept, wanted)).toEqual([
      { universe: 'ambassador', category: 'delivery', channel: 'email', on: true },
      { universe: 'ambassador', category: 'mobile', channel: 'email', on: true },
    ])
  })

  it('takes what cannot be had for nothing', () => {
    const kept = cellsOf()
    expect(withWanted(kept, nothingWanted, ['client', 'operator'], mobile, true)).toEqual(nothingWanted)
  })

  it('stays over what someone else saves meanwhile, and is a change no more once it is kept', () => {
    const before = cellsOf()
    const wanted = withWanted(before, nothingWanted, ['client'], email, true)
    const after = cellsOf({ client: email, ambassador: mobile })
    expect(shownCells(after, wanted)).toEqual({ client: email, ambassador: mobile, operator: 0 })
    expect(cellChanges(after, wanted)).toEqual([])
  })
})

describe('the columns of the grid', () => {
  it('begin with all universes together where there are several', () => {
    expect(tickColumns(both).map(({ key }) => key)).toEqual([
      'all-interface',
      'all-email',
      'client-interface',
      'client-email',
      'ambassador-interface',
      'ambassador-email',
    ])
    expect(tickColumns(['client']).map(({ key }) => key)).toEqual(['client-interface', 'client-email'])
  })
})
