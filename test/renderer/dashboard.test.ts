import { describe, expect, it } from 'vitest'
import { createDashboard, tickAmong } from '../../renderer/ui/subscriptions/dashboard.ts'
import { dashboardColumns } from '../../renderer/ui/subscriptions/dashboard-columns.ts'
import type { Universe } from '../../shared/contract/subscription-values.ts'
import type { CellBits, DashboardRow } from '../../shared/contract/subscriptions.ts'
import { ContactId } from '../../shared/contract/values.ts'
import { cellBit } from '../../shared/rules/subscription-cells.ts'

const both: Universe[] = ['client', 'ambassador']
const email = cellBit('delivery', 'email')
const bell = cellBit('delivery', 'interface')
const mobile = cellBit('mobile', 'email')
const none: CellBits = { client: 0, ambassador: 0, operator: 0 }

const row = (id: number, name: string, on: Partial<CellBits> = {}, interfaceAccess = true): DashboardRow => ({
  id: ContactId.parse(id),
  name,
  email: `contact${id}@example.com`,
  state: 'active',
  administrator: false,
  interfaceAccess,
  on: { ...none, ...on },
})

const people = [row(1, 'Élodie Brûlé', { client: email }), row(2, 'Dag Hansen'), row(3, 'Ada Berg', {}, false)]
const open = (rows = people) => createDashboard(both, rows)

describe('the dashboard', () => {
  it('finds contacts by every word of their name or address, without regard to case and accents', () => {
    expect(open().find('brule elodie')).toEqual([0])
    expect(open().find('contact2@')).toEqual([1])
    expect(open().find('  ')).toEqual([0, 1, 2])
  })

  it('ticks a cell of all universes as mixed where they differ', () => {
    const ticks = open().ticks(0, both)
    expect(tickAmong(ticks, email)).toBe('mixed')
    expect(tickAmong(open().ticks(0, ['client']), email)).toBe('on')
    expect(tickAmong(ticks, bell)).toBe('off')
  })

  it('offers no interface to who has no access, and no mobile to clients', () => {
    expect(tickAmong(open().ticks(2, both), bell)).toBeNull()
    expect(tickAmong(open().ticks(0, ['client']), mobile)).toBeNull()
    expect(tickAmong(open().ticks(0, both), mobile)).toBe('off')
  })

  it('ticks a column on the rows that are told, wherever they can have it', () => {
    const dashboard = open()
    dashboard.set([0, 2], both, bell, true)
    expect(dashboard.changes()).toEqual([
      { contactId: 1, on: { client: bell, ambassador: bell, operator: 0 }, off: none },
    ])
    expect(tickAmong(dashboard.columnTicks([0, 2], both), bell)).toBe('on')
    expect(tickAmong(dashboard.columnTicks([0, 1], both), bell)).toBe('mixed')
  })

  it('sums up what saving would change, and forgets it when it is discarded', () => {
    const dashboard = open()
    dashboard.set([0, 1], both, email, true)
    dashboard.set([0], ['client'], email, false)
    expect(dashboard.summary()).toEqual({ contacts: 2, on: 3, off: 1 })
    dashboard.discard()
    expect(dashboard.summary()).toEqual({ contacts: 0, on: 0, off: 0 })
    expect(dashboard.changes()).toEqual([])
  })

  it('tells those who listen only of what turned, row by row', () => {
    const dashboard = open()
    let told = 0
    dashboard.subscribe(() => told++)
    const before = [0, 1, 2].map(dashboard.rowVersion)
    dashboard.set([0], ['client'], email, true)
    expect(told).toBe(0)
    dashboard.set([1], ['client'], email, true)
    expect(told).toBe(1)
    expect([0, 1, 2].map(dashboard.rowVersion)).toEqual([before[0], (before[1] ?? 0) + 1, before[2]])
  })

  it('keeps what is ticked over rows that come anew, but for what is kept by now or cannot be had any more', () => {
    const dashboard = open()
    dashboard.set([0, 1], ['client'], bell, true)
    dashboard.set([1], ['ambassador'], email, true)
    const anew = [row(1, 'Élodie Brûlé', { client: email | bell }), row(2, 'Dag Hansen', {}, false), row(4, 'Bo Lie')]
    const next = createDashboard(both, anew, dashboard.changes())
    expect(next.changes()).toEqual([{ contactId: 2, on: { ...none, ambassador: email }, off: none }])
  })
})

describe('the columns of the dashboard', () => {
  const shown = (of: readonly Universe[], wanted: Parameters<typeof dashboardColumns>[1] = []) =>
    dashboardColumns(of, wanted).map(({ category, channel }) => `${category} ${channel}`)

  it('are the categories asked for, or all, on each channel', () => {
    expect(shown(both)).toHaveLength(14)
    expect(shown(both, ['mobile', 'delivery'])).toEqual([
      'delivery interface',
      'delivery email',
      'mobile interface',
      'mobile email',
    ])
  })

  it('leave out what does not exist in the universe', () => {
    expect(shown(['client'])).not.toContain('mobile email')
    expect(shown(['client'])).toHaveLength(12)
  })
})
