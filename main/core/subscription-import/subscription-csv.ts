import type { Language } from '../../../shared/contract/values.ts'
import { byteOrderMark, csvDelimiter, csvLine } from '../../../shared/rules/csv-dialect.ts'
import { type Cell, cellBit, cellsOfBits, universes } from '../../../shared/rules/subscription-cells.ts'
import { subscriptionColumns, subscriptionFields } from '../../../shared/rules/subscription-columns.ts'
import { possibleCells, subscribedCells } from '../../../shared/rules/subscription-pattern.ts'
import type { ExportedContact } from './subscription-export-store.ts'

/** The head of a file of subscriptions in the operator's language, as their Excel reads it. */
export function subscriptionHead(language: Language): string {
  const { fields } = subscriptionColumns[language]
  return (
    byteOrderMark +
    csvLine(
      subscriptionFields.map((field) => fields[field]),
      csvDelimiter(language),
    )
  )
}

/** A line for each cell that a contact can have, on or off. */
export function subscriptionLines({ email, standing, pattern }: ExportedContact, language: Language): string[] {
  return universes.flatMap((universe) => {
    const on = subscribedCells(pattern, standing, universe)
    return cellsOfBits(universe, possibleCells(standing, universe)).map((cell) =>
      lineOf(email, cell, (on & cellBit(cell.category, cell.channel)) !== 0, language),
    )
  })
}

function lineOf(
  email: string,
  { universe, category, channel }: Omit<Cell, 'universe'> & { readonly universe: Cell['universe'] | 'all' },
  on: boolean,
  language: Language,
): string {
  const words = subscriptionColumns[language]
  const cells = [
    email,
    words.universes[universe],
    words.categories[category],
    words.channels[channel],
    on ? words.yes : words.no,
  ]
  return csvLine(cells, csvDelimiter(language))
}

const exampleAddress: Readonly<Record<Language, string>> = {
  fr: 'elodie.martin@exemple.fr',
  en: 'emily.smith@example.com',
  nb: 'ingrid.hansen@eksempel.no',
}

/** The template of an import: its columns, and an example of each kind of row. */
export function subscriptionTemplate(language: Language): string {
  const email = exampleAddress[language]
  return [
    subscriptionHead(language),
    lineOf(email, { universe: 'client', category: 'delivery', channel: 'email' }, true, language),
    lineOf(email, { universe: 'all', category: 'e_shop', channel: 'interface' }, false, language),
  ].join('')
}
