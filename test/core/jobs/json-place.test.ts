import { describe, expect, test } from 'vitest'
import { jsonFault } from '../../../main/core/jobs/json-place.ts'

describe.each([
  '{}',
  '[]',
  ' [1, -0.5e+3, true, false, null, "é\\u00e9\\n\\"", {"a": {"b": [[]]}}] ',
  '"\u007f\u0085"',
  '0',
])('%j', (text) => {
  test('is JSON, as the engine says too', () => {
    JSON.parse(text)
    expect(jsonFault(text)).toBeNull()
  })
})

describe.each([
  ['', 1, 1],
  ['{"a": 1,}', 1, 9],
  ['{\n  "a": 1\n  "b": 2\n}', 3, 3],
  ['{"a": 1', 1, 8],
  ['[1, 2', 1, 6],
  ["{'a': 1}", 1, 2],
  ['{"a" 1}', 1, 6],
  ['[01]', 1, 3],
  ['"line\nbreak"', 1, 6],
  ['"\\x"', 1, 2],
  ['[1] 2', 1, 5],
  ['{"a": undefined}', 1, 7],
])('%j', (text, line, column) => {
  test(`stops being JSON in line ${line}, column ${column}`, () => {
    expect(() => JSON.parse(text)).toThrow(SyntaxError)
    expect(jsonFault(text)).toEqual({ line, column })
  })
})

test('a long string in deep lists takes no time that grows faster than it', () => {
  const text = `${'['.repeat(500)}"${'x\\n'.repeat(300_000)}"${']'.repeat(500)}`
  expect(jsonFault(text)).toBeNull()
  expect(jsonFault(text.slice(0, -501))).toMatchObject({ line: 1 })
})
