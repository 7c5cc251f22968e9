import type { NotificationCode } from '../../../shared/contract/catalogue.ts'
import type { Language } from '../../../shared/contract/values.ts'
import { expiryWords } from './expiry-words.ts'
import type { MessageData } from './message-data.ts'
import { templateVariables } from './template-variables.ts'

/** What samples take from the shop. `publicAddress` may be empty; `now` is milliseconds since 1970. */
export interface SampleShop {
  readonly shopName: string
  readonly timeZone: string
  readonly publicAddress: string
  readonly linkDays: number
  readonly now: number
}

const people: Readonly<Record<Language, MessageData>> = {
  fr: {
    'contact.name': 'Élodie Brûlé',
    'contact.email': 'elodie.brule@dupont.example',
    'contact.newEmail': 'e.brule@imprimerie-dupont.example',
    'contact.company': 'Imprimerie Dupont & Fils',
  },
  en: {
    'contact.name': 'Zoë O’Brien',
    'contact.email': 'zoe.obrien@harbour.example',
    'contact.newEmail': 'z.obrien@harbour-books.example',
    'contact.company': 'Harbour Books & Sons',
  },
  nb: {
    'contact.name': 'Bjørn Ødegård',
    'contact.email': 'bjorn.odegard@fjellbok.example',
    'contact.newEmail': 'b.odegard@fjell-og-fjord.example',
    'contact.company': 'Fjell & Fjord Bokhandel AS',
  },
}

const paths: Readonly<Record<NotificationCode, string>> = { 'C-01': 'activate', 'C-02': 'send', 'C-03': 'confirm' }

/** As long as the secret part of a real link, and good for nothing. */
const sampleToken = 'q3VbT9sLk2RzYw8HfXn5MdPc7AjGu4EtQi6SoBv1xZe'

const day = 86_400_000

/** A person to address in previews and tests. */
export const sampleAddress = (language: Language): string => people[language]['contact.email'] ?? ''

/** A value for every variable of a notification. */
export function sampleData(code: NotificationCode, language: Language, shop: SampleShop): MessageData {
  const base = (shop.publicAddress || 'https://portal.example').replace(/\/+$/, '')
  const values: MessageData = {
    ...people[language],
    'shop.name': shop.shopName,
    'link.address': `${base}/${paths[code]}/${sampleToken}`,
    'link.expires': expiryWords(shop.now + shop.linkDays * day, language, shop.timeZone),
  }
  return Object.fromEntries(templateVariables[code].map((name) => [name, values[name] ?? '']))
}
