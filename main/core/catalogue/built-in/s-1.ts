import type { Language } from '../../../../shared/contract/values.ts'
import type { NewsWords } from './news-frame.ts'

/** A quote is to be validated by the company. */
export const quoteToValidate: Readonly<Record<Language, NewsWords>> = {
  en: {
    subject: 'Quote {{ event.reference }} is waiting for your approval',
    before:
      '{{ shop.name }} has prepared quote {{ event.reference }} for {{ company.name }} and asks you to approve it.',
    after: 'We begin as soon as we have your approval. If anything in it is to be changed, simply tell us.',
  },
  fr: {
    subject: 'Le devis {{ event.reference }} attend votre validation',
    before:
      '{{ shop.name }} a préparé le devis {{ event.reference }} pour {{ company.name }} et vous demande de le valider.',
    after:
      'Nous commençons dès que nous avons votre accord. S’il y a quelque chose à modifier, dites-le-nous simplement.',
  },
  nb: {
    subject: 'Tilbud {{ event.reference }} venter på godkjenning',
    before: '{{ shop.name }} har laget tilbud {{ event.reference }} til {{ company.name }} og ber deg godkjenne det.',
    after: 'Vi begynner så snart tilbudet er godkjent. Si fra hvis noe skal endres.',
  },
}
