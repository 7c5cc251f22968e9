import type { Template } from '../../../../shared/contract/catalogue.ts'
import type { Language } from '../../../../shared/contract/values.ts'
import type { LinkLetter, NewsLetter, NoticeLetter } from './letter.ts'
import { linkLetterHtml, newsLetterHtml, noticeLetterHtml } from './letter-html.ts'

/** The same sentences as plain text, short enough for a `mailto:` address, and as HTML. */
export function linkLetterTemplate(language: Language, letter: LinkLetter): Template {
  const { subject, greeting, before, invitation, after, unexpected, closing } = letter
  const text = [
    greeting,
    before,
    `${invitation}\n{{ link.address }}`,
    after,
    unexpected,
    `${closing}\n{{ shop.name }}`,
  ].join('\n\n')
  return { subject, text: `${text}\n`, html: linkLetterHtml(language, letter) }
}

/** The same sentences as plain text and as HTML; the paragraph of further words is there only with its words. */
export function newsLetterTemplate(language: Language, letter: NewsLetter): Template {
  const { subject, greeting, before, after, closing, because, unsubscribeAt } = letter
  const text = [
    greeting,
    `${before}{% if event.details %}\n\n{{ event.details }}{% endif %}`,
    after,
    `${closing}\n{{ shop.name }}`,
    `--\n${because}\n${unsubscribeAt}`,
  ].join('\n\n')
  return { subject, text: `${text}\n`, html: newsLetterHtml(language, letter) }
}

/** The same sentences and facts as plain text and as HTML. */
export function noticeLetterTemplate(language: Language, letter: NoticeLetter): Template {
  const { subject, greeting, before, facts, quote, after, closing, because } = letter
  const text = [
    greeting,
    before,
    facts.map(({ name, value }) => `${name} ${value}`).join('\n'),
    ...(quote === undefined ? [] : [quote]),
    after,
    `${closing}\n{{ shop.name }}`,
    `--\n${because}`,
  ].join('\n\n')
  return { subject, text: `${text}\n`, html: noticeLetterHtml(language, letter) }
}
