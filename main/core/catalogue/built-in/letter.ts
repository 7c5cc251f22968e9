import type { Template } from '../../../../shared/contract/catalogue.ts'
import type { Language } from '../../../../shared/contract/values.ts'
import { letterHtml } from './letter-html.ts'

/** A letter with one link. Every sentence is Liquid. */
export interface Letter {
  readonly subject: string
  /** Shown by mail programs beside the subject; not part of the text. */
  readonly preview: string
  readonly greeting: string
  readonly before: string
  /** What to do with the link; ends in a colon. */
  readonly invitation: string
  readonly button: string
  readonly buttonFails: string
  readonly after: string
  readonly unexpected: string
  readonly closing: string
}

/** The same sentences as plain text, short enough for a `mailto:` address, and as HTML. */
export function letterTemplate(language: Language, letter: Letter): Template {
  const { subject, greeting, before, invitation, after, unexpected, closing } = letter
  const text = [
    greeting,
    before,
    `${invitation}\n{{ link.address }}`,
    after,
    unexpected,
    `${closing}\n{{ shop.name }}`,
  ].join('\n\n')
  return { subject, text: `${text}\n`, html: letterHtml(language, letter) }
}
