import type { Language } from '../../../../shared/contract/values.ts'
import type { NewsWords } from './news-frame.ts'

/** A delivery note was sent. */
export const deliveryNoteSent: Readonly<Record<Language, NewsWords>> = {
  en: {
    subject: 'Delivery note {{ event.reference }} has been sent',
    before: '{{ shop.name }} has sent delivery note {{ event.reference }} for {{ company.name }}.',
    after: 'Please compare it with what you have received, and tell us if something differs.',
  },
  fr: {
    subject: 'Le bon de livraison {{ event.reference }} est envoyé',
    before: '{{ shop.name }} a envoyé le bon de livraison {{ event.reference }} pour {{ company.name }}.',
    after: 'Comparez-le avec ce que vous avez reçu et prévenez-nous en cas de différence.',
  },
  nb: {
    subject: 'Følgeseddel {{ event.reference }} er sendt',
    before: '{{ shop.name }} har sendt følgeseddel {{ event.reference }} til {{ company.name }}.',
    after: 'Sammenlign den med det du har mottatt, og si fra hvis noe avviker.',
  },
}
