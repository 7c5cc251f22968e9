import type { NotificationCode, Template } from '../../../../shared/contract/catalogue.ts'
import type { Language } from '../../../../shared/contract/values.ts'
import { activationRequest } from './c-01.ts'
import { genericLink } from './c-02.ts'
import { newAddress } from './c-03.ts'
import type { Letter } from './letter.ts'
import { letterTemplate } from './letter-template.ts'

const languages = (letter: Readonly<Record<Language, Letter>>): Readonly<Record<Language, Template>> => ({
  fr: letterTemplate('fr', letter.fr),
  en: letterTemplate('en', letter.en),
  nb: letterTemplate('nb', letter.nb),
})

/** The texts as Comptoir brings them; what an administrator restores. */
export const builtInTemplates: Readonly<Record<NotificationCode, Readonly<Record<Language, Template>>>> = {
  'C-01': languages(activationRequest),
  'C-02': languages(genericLink),
  'C-03': languages(newAddress),
}
