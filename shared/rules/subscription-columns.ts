import type { SubscriptionField } from '../contract/subscription-import.ts'
import type { SubscriptionCategory, SubscriptionChannel, Universe } from '../contract/subscription-values.ts'
import type { Language } from '../contract/values.ts'
import { fold } from './fold.ts'
import { matchHeaders } from './import-headers.ts'
import { readYesNo } from './import-words.ts'
import { categories, channels, universes } from './subscription-cells.ts'

/** The columns of a file of subscriptions, in their order. */
export const subscriptionFields = [
  'email',
  'universe',
  'category',
  'channel',
  'value',
] as const satisfies readonly Exclude<SubscriptionField, 'ignore'>[]

interface SubscriptionWords {
  readonly fields: Readonly<Record<(typeof subscriptionFields)[number], string>>
  readonly universes: Readonly<Record<Universe | 'all', string>>
  readonly categories: Readonly<Record<SubscriptionCategory, string>>
  readonly channels: Readonly<Record<SubscriptionChannel, string>>
  readonly yes: string
  readonly no: string
}

/** The words that an export writes in each language; an import knows them all. */
export const subscriptionColumns: Readonly<Record<Language, SubscriptionWords>> = {
  en: {
    fields: {
      email: 'E-mail address',
      universe: 'Universe',
      category: 'Category',
      channel: 'Channel',
      value: 'Subscribed',
    },
    universes: { client: 'Client', ambassador: 'Ambassador', operator: 'Operator', all: 'All universes' },
    categories: {
      e_shop: 'E-shop',
      delivery: 'Deliveries',
      configuration: 'My services: configuration',
      monitoring: 'My services: monitoring and security',
      ticketing: 'Ticketing',
      messaging: 'Messaging',
      mobile: 'Mobile',
    },
    channels: { interface: 'Interface', email: 'E-mail' },
    yes: 'yes',
    no: 'no',
  },
  fr: {
    fields: {
      email: 'Adresse e-mail',
      universe: 'Univers',
      category: 'Catégorie',
      channel: 'Canal',
      value: 'Abonné',
    },
    universes: { client: 'Client', ambassador: 'Ambassadeur', operator: 'Opérateur', all: 'Tous les univers' },
    categories: {
      e_shop: 'E-boutique',
      delivery: 'Livraisons',
      configuration: 'Mes services\u00a0: paramétrage',
      monitoring: 'Mes services\u00a0: monitoring et sécurité',
      ticketing: 'Ticketing',
      messaging: 'Messagerie',
      mobile: 'Mobile',
    },
    channels: { interface: 'Interface', email: 'E-mail' },
    yes: 'oui',
    no: 'non',
  },
  nb: {
    fields: {
      email: 'E-postadresse',
      universe: 'Univers',
      category: 'Kategori',
      channel: 'Kanal',
      value: 'Abonnert',
    },
    universes: { client: 'Kunde', ambassador: 'Ambassadør', operator: 'Operatør', all: 'Alle universer' },
    categories: {
      e_shop: 'Nettbutikk',
      delivery: 'Leveranser',
      configuration: 'Mine tjenester: oppsett',
      monitoring: 'Mine tjenester: overvåking og sikkerhet',
      ticketing: 'Saker',
      messaging: 'Meldinger',
      mobile: 'Mobil',
    },
    channels: { interface: 'Grensesnitt', email: 'E-post' },
    yes: 'ja',
    no: 'nei',
  },
}

const everyLanguage = Object.values(subscriptionColumns)

/** A cell or header in the form in which they are compared: folded, letters and digits only. */
const wordsOf = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Makes a reader of cells from what people write for each value; commas separate. */
function reader<Value extends string>(
  values: readonly Value[],
  written: (words: SubscriptionWords, value: Value) => string,
  synonyms: Partial<Readonly<Record<Value, string>>>,
): (cell: string) => Value | null {
  const known = new Map<string, Value>()
  for (const value of values) {
    const spellings = [
      value,
      ...everyLanguage.map((words) => written(words, value)),
      ...(synonyms[value] ?? '').split(', '),
    ]
    for (const spelling of spellings) if (spelling !== '') known.set(wordsOf(spelling), value)
  }
  return (cell) => known.get(wordsOf(cell)) ?? null
}

/** The universe that a cell names in French, English or Norwegian, `all` for every one of a company; null for none. */
export const readUniverse = reader([...universes, 'all'], (words, value) => words.universes[value], {
  client: 'clients, univers client, client universe, kunder, kundeunivers',
  ambassador: 'ambassadors, ambassadeurs, univers ambassadeur, ambassador universe, ambassadører, ambassadørunivers',
  operator: 'operators, opérateurs, univers opérateur, operator universe, operatører, operatørunivers',
  all: 'tous, toutes, every universe, alle, alle univers',
})

/** The category that a cell names; the two of “my services” are known by their second half too. */
export const readCategory = reader(categories, (words, value) => words.categories[value], {
  e_shop: 'eshop, shop, boutique, e boutique, nettbutikk',
  delivery: 'delivery, livraison, leveranse',
  configuration: 'configuration, mes services paramétrage, paramétrage, configuration de mes services, oppsett',
  monitoring:
    'monitoring, security, monitoring and security, my services monitoring security, sécurité, monitoring et sécurité, mes services monitoring sécurité, mes services supervision et sécurité, supervision et sécurité, overvåking, sikkerhet, overvåking og sikkerhet',
  ticketing: 'tickets, ticket, sak',
  messaging: 'messages, message, messageries, melding',
  mobile: 'mobiles',
})

/** The channel that a cell names. */
export const readChannel = reader(channels, (words, value) => words.channels[value], {
  interface: 'portal, bell, portail, cloche, portal varsling, grensesnittet, varsel, bjelle',
  email: 'mail, e mail address, courriel, mél, messagerie électronique, epost',
})

const answers = reader(['yes', 'no'], (words, value) => words[value], {
  yes: 'subscribed, activé, activée, abonné, abonnée, abonnert, påmeldt, på',
  no: 'unsubscribed, not subscribed, désabonné, désabonnée, non abonné, non abonnée, désactivé, désactivée, ikke abonnert, avmeldt, av',
})

/** On or off, as people and spreadsheets write it in three languages; null where a cell says neither. */
export function readOnOff(cell: string): boolean | null {
  const answer = readYesNo(cell)
  if (answer !== null) return answer
  const word = answers(cell)
  return word === null ? null : word === 'yes'
}

const headers: ReadonlyMap<string, SubscriptionField> = new Map(
  (
    [
      ['universe', 'universe, universes, univers, relation, universer'],
      [
        'category',
        'category, categories, kind of news, catégorie, catégories, type de notification, kategori, kategorier',
      ],
      ['channel', 'channel, channels, way, canal, canaux, kanal, kanaler'],
      [
        'value',
        'value, subscribed, subscription, on, on off, valeur, abonné, abonnement, verdi, abonnert, abonnement på',
      ],
    ] as const
  ).flatMap(([field, list]) => list.split(', ').map((word) => [wordsOf(word), field] as const)),
)

/** Matches columns by their names; of several for one field the first counts, and the others are left aside. */
export function matchSubscriptionHeaders(names: readonly string[]): SubscriptionField[] {
  const addresses = matchHeaders(names).mapping
  const found = names.map(
    (name, index): SubscriptionField =>
      headers.get(wordsOf(name)) ?? (addresses[index] === 'email' ? 'email' : 'ignore'),
  )
  return found.map((field, index) => (found.indexOf(field) === index ? field : 'ignore'))
}
