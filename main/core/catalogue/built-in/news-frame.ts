import type { SubscriptionCategory } from '../../../../shared/contract/subscription-values.ts'
import type { Language } from '../../../../shared/contract/values.ts'
import type { NewsLetter } from './letter.ts'

/** What a letter of news says by itself; the rest is the same in all of them. */
export type NewsWords = Pick<NewsLetter, 'subject' | 'before' | 'after'>

/** As the interface calls them (`shared/i18n/subscriptions`). */
export const categoryNames: Readonly<Record<Language, Readonly<Record<SubscriptionCategory, string>>>> = {
  en: {
    e_shop: 'E-shop',
    delivery: 'Deliveries',
    configuration: 'My services: configuration',
    monitoring: 'My services: monitoring and security',
    ticketing: 'Ticketing',
    messaging: 'Messaging',
    mobile: 'Mobile',
  },
  fr: {
    e_shop: 'E-boutique',
    delivery: 'Livraisons',
    configuration: 'Mes services : paramétrage',
    monitoring: 'Mes services : monitoring et sécurité',
    ticketing: 'Ticketing',
    messaging: 'Messagerie',
    mobile: 'Mobile',
  },
  nb: {
    e_shop: 'Nettbutikk',
    delivery: 'Leveranser',
    configuration: 'Mine tjenester: oppsett',
    monitoring: 'Mine tjenester: overvåking og sikkerhet',
    ticketing: 'Saker',
    messaging: 'Meldinger',
    mobile: 'Mobil',
  },
}

// Mail programs show what comes first in the message beside its subject.
const preview = '{{ company.name }}{% if event.details %} · {{ event.details | truncate: 90 }}{% endif %}'
const title = '{{ shop.name }} · {{ event.reference }}'

const frames: Readonly<Record<Language, (category: string) => Omit<NewsLetter, keyof NewsWords>>> = {
  en: (category) => ({
    title,
    preview,
    greeting: 'Hello {{ contact.name }},',
    closing: 'Kind regards,',
    because: `You receive this message because {{ contact.name }} is subscribed to “${category}” with {{ shop.name }}.`,
    unsubscribe: 'Unsubscribe',
    unsubscribeAt: 'Unsubscribe: {{ unsubscribe.address }}',
  }),
  fr: (category) => ({
    title,
    preview,
    greeting: 'Bonjour {{ contact.name }},',
    closing: 'Bien cordialement,',
    because: `Vous recevez ce message parce que {{ contact.name }} a un abonnement « ${category} » chez {{ shop.name }}.`,
    unsubscribe: 'Se désabonner',
    unsubscribeAt: 'Se désabonner : {{ unsubscribe.address }}',
  }),
  nb: (category) => ({
    title,
    preview,
    greeting: 'Hei, {{ contact.name }}!',
    closing: 'Vennlig hilsen',
    because: `Du får denne meldingen fordi {{ contact.name }} abonnerer på «${category}» hos {{ shop.name }}.`,
    unsubscribe: 'Meld av',
    unsubscribeAt: 'Meld av: {{ unsubscribe.address }}',
  }),
}

/** A letter of news of a category. */
export const newsLetter = (language: Language, category: SubscriptionCategory, words: NewsWords): NewsLetter => ({
  ...frames[language](categoryNames[language][category]),
  ...words,
})
