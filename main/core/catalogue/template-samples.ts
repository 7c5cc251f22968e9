import type { NotificationCode, SubscribableCode } from '../../../shared/contract/catalogue.ts'
import type { Language } from '../../../shared/contract/values.ts'
import { expiryWords } from './expiry-words.ts'
import type { MessageData } from './message-data.ts'
import { sampleHappenings } from './news-samples.ts'
import { isSubscribable } from './notification-types.ts'
import { changesOf, templateVariables } from './template-variables.ts'

/** What samples take from the shop. `publicAddress` may be empty; `now` is milliseconds since 1970. */
export interface SampleShop {
  readonly shopName: string
  readonly timeZone: string
  readonly publicAddress: string
  readonly linkDays: number
  readonly now: number
}

const people: Readonly<Record<Language, { name: string; email: string; newEmail: string; company: string }>> = {
  fr: {
    name: 'Élodie Brûlé',
    email: 'elodie.brule@dupont.example',
    newEmail: 'e.brule@imprimerie-dupont.example',
    company: 'Imprimerie Dupont & Fils',
  },
  en: {
    name: 'Zoë O’Brien',
    email: 'zoe.obrien@harbour.example',
    newEmail: 'z.obrien@harbour-books.example',
    company: 'Harbour Books & Sons',
  },
  nb: {
    name: 'Bjørn Ødegård',
    email: 'bjorn.odegard@fjellbok.example',
    newEmail: 'b.odegard@fjell-og-fjord.example',
    company: 'Fjell & Fjord Bokhandel AS',
  },
}

type LinkCode = Exclude<NotificationCode, SubscribableCode>

const paths: Readonly<Record<LinkCode, string>> = { 'C-01': 'activate', 'C-02': 'send', 'C-03': 'confirm' }

/** As long as the secret part of a real link, and good for nothing. */
const sampleToken = 'q3VbT9sLk2RzYw8HfXn5MdPc7AjGu4EtQi6SoBv1xZe'

const day = 86_400_000

/** A person to address in previews and tests. */
export const sampleAddress = (language: Language): string => people[language].email

/** A value for every variable of a notification; `change` names the kind of its event, the first unless it exists. */
export function sampleData(
  code: NotificationCode,
  language: Language,
  shop: SampleShop,
  change: string | null = null,
): MessageData {
  const base = (shop.publicAddress || 'https://portal.example').replace(/\/+$/, '')
  const { name, email, newEmail, company } = people[language]
  const changes = changesOf(code)
  const values: MessageData = {
    'contact.name': name,
    'contact.email': email,
    'contact.newEmail': newEmail,
    'contact.company': company,
    'shop.name': shop.shopName,
    ...(isSubscribable(code)
      ? {
          'company.name': company,
          'event.reference': sampleHappenings[code][language].reference,
          'event.details': sampleHappenings[code][language].details,
          'event.change': changes.find((of) => of === change) ?? changes[0] ?? '',
          'unsubscribe.address': `${base}/unsubscribe/${sampleToken}`,
        }
      : {
          'link.address': `${base}/${paths[code]}/${sampleToken}`,
          'link.expires': expiryWords(shop.now + shop.linkDays * day, language, shop.timeZone),
        }),
  }
  return Object.fromEntries(templateVariables[code].map((variable) => [variable, values[variable] ?? '']))
}
