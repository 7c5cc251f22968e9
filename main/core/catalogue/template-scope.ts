import type { MessageData } from './message-data.ts'
import { manyLines } from './template-variables.ts'

type Scope = { [name: string]: string | Scope }

// Controls, line and paragraph separators, and what turns the direction of the text around it.
const unprintable = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu

/** A value as it may stand in a header or a line: well-formed, and nothing that begins a line of its own. */
export const oneLine = (value: string): string => value.toWellFormed().replace(unprintable, ' ').trim()

/** The same line by line, with at most one that is empty between two. */
const severalLines = (value: string): string =>
  value
    .split(/\r\n?|[\n\u2028\u2029]/)
    .map(oneLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

/** Values by dotted name become what Liquid reads: `contact.name` → `{contact: {name}}`; `known` names are never missing. */
export function templateScope(known: readonly string[], data: MessageData): Scope {
  const scope: Scope = Object.create(null)
  for (const name of known) put(scope, name, '')
  for (const [name, value] of Object.entries(data))
    put(scope, name, manyLines.includes(name) ? severalLines(value) : oneLine(value))
  return scope
}

function put(scope: Scope, name: string, value: string): void {
  const dot = name.indexOf('.')
  if (dot < 0) {
    scope[name] = value
    return
  }
  const head = name.slice(0, dot)
  const inner = scope[head]
  const next: Scope = typeof inner === 'object' ? inner : Object.create(null)
  scope[head] = next
  put(next, name.slice(dot + 1), value)
}
