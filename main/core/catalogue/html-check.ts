import type { TopLevelToken } from 'liquidjs'
import type { TemplateProblem } from '../../../shared/contract/template-problem.ts'
import { forbiddenElements, isForbiddenAttribute, rawElements } from './html-rules.ts'
import { placeOf, shortName } from './template-place.ts'

// In the source that is read as HTML, Liquid stands as runs of these, so that every place stays where it was.
const value = '\ue000'
const tag = '\ue001'
const liquid = /[\ue000\ue001]/

interface Fault {
  readonly offset: number
  readonly reason: 'forbidden' | 'syntax'
  readonly name: string
}

/**
 * Reads a template's HTML as a browser would and finds what could turn against its reader: elements and attributes that
 * act, addresses of other schemes, and values where escaping does not hold them (in the midst of a tag, without
 * quotation marks, in a style). Liquid's own tags stand between HTML tags only, so that both ways of a condition are
 * read alike. `tokens` are those of the source outside of comments.
 */
export function checkHtml(source: string, tokens: readonly TopLevelToken[]): TemplateProblem[] {
  return readText({ source, masked: masked(source, tokens) }, 0, source.length).map(({ offset, reason, name }) => ({
    part: 'html',
    reason,
    ...placeOf(source, offset),
    name: shortName(name),
  }))
}

interface Read {
  readonly source: string
  readonly masked: string
}

/** HTML stays as it is; everything else, comments of Liquid included, is covered. */
function masked(source: string, tokens: readonly TopLevelToken[]): string {
  let text = ''
  for (const token of tokens) {
    text += tag.repeat(token.begin - text.length)
    const length = token.end - token.begin
    if ('name' in token) text += tag.repeat(length)
    else if ('contentRange' in token) text += value.repeat(length)
    else text += source.slice(token.begin, token.end)
  }
  return text
}

function readText(read: Read, from: number, to: number): Fault[] {
  const faults: Fault[] = []
  let at = from
  while (at < to) {
    const open = read.masked.indexOf('<', at)
    if (open < 0 || open >= to) break
    const rest = read.masked.slice(open, to)
    if (/^<\/?[a-z]/i.test(rest)) at = readTag(read, open, to, faults)
    else if (rest.startsWith('<!--')) at = readComment(read, open, to, faults)
    else if (/^<[!?/]/.test(rest)) at = after(rest, '>', open, to)
    else {
      if (/^<\s*[\ue000\ue001]/.test(rest)) faults.push({ offset: open, reason: 'forbidden', name: '<{{' })
      at = open + 1
    }
  }
  return faults
}

/** Mail programs of one make read what stands in a conditional comment: it is read here too. */
function readComment(read: Read, open: number, to: number, faults: Fault[]): number {
  const rest = read.masked.slice(open, to)
  const whole = /^<!--(?:>|->|[\s\S]*?--!?>)/.exec(rest)?.[0]
  if (whole === undefined) {
    faults.push({ offset: open, reason: 'syntax', name: '<!--' })
    return to
  }
  const condition = /^<!--\[if[^\]]*\]>/i.exec(whole)?.[0]
  if (condition) faults.push(...readText(read, open + condition.length, open + whole.length - 3))
  return open + whole.length
}

function readTag(read: Read, open: number, to: number, faults: Fault[]): number {
  const name = /^<\/?([^\s/>\ue000\ue001]+)/.exec(read.masked.slice(open, to))?.[1] ?? ''
  const element = name.toLowerCase()
  const closing = read.masked[open + 1] === '/'
  if (forbiddenElements.has(element) && !closing)
    faults.push({ offset: open, reason: 'forbidden', name: `<${element}>` })
  const end = readAttributes(read, open + 1 + (closing ? 1 : 0) + name.length, to, faults)
  if (end === null) {
    faults.push({ offset: open, reason: 'syntax', name: read.source.slice(open, to) })
    return to
  }
  return !closing && rawElements.has(element) ? readRaw(read, element, end, to, faults) : end
}

/** Gives where the tag ends, or null where it does not. */
function readAttributes(read: Read, from: number, to: number, faults: Fault[]): number | null {
  let at = from
  while (at < to) {
    const letter = read.masked[at] ?? ''
    if (letter === '>') return at + 1
    if (/[\s/]/.test(letter)) at += 1
    else if (liquid.test(letter)) {
      const run = matchAt(/[\ue000\ue001]+/y, read.masked, at)
      faults.push({ offset: at, reason: 'forbidden', name: read.source.slice(at, at + run) })
      at += run
    } else {
      const end = readAttribute(read, at, to, faults)
      if (end === null) return null
      at = end
    }
  }
  return null
}

/** Gives where the attribute ends, or null where its quotation mark is not closed. */
function readAttribute(read: Read, at: number, to: number, faults: Fault[]): number | null {
  const nameEnd = at + matchAt(/[^\s/>\ue000\ue001][^\s/>=\ue000\ue001]*/y, read.masked, at)
  const equals = matchAt(/\s*=\s*/y, read.masked, nameEnd)
  const begin = nameEnd + equals
  const first = equals > 0 ? (read.masked[begin] ?? '') : ''
  const quote = first === '"' || first === "'" ? first : null
  const from = quote ? begin + 1 : begin
  const end = quote
    ? read.masked.indexOf(quote, from)
    : begin + (equals > 0 ? matchAt(/[^\s>]+/y, read.masked, begin) : 0)
  if (end < 0 || end >= to) return null
  const content = read.masked.slice(from, end)
  const holdsValue = content.includes(value)
  const open = content.includes(tag) || (holdsValue && quote === null)
  const whole = read.source.slice(at, end + (quote ? 1 : 0))
  if (open || isForbiddenAttribute(read.source.slice(at, nameEnd), read.source.slice(from, end), holdsValue)) {
    faults.push({ offset: at, reason: 'forbidden', name: whole })
  }
  return at + whole.length
}

/** Length of what a sticky pattern finds at a place. */
function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length ?? 0
}

/** What a style or a title holds, up to its end tag. */
function readRaw(read: Read, element: string, from: number, to: number, faults: Fault[]): number {
  const length = new RegExp(`</${element}[\\s/>]`, 'i').exec(read.masked.slice(from, to))?.index
  if (length === undefined) {
    faults.push({ offset: from, reason: 'syntax', name: `<${element}>` })
    return to
  }
  const content = read.masked.slice(from, from + length)
  const wrong = element === 'style' ? content.search(liquid) : content.indexOf(tag)
  if (wrong >= 0) faults.push({ offset: from + wrong, reason: 'forbidden', name: `<${element}> {{ }}` })
  return from + length
}

function after(rest: string, sign: string, open: number, to: number): number {
  const found = rest.indexOf(sign)
  return found < 0 ? to : open + found + 1
}
