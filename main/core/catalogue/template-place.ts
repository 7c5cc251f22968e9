import type { TemplateProblem } from '../../../shared/contract/template-problem.ts'

export type TemplatePart = TemplateProblem['part']

/** Line and column, from 1, of an offset in a text. */
export function placeOf(source: string, offset: number): { line: number; column: number } {
  const before = source.slice(0, offset)
  const lastBreak = before.lastIndexOf('\n')
  return { line: before.split('\n').length, column: offset - lastBreak }
}

/** What is at fault, short enough to be shown in a sentence. */
export function shortName(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`
}

/** Sorts problems in the order in which one reads them. */
export const byPlace = (a: TemplateProblem, b: TemplateProblem): number =>
  (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
