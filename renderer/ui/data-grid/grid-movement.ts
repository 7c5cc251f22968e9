/** What a key does in the rows of a grid. */
export type GridCommand =
  | { readonly kind: 'move'; readonly to: number; readonly mode: 'select' | 'extend' | 'add' | 'look' }
  | { readonly kind: 'toggle' | 'extendHere' | 'selectAll' | 'open' | 'delete' | 'escape' }

interface Keys {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/**
 * The command of a key, as Explorer and Finder have taught: arrows select, Shift extends, Ctrl/Cmd moves without
 * selecting, both add. Null where the key is none of the grid's.
 */
export function gridCommand(event: Keys, at: number, count: number, rowsInView: number): GridCommand | null {
  const command = event.ctrlKey || event.metaKey
  if (event.altKey) return null
  const target = targetOf(event.key, at, count, rowsInView)
  if (target !== null) {
    if (count === 0) return null
    const to = Math.max(0, Math.min(target, count - 1))
    if (event.shiftKey) return { kind: 'move', to, mode: command ? 'add' : 'extend' }
    return { kind: 'move', to, mode: command ? 'look' : 'select' }
  }
  if (command) {
    if (event.key.toLowerCase() === 'a' && !event.shiftKey) return { kind: 'selectAll' }
    if (event.key === ' ') return { kind: 'toggle' }
    return event.metaKey && event.key === 'Backspace' ? { kind: 'delete' } : null
  }
  if (event.key === ' ') return { kind: event.shiftKey ? 'extendHere' : 'toggle' }
  if (event.key === 'Enter') return { kind: 'open' }
  if (event.key === 'Delete') return { kind: 'delete' }
  return event.key === 'Escape' ? { kind: 'escape' } : null
}

function targetOf(key: string, at: number, count: number, rowsInView: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return at + 1
    case 'ArrowUp':
      return at < 0 ? count - 1 : at - 1
    case 'PageDown':
      return Math.max(at, 0) + rowsInView
    case 'PageUp':
      return at - rowsInView
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
