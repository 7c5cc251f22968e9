import { describe, expect, test } from 'vitest'
import {
  fittedSettings,
  gridTemplate,
  gridWidth,
  movedColumn,
  resizedColumn,
  shiftedColumn,
  shownColumns,
  toggledColumn,
} from '../../renderer/ui/data-grid/column-settings.ts'

const columns = [
  { id: 'name', width: 200 },
  { id: 'email', width: 220 },
  { id: 'roles', width: 120, hiddenAtFirst: true },
]
const first = fittedSettings(null, columns)
const shown = (settings: typeof first) => shownColumns(columns, settings).map(({ id }) => id)

describe('column settings', () => {
  test('nothing kept, or something unreadable, is the first arrangement', () => {
    expect(shown(first)).toEqual(['name', 'email'])
    expect(fittedSettings({ order: 'name' }, columns)).toEqual(first)
  })

  test('what was kept is fitted to the columns there are now', () => {
    const kept = { order: ['email', 'fax', 'name'], hidden: ['fax'], widths: { email: 300, fax: 90 } }
    expect(fittedSettings(kept, columns)).toEqual({
      order: ['email', 'name', 'roles'],
      hidden: ['roles'],
      widths: { email: 300 },
    })
  })

  test('a column that was shown by hand stays shown', () => {
    const kept = JSON.parse(JSON.stringify(toggledColumn(first, 'roles')))
    expect(shown(fittedSettings(kept, columns))).toEqual(['name', 'email', 'roles'])
  })

  test('a column moves to the place of another, or past the next one that is shown', () => {
    expect(movedColumn(['a', 'b', 'c'], 'a', 'c')).toEqual(['b', 'c', 'a'])
    expect(movedColumn(['a', 'b', 'c'], 'c', 'a')).toEqual(['c', 'a', 'b'])
    expect(movedColumn(['a', 'b'], 'a', 'z')).toEqual(['a', 'b'])
    const settings = { order: ['a', 'b', 'c'], hidden: ['b'], widths: {} }
    expect(shiftedColumn(settings, 'a', 1)).toEqual(['b', 'c', 'a'])
    expect(shiftedColumn(settings, 'a', -1)).toEqual(['a', 'b', 'c'])
  })

  test('a width stays within bounds and can be given back', () => {
    expect(resizedColumn(first, 'name', 260.4).widths).toEqual({ name: 260 })
    expect(resizedColumn(first, 'name', 1).widths.name).toBeGreaterThan(40)
    expect(resizedColumn(resizedColumn(first, 'name', 260), 'name', null).widths).toEqual({})
  })

  test('set widths are exact, others grow with the room', () => {
    const settings = resizedColumn(first, 'name', 260)
    expect(gridTemplate(shownColumns(columns, settings), settings)).toBe(
      '36px 260px minmax(220px, 220fr) minmax(0, 1fr)',
    )
    expect(gridWidth(shownColumns(columns, settings), settings)).toBe(36 + 260 + 220)
  })
})
