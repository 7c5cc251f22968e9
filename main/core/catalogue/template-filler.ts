import type { Liquid, Template as Parsed } from 'liquidjs'
import type { Template } from '../../../shared/contract/catalogue.ts'
import { createLiquidEngine } from './liquid-engine.ts'
import type { MessageData } from './message-data.ts'
import type { TemplatePart } from './template-place.ts'
import { templateScope } from './template-scope.ts'

/** A part taken apart once, to be filled in many times. */
export type ParsedPart = readonly Parsed[]
export type ParsedTemplate = Readonly<Record<TemplatePart, ParsedPart>>

/** Takes Liquid apart and fills it in; throws errors of liquidjs. `known` names may be missing in the data. */
export interface TemplateFiller {
  /** Parses what names filters that are not there, to look at the rest of it. */
  readonly analysis: Liquid
  parse(template: Template): ParsedTemplate
  parsePart(part: TemplatePart, source: string): ParsedPart
  fill(parsed: ParsedTemplate, known: readonly string[], data: MessageData): Template
  fillPart(part: TemplatePart, parsed: ParsedPart, known: readonly string[], data: MessageData): string
}

export function createTemplateFiller(): TemplateFiller {
  const plain = createLiquidEngine('text')
  const escaping = createLiquidEngine('html')
  const engine = (part: TemplatePart) => (part === 'html' ? escaping : plain)
  const parsePart = (part: TemplatePart, source: string): ParsedPart => engine(part).parse(source)
  const render = (part: TemplatePart, parsed: ParsedPart, scope: object) => {
    const filled = String(engine(part).renderSync([...parsed], scope))
    return part === 'subject' ? filled.replace(/[\s\p{Cc}]+/gu, ' ').trim() : filled
  }
  return {
    analysis: createLiquidEngine('analysis'),
    parsePart,
    parse: ({ subject, text, html }) => ({
      subject: parsePart('subject', subject),
      text: parsePart('text', text),
      html: parsePart('html', html),
    }),
    fill(parsed, known, data) {
      const scope = templateScope(known, data)
      return {
        subject: render('subject', parsed.subject, scope),
        text: render('text', parsed.text, scope),
        html: render('html', parsed.html, scope),
      }
    },
    fillPart: (part, parsed, known, data) => render(part, parsed, templateScope(known, data)),
  }
}
