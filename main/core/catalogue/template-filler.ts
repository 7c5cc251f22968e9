import type { Liquid, Template as Parsed } from 'liquidjs'
import type { Template } from '../../../shared/contract/catalogue.ts'
import { createLiquidEngine } from './liquid-engine.ts'
import type { MessageData } from './message-texts.ts'
import { templateScope } from './template-scope.ts'

/** A template taken apart once, to be filled in many times. */
export interface ParsedTemplate {
  readonly subject: readonly Parsed[]
  readonly text: readonly Parsed[]
  readonly html: readonly Parsed[]
}

/** Takes Liquid apart and fills it in. Both throw errors of liquidjs. */
export interface TemplateFiller {
  parse(template: Template): ParsedTemplate
  /** `known` names may be missing in the data and are empty then. */
  fill(parsed: ParsedTemplate, known: readonly string[], data: MessageData): Template
}

export function createTemplateFiller(): TemplateFiller {
  const plain = createLiquidEngine('text')
  const escaping = createLiquidEngine('html')
  const render = (engine: Liquid, parsed: readonly Parsed[], scope: object) =>
    String(engine.renderSync([...parsed], scope))
  return {
    parse: ({ subject, text, html }) => ({
      subject: plain.parse(subject),
      text: plain.parse(text),
      html: escaping.parse(html),
    }),
    fill(parsed, known, data) {
      const scope = templateScope(known, data)
      return {
        subject: render(plain, parsed.subject, scope)
          .replace(/[\s\p{Cc}]+/gu, ' ')
          .trim(),
        text: render(plain, parsed.text, scope),
        html: render(escaping, parsed.html, scope),
      }
    },
  }
}
