import type { ContactRole } from '../contract/contacts.ts'
import type { Language } from '../contract/values.ts'
import { fold } from './fold.ts'

const byWord = <Value>(lists: ReadonlyArray<readonly [Value, string]>): ReadonlyMap<string, Value> =>
  new Map(lists.flatMap(([value, words]) => words.split(', ').map((word) => [fold(word), value] as const)))

const languages = byWord<Language>([
  ['fr', 'fr, fra, fre, français, française, french, fransk, francais'],
  ['en', 'en, eng, english, anglais, anglaise, engelsk'],
  ['nb', 'nb, no, nor, nob, nn, norsk, bokmål, norsk bokmål, norwegian, norvégien, norwegian bokmål'],
])

/** The language that a cell names in French, English or Norwegian, or by its code (`fr-CH`); null where it names none. */
export function readLanguage(cell: string): Language | null {
  const word = fold(cell)
  return languages.get(word) ?? languages.get(/^([a-z]{2,3})[-_][a-z0-9-]{2,}$/.exec(word)?.[1] ?? '') ?? null
}

const roles = byWord<ContactRole>([
  ['customer', 'customer, customers, client, cliente, clients, kunde, kunder, buyer, acheteur'],
  [
    'provider',
    'provider, providers, supplier, fournisseur, prestataire, prestataires, leverandør, leverandører, vendor',
  ],
  [
    'dealer',
    'dealer, dealers, reseller, revendeur, revendeuse, distributeur, concessionnaire, forhandler, forhandlere',
  ],
])

/** The roles that a cell names, and the words in it that name none. */
export function readRoles(cell: string): {
  readonly roles: readonly ContactRole[]
  readonly unknown: readonly string[]
} {
  const words = cell.split(/[,;/|+&\n]| ::: /).map((word) => word.trim())
  const named = words.filter((word) => word !== '')
  return {
    roles: [...new Set(named.flatMap((word) => roles.get(fold(word)) ?? []))],
    unknown: named.filter((word) => !roles.has(fold(word))),
  }
}

const truths = byWord<boolean>([
  [true, 'yes, y, oui, o, ja, j, true, vrai, sann, 1, x, on, ✓, ✔'],
  [false, 'no, n, non, nei, false, faux, usann, 0, off, -'],
])

/** What a yes or no in three languages says, as spreadsheets write it too; null where it says neither. */
export const readYesNo = (cell: string): boolean | null => truths.get(fold(cell)) ?? null
