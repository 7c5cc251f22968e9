import type { NotificationCode, SubscribableCode, Template } from '../../../../shared/contract/catalogue.ts'
import type { Language } from '../../../../shared/contract/values.ts'
import { subscribableEvents } from '../../../../shared/rules/subscribable-events.ts'
import { activationRequest } from './c-01.ts'
import { genericLink } from './c-02.ts'
import { newAddress } from './c-03.ts'
import { termsChanged } from './c-04.ts'
import { jobSubmitted } from './c-05.ts'
import type { LinkLetter, NoticeLetter } from './letter.ts'
import { linkLetterTemplate, newsLetterTemplate, noticeLetterTemplate } from './letter-template.ts'
import { accountCreated } from './m-21.ts'
import { clientPassword } from './m-24.ts'
import { providerPassword } from './m-33.ts'
import { contactFormSent } from './m-41.ts'
import { type NewsWords, newsLetter } from './news-frame.ts'
import { quoteToValidate } from './s-1.ts'
import { orderDelivered } from './s-2.ts'
import { deliveryNoteSent } from './s-3a.ts'
import { serviceConfigured } from './s-3b.ts'
import { learningModeChanged } from './s-4.ts'
import { ticketChanged } from './s-5.ts'
import { conversationChanged } from './s-6.ts'
import { rioConsulted } from './s-7.ts'

type InLanguages<T> = Readonly<Record<Language, T>>

const withLink = (letter: InLanguages<LinkLetter>): InLanguages<Template> => ({
  fr: linkLetterTemplate('fr', letter.fr),
  en: linkLetterTemplate('en', letter.en),
  nb: linkLetterTemplate('nb', letter.nb),
})

const notice = (letter: InLanguages<NoticeLetter>): InLanguages<Template> => ({
  fr: noticeLetterTemplate('fr', letter.fr),
  en: noticeLetterTemplate('en', letter.en),
  nb: noticeLetterTemplate('nb', letter.nb),
})

const news = (code: SubscribableCode, words: InLanguages<NewsWords>): InLanguages<Template> => {
  const { category } = subscribableEvents[code]
  const template = (language: Language) => newsLetterTemplate(language, newsLetter(language, category, words[language]))
  return { fr: template('fr'), en: template('en'), nb: template('nb') }
}

/** The texts as Comptoir brings them; what an administrator restores. */
export const builtInTemplates: Readonly<Record<NotificationCode, InLanguages<Template>>> = {
  'C-01': withLink(activationRequest),
  'C-02': withLink(genericLink),
  'C-03': withLink(newAddress),
  'C-04': withLink(termsChanged),
  'C-05': notice(jobSubmitted),
  'M-21': withLink(accountCreated),
  'M-24': withLink(clientPassword),
  'M-33': withLink(providerPassword),
  'M-41': notice(contactFormSent),
  'S-1': news('S-1', quoteToValidate),
  'S-2': news('S-2', orderDelivered),
  'S-3a': news('S-3a', deliveryNoteSent),
  'S-3b': news('S-3b', serviceConfigured),
  'S-4': news('S-4', learningModeChanged),
  'S-5': news('S-5', ticketChanged),
  'S-6': news('S-6', conversationChanged),
  'S-7': news('S-7', rioConsulted),
}
