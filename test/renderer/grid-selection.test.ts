import { describe, expect, test } from 'vitest'
import {
  addSelected,
  isSelected,
  selectionExtent,
  selectionSize,
  selectMatching,
  selectNone,
  selectOnly,
  toggleSelected,
} from '../../renderer/ui/data-grid/grid-selection.ts'

describe('the selection of a list', () => {
  test('toggling takes one row in, and out again', () => {
    const one = toggleSelected(selectNone<number>(), 7)
    expect(isSelected(one, 7)).toBe(true)
    expect(selectionSize(toggleSelected(one, 7), 10)).toBe(0)
  })

  test('of everything that matches, a toggled row is left out and nothing else', () => {
    const all = toggleSelected(selectMatching<number>(), 7)
    expect(isSelected(all, 7)).toBe(false)
    expect(isSelected(all, 8)).toBe(true)
    expect(all).toEqual({ kind: 'matching', except: new Set([7]) })
    expect(selectionSize(all, 48_213)).toBe(48_212)
  })

  test('a range that is added keeps what was selected before', () => {
    expect(addSelected(selectOnly([1, 2]), [2, 3, 4])).toEqual(selectOnly([1, 2, 3, 4]))
    const allButTwo = toggleSelected(toggleSelected(selectMatching<number>(), 2), 9)
    expect(addSelected(allButTwo, [1, 2, 3])).toEqual({ kind: 'matching', except: new Set([9]) })
  })

  test('a selection is never changed in place', () => {
    const before = selectOnly([1])
    toggleSelected(before, 1)
    addSelected(before, [2])
    expect(before).toEqual(selectOnly([1]))
  })

  test('the checkbox over the rows tells none, some and all', () => {
    expect(selectionExtent(selectNone<number>(), 3)).toBe('none')
    expect(selectionExtent(selectOnly([1]), 3)).toBe('some')
    expect(selectionExtent(selectOnly([1, 2, 3]), 3)).toBe('all')
    expect(selectionExtent(selectMatching<number>(), 3)).toBe('all')
    expect(selectionExtent(toggleSelected(selectMatching<number>(), 1), 3)).toBe('some')
    expect(selectionExtent(selectMatching<number>(), 0)).toBe('none')
  })
})
