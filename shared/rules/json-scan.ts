/** What JSON wants where a text goes wrong, as a code that the catalogue has words for. */
type JsonProblemKind = 'value' | 'name' | 'colon' | 'commaOrBracket' | 'commaOrBrace' | 'nothing' | 'text' | 'number'

/** The first place where a text is not JSON. Line and column count from 1. */
export interface JsonProblem {
  readonly kind: JsonProblemKind
  readonly offset: number
  readonly line: number
  readonly column: number
}

type Expected = 'value' | 'valueOrEnd' | 'name' | 'nameOrEnd' | 'colon' | 'comma' | 'nothing'

const blank = /[\t\n\r ]*/y
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON wants them written with a backslash.
const string = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])/y
const word = /(?:true|false|null)\b/y

const match = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

/**
 * Reads a text as JSON (RFC 8259) sign by sign, so that the place of an error is known, which `JSON.parse` tells in
 * words that differ by browser. `onToken` gets every sign, name and value as it is written.
 */
export function scanJson(text: string, onToken: (token: string) => void = () => {}): JsonProblem | null {
  const open: ('[' | '{')[] = []
  let expected = 'value' as Expected
  let at = 0
  const afterValue = (): Expected => (open.length > 0 ? 'comma' : 'nothing')
  const take = (token: string, next: Expected) => {
    onToken(token)
    at += token.length
    expected = next
  }
  const close = () => {
    const sign = text[at] ?? ''
    open.pop()
    take(sign, afterValue())
  }

  for (;;) {
    at += match(blank, text, at).length
    const sign = text[at] ?? ''
    const inside = open.at(-1)
    switch (expected) {
      case 'nothing':
        return sign === '' ? null : problem(text, at, 'nothing')
      case 'colon':
        if (sign !== ':') return problem(text, at, 'colon')
        take(sign, 'value')
        break
      case 'comma':
        if (sign === ',') take(sign, inside === '{' ? 'name' : 'value')
        else if (sign === (inside === '{' ? '}' : ']')) close()
        else return problem(text, at, inside === '{' ? 'commaOrBrace' : 'commaOrBracket')
        break
      case 'name':
      case 'nameOrEnd': {
        if (expected === 'nameOrEnd' && sign === '}') {
          close()
          break
        }
        const name = match(string, text, at)
        if (name === '') return problem(text, at, sign === '"' ? 'text' : 'name')
        take(name, 'colon')
        break
      }
      case 'value':
      case 'valueOrEnd': {
        if (expected === 'valueOrEnd' && sign === ']') close()
        else if (sign === '{' || sign === '[') {
          open.push(sign)
          take(sign, sign === '{' ? 'nameOrEnd' : 'valueOrEnd')
        } else {
          const value = match(string, text, at) || match(number, text, at) || match(word, text, at)
          if (value === '') return problem(text, at, valueProblem(sign))
          take(value, afterValue())
        }
      }
    }
  }
}

const valueProblem = (sign: string): JsonProblemKind =>
  sign === '"' ? 'text' : /[-+.\d]/.test(sign) ? 'number' : 'value'

function problem(text: string, offset: number, kind: JsonProblemKind): JsonProblem {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  return { kind, offset, line, column: offset - before.lastIndexOf('\n') }
}
