import { describe, expect, test } from 'vitest'
import { builtInTemplates } from '../../../main/core/catalogue/built-in/built-in-templates.ts'
import { checkTemplate } from '../../../main/core/catalogue/template-check.ts'
import { createTemplateFiller } from '../../../main/core/catalogue/template-filler.ts'
import { sampleData } from '../../../main/core/catalogue/template-samples.ts'
import { templateVariables } from '../../../main/core/catalogue/template-variables.ts'
import { NotificationCode } from '../../../shared/contract/catalogue.ts'
import { Language } from '../../../shared/contract/values.ts'
import { fitsMailto, mailtoOf } from '../../../shared/rules/mailto.ts'
import { sampleShop } from './template-bench.ts'

const filler = createTemplateFiller()
const all = NotificationCode.options.flatMap((code) => Language.options.map((language) => [code, language] as const))

describe.each(all)('%s in %s', (code, language) => {
  const template = builtInTemplates[code][language]
  const data = sampleData(code, language, sampleShop)
  const { message, problems } = checkTemplate(filler, code, template, data)

  test('passes the check that every text has to pass', () => {
    expect(problems).toEqual([])
  })

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

  test('loads nothing, is as wide as a phone needs it, and says its language', () => {
    expect(template.html).not.toMatch(/<img|url\(|@import|src=/)
    expect(template.html).toContain(`<html lang="${language}">`)
    expect(template.html).toContain('max-width: 560px')
  })
})
