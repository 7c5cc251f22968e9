import type { Template } from '../../../../shared/contract/catalogue.ts'
import type { Language } from '../../../../shared/contract/values.ts'
import type { Letter } from './letter.ts'
import { letterHtml } from './letter-html.ts'

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
