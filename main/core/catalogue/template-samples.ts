import type { NotificationCode, SubscribableCode } from '../../../shared/contract/catalogue.ts'
import type { Language } from '../../../shared/contract/values.ts'
import { passwordLinkHours } from '../portal-accounts/account-link-kinds.ts'
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

type DirectCode = Exclude<NotificationCode, SubscribableCode>

/**
 * Where the link of a message leads, below the public address; `token` says whether it names its reader, `hours` how
 * long it is good where that is not a setting.
 */
const links: Readonly<
  Record<DirectCode, { readonly path: string; readonly token: boolean; readonly hours?: number } | null>
> = {
  'C-01': { path: 'activate', token: true },
  'C-02': { path: 'send', token: true },
  'C-03': { path: 'confirm', token: true },
  'C-04': { path: 'terms', token: false },
  'C-05': null,
  'M-21': { path: 'validate', token: true },
  'M-24': { path: 'password', token: true, hours: passwordLinkHours },
  'M-33': { path: 'password', token: true, hours: passwordLinkHours },
  'M-41': null,
}

const jobs: Readonly<Record<Language, { title: string; files: string }>> = {
  fr: { title: 'Faire-part de mariage, 4 pages', files: 'faire-part.pdf, consignes.txt' },
  en: { title: 'Wedding invitation, 4 pages', files: 'invitation.pdf, instructions.txt' },
  nb: { title: 'Bryllupsinvitasjon, 4 sider', files: 'invitasjon.pdf, ønsker.txt' },
}

/** What somebody may write in the contact form. */
const letters: Readonly<Record<Language, { subject: string; message: string; language: string }>> = {
  fr: {
    subject: 'Devis pour un catalogue',
    message: 'Bonjour,\n\nFaites-vous des catalogues de 48 pages, dos carré collé ?\nIl m’en faudrait 300 pour mars.',
    language: 'français',
  },
  en: {
    subject: 'Quote for a catalogue',
    message: 'Hello,\n\nDo you print catalogues of 48 pages, perfect bound?\nWe would need 300 by March.',
    language: 'English',
  },
  nb: {
    subject: 'Tilbud på en katalog',
    message: 'Hei!\n\nTrykker dere kataloger på 48 sider med limfrest rygg?\nVi trenger 300 til mars.',
    language: 'norsk bokmål',
  },
}

/** As long as the secret part of a real link, and good for nothing. */
const sampleToken = 'q3VbT9sLk2RzYw8HfXn5MdPc7AjGu4EtQi6SoBv1xZe'

const hour = 3_600_000

/** A person to address in previews and tests. */
export const sampleAddress = (language: Language): string => people[language].email

const linkAddress = (base: string, code: DirectCode): string => {
  const link = links[code]
  return link ? [base, link.path, ...(link.token ? [sampleToken] : [])].join('/') : ''
}

const expiryOf = (code: DirectCode, language: Language, { now, linkDays, timeZone }: SampleShop): string =>
  expiryWords(now + (links[code]?.hours ?? linkDays * 24) * hour, language, timeZone)

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
          'job.number': '1042',
          'job.title': jobs[language].title,
          'job.sender': name,
          'job.copies': '150',
          'job.files': jobs[language].files,
          'link.address': linkAddress(base, code),
          'link.expires': expiryOf(code, language, shop),
          'form.name': name,
          'form.email': email,
          'form.subject': letters[language].subject,
          'form.message': letters[language].message,
          'form.language': letters[language].language,
        }),
  }
  return Object.fromEntries(templateVariables[code].map((variable) => [variable, values[variable] ?? '']))
}
