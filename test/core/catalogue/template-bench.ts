import { builtInTemplates } from '../../../main/core/catalogue/built-in/built-in-templates.ts'
import { checkTemplate } from '../../../main/core/catalogue/template-check.ts'
import { createTemplateFiller } from '../../../main/core/catalogue/template-filler.ts'
import { sampleData } from '../../../main/core/catalogue/template-samples.ts'
import { templateVariables } from '../../../main/core/catalogue/template-variables.ts'
import type { Template } from '../../../shared/contract/catalogue.ts'

export const sampleShop = {
  shopName: 'Imprimerie du Port',
  timeZone: 'Europe/Paris',
  publicAddress: 'https://clients.imprimerie-du-port.example',
  linkDays: 7,
  now: Date.parse('2026-11-21T10:00:00Z'),
}

const filler = createTemplateFiller()
const sample = sampleData('C-01', 'en', sampleShop)

/** The English text of C-01 with some parts replaced, as the catalogue checks it. */
export const checked = (parts: Partial<Template>) =>
  checkTemplate(filler, 'C-01', { ...builtInTemplates['C-01'].en, ...parts }, sample)

/** Problems of a text that has its link. */
export const problemsOfText = (text: string) => checked({ text: `${text}{{ link.address }}` }).problems

/** Problems of HTML that has its link and some words. */
export const problemsOfHtml = (html: string) =>
  checked({ html: `${html}<p>Words</p><a href="{{ link.address }}">{{ link.address }}</a>` }).problems

/** Fills one text in with data, as C-01. */
export const filled = (parts: Partial<Template>, data: Readonly<Record<string, string>>): Template => {
  const known = ['contact.name', 'contact.email', 'contact.company', 'shop.name', 'link.address', 'link.expires']
  return filler.fill(filler.parse({ subject: '', text: '', html: '', ...parts }), known, data)
}

const ticket = sampleData('S-5', 'en', sampleShop)

/** The English text of S-5, whose event has two kinds, with some parts replaced. */
export const checkedNews = (parts: Partial<Template>) =>
  checkTemplate(filler, 'S-5', { ...builtInTemplates['S-5'].en, ...parts }, ticket)

/** Fills a text of S-5 in, its own in English unless parts are given. */
export const filledNews = (data: Readonly<Record<string, string>>, parts: Partial<Template> = {}): Template =>
  filler.fill(filler.parse({ ...builtInTemplates['S-5'].en, ...parts }), templateVariables['S-5'], {
    ...ticket,
    ...data,
  })
