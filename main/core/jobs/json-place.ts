/** Where a text stops being JSON; lines and columns count from 1, columns in UTF-16 units. */
export interface JsonPlace {
  readonly line: number
  readonly column: number
}

/** What may come next: a value, or the end of an empty list; a name, or the end of an empty object; and so on. */
type Next = 'value' | 'valueOrEnd' | 'name' | 'nameOrEnd' | 'colon' | 'after'

const plainValue = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const letters = /(?:(?!["\\])[^\p{Cc}]|[\u007f-\u009f])+/uy
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const space = /[ \t\n\r]+/y

/**
 * Finds the place by itself: what the engine says of it is meant for people and differs between versions. Null where
 * the whole text is JSON.
 */
export function jsonFault(source: string): JsonPlace | null {
  const open: ('[' | '{')[] = []
  let next: Next = 'value'
  let at = 0

  const take = (what: RegExp | string): boolean => {
    if (typeof what === 'string') {
      if (source[at] !== what) return false
      at += 1
      return true
    }
    what.lastIndex = at
    if (!what.test(source)) return false
    at = what.lastIndex
    return true
  }
  const takeString = (): boolean => {
    if (!take('"')) return false
    while (take(letters) || take(escaped));
    return take('"')
  }
  const enter = (sign: '[' | '{', then: Next): Next => {
    open.push(sign)
    return then
  }
  const leave = (): Next => {
    open.pop()
    return 'after'
  }
  const step = (): Next | null => {
    const inside = open.at(-1)
    switch (next) {
      case 'valueOrEnd':
      case 'value':
        if (take('{')) return enter('{', 'nameOrEnd')
        if (take('[')) return enter('[', 'valueOrEnd')
        if (next === 'valueOrEnd' && take(']')) return leave()
        return take(plainValue) || takeString() ? 'after' : null
      case 'nameOrEnd':
      case 'name':
        if (next === 'nameOrEnd' && take('}')) return leave()
        return takeString() ? 'colon' : null
      case 'colon':
        return take(':') ? 'value' : null
      case 'after':
        if (inside === undefined) return null
        if (take(',')) return inside === '[' ? 'value' : 'name'
        return take(inside === '[' ? ']' : '}') ? leave() : null
    }
  }

  for (;;) {
    take(space)
    const then = step()
    if (then === null) break
    next = then
  }
  if (next === 'after' && open.length === 0 && at === source.length) return null
  const before = source.slice(0, at).split(/\r\n?|\n/)
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
