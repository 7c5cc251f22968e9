import { describe, expect, test } from 'vitest'
import { builtInTemplates } from '../../../main/core/catalogue/built-in/built-in-templates.ts'
import { categoryNames } from '../../../main/core/catalogue/built-in/news-frame.ts'
import { checkTemplate } from '../../../main/core/catalogue/template-check.ts'
import { createTemplateFiller } from '../../../main/core/catalogue/template-filler.ts'
import { sampleData } from '../../../main/core/catalogue/template-samples.ts'
import { templateVariables } from '../../../main/core/catalogue/template-variables.ts'
import { NotificationCode, SubscribableCode } from '../../../shared/contract/catalogue.ts'
import { Language } from '../../../shared/contract/values.ts'
import { catalogues } from '../../../shared/i18n/catalogues.ts'
import { fitsMailto, mailtoOf } from '../../../shared/rules/mailto.ts'
import { subscribableEvents } from '../../../shared/rules/subscribable-events.ts'
import { categories } from '../../../shared/rules/subscription-cells.ts'
import { sampleShop } from './template-bench.ts'

const filler = createTemplateFiller()
const inLanguages = <Code>(codes: readonly Code[]) =>
  codes.flatMap((code) => Language.options.map((language) => [code, language] as const))

describe.each(inLanguages(NotificationCode.options))('%s in %s', (code, language) => {
  const template = builtInTemplates[code][language]

  test('passes the check that every text has to pass', () => {
    expect(checkTemplate(filler, code, template, sampleData(code, language, sampleShop)).problems).toEqual([])
  })

  test('loads nothing, is as wide as a phone needs it, and says its language', () => {
    expect(template.html).not.toMatch(/<img|url\(|@import|src=/)
    expect(template.html).toContain(`<html lang="${language}">`)
    expect(template.html).toContain('max-width: 560px')
  })
})

describe.each(inLanguages(['C-01', 'C-02', 'C-03'] as const))('%s in %s', (code, language) => {
  const template = builtInTemplates[code][language]
  const data = sampleData(code, language, sampleShop)
  const { message } = checkTemplate(filler, code, template, data)

  test('fits a mailto address with long names and a long link', () => {
    const parsed = filler.parse(template)
    const long = filler.fill(parsed, templateVariables[code], {
      ...data,
      'contact.name': 'Élodie-Françoise Brûlé de la Rochère',
      'contact.email': 'elodie-francoise.brule@imprimerie-dupont-et-fils.example',
      'shop.name': 'Imprimerie Générale de l’Île-de-Bréhat et Fils',
      'link.address': `https://clients.imprimerie-generale-ile-de-brehat.example/activate/${'x'.repeat(43)}`,
    })
    const to = 'elodie-francoise.brule@imprimerie-dupont-et-fils.example'
    expect(fitsMailto(mailtoOf({ to, subject: long.subject, body: long.text }))).toBe(true)
  })

  test('says who writes, until when the link is good, and names the link in words and as a button', () => {
    expect(message?.text).toContain(data['shop.name'])
    expect(message?.text).toContain(data['link.expires'])
    expect(message?.html.match(/<a [^>]*href="https:\/\/clients\./g)).toHaveLength(2)
    expect(message?.html).toContain(`>${data['link.address']}</a>`)
  })
})

describe.each(inLanguages(['M-21', 'M-24', 'M-33'] as const))('%s in %s', (code, language) => {
  const data = sampleData(code, language, sampleShop)
  const { message } = checkTemplate(filler, code, builtInTemplates[code][language], data)

  test('says who writes and to which address, until when the link is good, and names it in words and as a button', () => {
    for (const name of ['shop.name', 'contact.email', 'link.expires'] as const)
      expect(message?.text).toContain(data[name])
    expect(message?.html.match(/<a [^>]*href="https:\/\/clients\./g)).toHaveLength(2)
    expect(message?.html).toContain(`>${data['link.address']}</a>`)
  })
})

test.each(Language.options)('M-21 in %s says nothing in the words of who registered', (language) => {
  const { subject, text, html } = builtInTemplates['M-21'][language]
  expect(`${subject}${text}${html}`).not.toContain('contact.name')
})

test('a link for a new password is good for two hours, one that validates as long as the settings say', () => {
  const expires = (code: NotificationCode) => sampleData(code, 'en', sampleShop)['link.expires']
  expect(expires('M-24')).toMatch(/21 November 2026 at 13:00$/)
  expect(expires('M-33')).toBe(expires('M-24'))
  expect(expires('M-21')).toMatch(/28 November 2026 at 11:00$/)
})

describe.each(Language.options)('M-41 in %s', (language) => {
  const data = sampleData('M-41', language, sampleShop)
  const { message } = checkTemplate(filler, 'M-41', builtInTemplates['M-41'][language], data)

  test('tells who wrote what, with its line breaks', () => {
    for (const name of ['form.name', 'form.email', 'form.subject', 'form.language', 'form.message'] as const) {
      expect(message?.text).toContain(data[name])
    }
    expect(data['form.message']).toContain('\n\n')
    expect(message?.html).toContain('white-space: pre-line')
    expect(message?.subject).toContain(data['form.subject'])
  })
})

const happenings = SubscribableCode.options.flatMap((code) => {
  const { changes } = subscribableEvents[code]
  return Language.options.flatMap((language) =>
    (changes.length > 0 ? changes : [null]).map((change) => ({ code, language, change })),
  )
})

describe.each(happenings)('$code in $language, $change', ({ code, language, change }) => {
  const data = sampleData(code, language, sampleShop, change)
  const filled = (values: Readonly<Record<string, string>>) =>
    filler.fill(filler.parse(builtInTemplates[code][language]), templateVariables[code], { ...data, ...values })

  test('says what happened, to whom and for which company, and who writes', () => {
    const { subject, text } = filled({ 'event.reference': 'X-4711' })
    expect(subject).toContain('X-4711')
    for (const name of ['contact.name', 'company.name', 'shop.name'] as const) expect(text).toContain(data[name])
    expect(text).toContain(categoryNames[language][subscribableEvents[code].category])
  })

  test('has a paragraph for details, and no trace of one without them', () => {
    const [without, details] = [filled({ 'event.details': '' }), filled({ 'event.details': 'In the yard' })]
    expect(details.text).toContain('\n\nIn the yard\n\n')
    expect(details.html).toContain('>In the yard</p>')
    expect(without.text).not.toMatch(/\n\n\n|[ \t]\n/)
    expect(without.text.split('\n\n').length).toBe(details.text.split('\n\n').length - 1)
    expect(without.html.match(/<p/g)?.length).toBe((details.html.match(/<p/g)?.length ?? 0) - 1)
  })

  test.each([
    [
      'a link',
      'https://clients.example/unsubscribe/c12-delivery.abc-_.def',
      'https://clients.example/unsubscribe/c12-delivery.abc-_.def',
    ],
    ['an address', 'mailto:shop@x.example?subject=a&body=b', 'mailto:shop@x.example?subject=a&amp;body=b'],
  ])('ends with the way to unsubscribe, once, by %s', (_how, address, inHtml) => {
    const { text, html } = filled({ 'unsubscribe.address': address })
    expect(text.trimEnd().endsWith(`: ${address}`)).toBe(true)
    expect(html.match(/<a [^>]*href="[^"]*"/g)).toEqual([`<a class="link" href="${inHtml}"`])
  })
})

test.each(SubscribableCode.options.filter((code) => subscribableEvents[code].changes.length > 0))(
  '%s tells the kinds of its event apart, in subject and text',
  (code) => {
    for (const language of Language.options) {
      const messages = subscribableEvents[code].changes.map((change) => {
        const data = sampleData(code, language, sampleShop, change)
        return filler.fill(filler.parse(builtInTemplates[code][language]), templateVariables[code], data)
      })
      expect(new Set(messages.map(({ subject }) => subject)).size).toBe(messages.length)
      expect(new Set(messages.map(({ text }) => text)).size).toBe(messages.length)
    }
  },
)

test.each(Language.options)('letters in %s call the categories as the interface does', (language) => {
  for (const category of categories) {
    expect(categoryNames[language][category]).toBe(catalogues[language].subscriptions.categories[category].name)
  }
})
