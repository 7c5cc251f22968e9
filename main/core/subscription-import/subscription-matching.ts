import type { SubscriptionField } from '../../../shared/contract/subscription-import.ts'
import {
  matchSubscriptionHeaders,
  readCategory,
  readChannel,
  readOnOff,
  readUniverse,
  subscriptionFields,
} from '../../../shared/rules/subscription-columns.ts'

/** What stands in the cells of each field; more than half of a column's first cells have to. */
const standsFor: Readonly<Record<Exclude<SubscriptionField, 'ignore'>, (cell: string) => boolean>> = {
  email: (cell) => /\S@\S+\.\S/.test(cell),
  universe: (cell) => readUniverse(cell) !== null,
  category: (cell) => readCategory(cell) !== null,
  channel: (cell) => readChannel(cell) !== null,
  value: (cell) => readOnOff(cell) !== null,
}

/**
 * What each column is taken for: by its name, or else by what stands in it. What is still missing of a file without names
 * is where an export has it.
 */
export function matchSubscriptionColumns(
  columns: readonly { readonly header: string; readonly cells: readonly string[] }[],
): SubscriptionField[] {
  const mapping = matchSubscriptionHeaders(columns.map(({ header }) => header))
  for (const field of subscriptionFields) {
    if (mapping.includes(field)) continue
    const stands = standsFor[field]
    const index = columns.findIndex(
      ({ cells }, column) => mapping[column] === 'ignore' && cells.filter(stands).length * 2 > cells.length,
    )
    if (index !== -1) mapping[index] = field
  }
  const named = columns.some(({ header }) => header !== '')
  for (const [place, field] of subscriptionFields.entries()) {
    if (!named && mapping[place] === 'ignore' && !mapping.includes(field)) mapping[place] = field
  }
  return mapping
}
