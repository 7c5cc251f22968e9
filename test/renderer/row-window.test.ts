import { describe, expect, test } from 'vitest'
import {
  rowHeight,
  rowWindow,
  scrolledRows,
  scrollTopFor,
  scrollTopOf,
} from '../../renderer/ui/data-grid/row-window.ts'

const viewport = 640
const chromiumLimit = 33_554_428

describe('the window of rows', () => {
  test('holds the rows in view and some beyond, where they belong', () => {
    const window = rowWindow(1_000 * rowHeight, viewport, 48_213)
    expect(window.first).toBeLessThan(1_000)
    expect(window.end).toBeGreaterThan(1_020)
    expect(window.end - window.first).toBeLessThan(60)
    expect(window.offset).toBe(window.first * rowHeight)
  })

  test('never goes beyond the list, not even for one that has shrunk', () => {
    expect(rowWindow(0, viewport, 3)).toMatchObject({ first: 0, end: 3 })
    const shrunk = rowWindow(100_000, viewport, 3)
    expect(shrunk.first).toBeLessThan(3)
    expect(shrunk.end).toBe(3)
    expect(rowWindow(0, viewport, 0)).toMatchObject({ first: 0, end: 0, height: 0 })
  })

  test.each([1_000_000, 1_048_576, 10_000_000])('reaches both ends of %i rows within what Chromium draws', (count) => {
    const { height } = rowWindow(0, viewport, count)
    expect(height).toBeLessThanOrEqual(chromiumLimit)
    expect(rowWindow(0, viewport, count)).toMatchObject({ first: 0, offset: 0 })
    const bottom = rowWindow(height - viewport, viewport, count)
    expect(bottom.end).toBe(count)
    const lastEdge = bottom.offset + (bottom.end - bottom.first) * rowHeight
    expect(lastEdge).toBeCloseTo(height, 3)
  })

  test('scrolling to a row brings it wholly into view with the least movement, also in a list drawn in proportion', () => {
    expect(scrollTopFor(5, 0, viewport, 100)).toBeNull()
    expect(scrollTopFor(30, 0, viewport, 100)).toBe(31 * rowHeight - viewport)
    expect(scrollTopFor(2, 50 * rowHeight, viewport, 100)).toBe(2 * rowHeight)
    const top = scrollTopFor(7_654_321, 0, viewport, 10_000_000)
    if (top === null) throw new Error('the row was out of view')
    const scrolled = scrolledRows(top, viewport, 10_000_000)
    expect(scrolled + viewport).toBeCloseTo(7_654_322 * rowHeight, 0)
    expect(scrollTopOf(scrolled, viewport, 10_000_000)).toBeCloseTo(top, 3)
  })
})
