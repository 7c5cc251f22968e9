import { expect, test } from 'vitest'
import { formattedJson } from '../../renderer/features/jobs/json-format.ts'
import { scanJson } from '../../shared/rules/json-scan.ts'

const isJson = (text: string) => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test.each([
  ['', 'value', 1, 1],
  ['  \n ', 'value', 2, 2],
  ['{\n  "a": 1\n  "b": 2\n}', 'commaOrBrace', 3, 3],
  ['{\n  "a": 1,\n}', 'name', 3, 1],
  ['{ a: 1 }', 'name', 1, 3],
  ['{ “a”: 1 }', 'name', 1, 3],
  ['{"a" 1}', 'colon', 1, 6],
  ['[1 2]', 'commaOrBracket', 1, 4],
  ['[1,\n2', 'commaOrBracket', 2, 2],
  ['[1,]', 'value', 1, 4],
  ['["a]', 'text', 1, 2],
  ['["a\nb"]', 'text', 1, 2],
  ['["\\x"]', 'text', 1, 2],
  ['[01]', 'number', 1, 2],
  ['[1.]', 'number', 1, 2],
  ['[+1]', 'number', 1, 2],
  ['[.5]', 'number', 1, 2],
  ['[True]', 'value', 1, 2],
  ['[nullx]', 'value', 1, 2],
  ['[1]]', 'nothing', 1, 4],
  ['{"a": 1} // why', 'nothing', 1, 10],
])('%j goes wrong at its first error: %s in line %i, column %i', (text, kind, line, column) => {
  expect(isJson(text)).toBe(false)
  expect(scanJson(text)).toMatchObject({ kind, line, column })
})

test.each([
  '{}',
  '[]',
  ' [1, -0.5e+3, true, false, null, "é\\u00e9\\n\\"", {"a": {"b": [[]]}}] ',
  '"\u007f\u0085"',
  '0',
])('%j is JSON', (text) => {
  expect(isJson(text)).toBe(true)
  expect(scanJson(text)).toBeNull()
})

test('whatever one sign of a model becomes, it is JSON here where it is JSON to the program', () => {
  const model = '{"a":[1,-2.5e+3,{"b":"x\\n\\u00e9"}],"c":{},"d":[],"e":null,"f":true}'
  const signs = ['', '"', ',', ':', '{', '}', '[', ']', '0', '-', '.', 'e', ' ', '\n', '\\', 'n', '\u0001', 'é']
  const changed = [...model].flatMap((_sign, at) =>
    signs.map((sign) => model.slice(0, at) + sign + model.slice(at + 1)),
  )
  expect(changed.filter((text) => (scanJson(text) === null) !== isJson(text))).toEqual([])
})

test('a model a hundred thousand brackets deep, or two million characters long, is read', () => {
  expect(scanJson('['.repeat(100_000))).toMatchObject({ kind: 'value', offset: 100_000 })
  expect(scanJson(`["${'x'.repeat(2_000_000)}"]`)).toBeNull()
  expect(scanJson(`["${'\\n'.repeat(1_000_000)}"]`)).toBeNull()
})

test('formatting moves values to lines of their own and changes none of them', () => {
  const model = '{"id":12345678901234567890,"price":1.10,"a":[],"b":{},"list":[1,{"x":"a,{b}: \\"c\\""}],"id":2}'
  const formatted = formattedJson(model)
  expect(formatted).toBe(
    [
      '{',
      '  "id": 12345678901234567890,',
      '  "price": 1.10,',
      '  "a": [],',
      '  "b": {},',
      '  "list": [',
      '    1,',
      '    {',
      '      "x": "a,{b}: \\"c\\""',
      '    }',
      '  ],',
      '  "id": 2',
      '}',
    ].join('\n'),
  )
  expect(formattedJson(formatted)).toBe(formatted)
  expect(formattedJson('{"a": }')).toBe('{"a": }')
})
