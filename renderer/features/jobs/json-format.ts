import { scanJson } from '../../../shared/rules/json-scan.ts'

/**
 * Writes JSON with one value a line, indented by two spaces. Every name and value stays as it is written: numbers keep
 * all their digits, and nothing that stands twice is dropped. A text that is not JSON stays as it is.
 */
export function formattedJson(text: string): string {
  const tokens: string[] = []
  if (scanJson(text, (token) => tokens.push(token))) return text
  let depth = 0
  const line = () => `\n${'  '.repeat(depth)}`
  const parts = tokens.map((token, index) => {
    const before = tokens[index - 1]
    if (token === '}' || token === ']') {
      depth -= 1
      return before === '{' || before === '[' ? token : `${line()}${token}`
    }
    const start = before === '{' || before === '[' ? line() : ''
    if (token === '{' || token === '[') depth += 1
    if (token === ',') return `,${line()}`
    return `${start}${token}${token === ':' ? ' ' : ''}`
  })
  return parts.join('')
}
