import { describe, expect, test } from 'vitest'
import { gridCommand } from '../../renderer/ui/data-grid/grid-movement.ts'

const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false }
const command = (key: string, held: Partial<typeof plain> = {}, at = 5, count = 100) =>
  gridCommand({ ...plain, key, ...held }, at, count, 20)

describe('keys in a list', () => {
  test('arrows, pages, Home and End move and select, and stop at the ends', () => {
    expect(command('ArrowDown')).toEqual({ kind: 'move', to: 6, mode: 'select' })
    expect(command('ArrowUp', {}, 0)).toEqual({ kind: 'move', to: 0, mode: 'select' })
    expect(command('PageDown', {}, 95)).toEqual({ kind: 'move', to: 99, mode: 'select' })
    expect(command('PageUp', {}, 30)).toEqual({ kind: 'move', to: 10, mode: 'select' })
    expect(command('Home')).toEqual({ kind: 'move', to: 0, mode: 'select' })
    expect(command('End')).toEqual({ kind: 'move', to: 99, mode: 'select' })
  })

  test('before anything is current, down goes to the first row and up to the last', () => {
    expect(command('ArrowDown', {}, -1)).toMatchObject({ to: 0 })
    expect(command('ArrowUp', {}, -1)).toMatchObject({ to: 99 })
  })

  test('Shift extends, Ctrl or Cmd looks without selecting, both add', () => {
    expect(command('ArrowDown', { shiftKey: true })).toMatchObject({ mode: 'extend' })
    expect(command('ArrowDown', { ctrlKey: true })).toMatchObject({ mode: 'look' })
    expect(command('ArrowDown', { metaKey: true })).toMatchObject({ mode: 'look' })
    expect(command('End', { shiftKey: true, ctrlKey: true })).toMatchObject({ to: 99, mode: 'add' })
  })

  test('Space toggles, Enter opens, Delete deletes, Escape clears, Ctrl or Cmd with A takes all', () => {
    expect(command(' ')).toEqual({ kind: 'toggle' })
    expect(command(' ', { shiftKey: true })).toEqual({ kind: 'extendHere' })
    expect(command('Enter')).toEqual({ kind: 'open' })
    expect(command('Delete')).toEqual({ kind: 'delete' })
    expect(command('Backspace', { metaKey: true })).toEqual({ kind: 'delete' })
    expect(command('Escape')).toEqual({ kind: 'escape' })
    expect(command('a', { ctrlKey: true })).toEqual({ kind: 'selectAll' })
    expect(command('A', { metaKey: true })).toEqual({ kind: 'selectAll' })
  })

  test('other keys are left to others', () => {
    for (const key of ['a', 'Tab', 'Backspace', 'F5', '/']) expect(command(key)).toBeNull()
    expect(command('ArrowLeft', { altKey: true })).toBeNull()
    expect(command('f', { ctrlKey: true })).toBeNull()
    expect(command('ArrowDown', {}, -1, 0)).toBeNull()
  })
})
