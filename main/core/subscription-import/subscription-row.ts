import type { SubscriptionField, SubscriptionRowProblem } from '../../../shared/contract/subscription-import.ts'
import type {
  SubscriptionCategory,
  SubscriptionChannel,
  Universe,
} from '../../../shared/contract/subscription-values.ts'
import { restoreFormula } from '../../../shared/rules/csv-dialect.ts'
import { readAddresses } from '../../../shared/rules/import-addresses.ts'
import { readCategory, readChannel, readOnOff, readUniverse } from '../../../shared/rules/subscription-columns.ts'
import { isBlank } from '../contact-import/import-cell.ts'
import type { RowDoubts } from '../contact-import/import-row.ts'
import { emailForms } from '../contacts/email-key.ts'

/** Why a row is refused, and the column that says so; the words about it are made from the cell. */
export interface RowFault {
  readonly code: SubscriptionRowProblem['code']
  readonly column: number | null
}

/** A row by itself; what could not be read is null, with a fault that says why. */
export interface ReadRow {
  readonly emailKey: string | null
  readonly universe: Universe | 'all' | null
  readonly category: SubscriptionCategory | null
  readonly channel: SubscriptionChannel | null
  readonly on: boolean | null
  readonly faults: readonly RowFault[]
}

/** The column of each field; -1 for a field without one. */
export type FieldColumns = Readonly<Record<Exclude<SubscriptionField, 'ignore'>, number>>

export const columnsOf = (mapping: readonly SubscriptionField[]): FieldColumns => ({
  email: mapping.indexOf('email'),
  universe: mapping.indexOf('universe'),
  category: mapping.indexOf('category'),
  channel: mapping.indexOf('channel'),
  value: mapping.indexOf('value'),
})

export const maxCell = 100_000

const unreadable = { emailKey: null, universe: null, category: null, channel: null, on: null } as const

/** The address that a cell holds; null where it is none, or several. */
function emailKeyOf(cell: string): string | null {
  const { addresses, refused } = readAddresses(cell)
  const [address] = addresses
  return address !== undefined && addresses.length === 1 && refused.length === 0
    ? (emailForms(address)?.key ?? null)
    : null
}

/** Remembers what a few words mean: a file repeats them a million times. */
function remembering<Value>(read: (cell: string) => Value | null): (cell: string) => Value | null {
  const known = new Map<string, Value | null>()
  return (cell) => {
    const found = known.get(cell)
    if (found !== undefined) return found
    const value = read(restoreFormula(cell))
    if (known.size < 500) known.set(cell, value)
    return value
  }
}

/** Makes the function that reads rows one by one; null for a blank row. Nothing in it depends on the shop. */
export function createRowReader(mapping: readonly SubscriptionField[]) {
  const columns = columnsOf(mapping)
  const emails = remembering(emailKeyOf)
  const readUniverses = remembering(readUniverse)
  const categories = remembering(readCategory)
  const channels = remembering(readChannel)
  const values = remembering(readOnOff)

  const wholeRow = (cells: readonly string[], { hasNul, longest }: RowDoubts): RowFault[] => {
    const faults: RowFault[] = []
    if (hasNul || longest > maxCell) {
      for (const [column, cell] of cells.entries()) {
        if (hasNul && cell.includes('\0')) faults.push({ code: 'nul_byte', column })
        if (cell.length > maxCell) faults.push({ code: 'field_too_long', column })
      }
    }
    if (cells.length > mapping.length && cells.slice(mapping.length).some((cell) => !isBlank(cell))) {
      faults.push({ code: 'too_many_cells', column: null })
    }
    return faults
  }

  return (cells: readonly string[], doubts: RowDoubts): ReadRow | null => {
    if (cells.every(isBlank)) return null
    const faults = wholeRow(cells, doubts)
    if (faults.length > 0) return { ...unreadable, faults }
    const read = <Value>(
      column: number,
      reader: (cell: string) => Value | null,
      missing: RowFault['code'],
      unknown: RowFault['code'],
    ): Value | null => {
      const cell = cells[column] ?? ''
      const value = isBlank(cell) ? null : reader(cell)
      if (value === null) faults.push({ code: isBlank(cell) ? missing : unknown, column })
      return value
    }
    return {
      emailKey: read(columns.email, emails, 'email_missing', 'email_invalid'),
      universe: read(columns.universe, readUniverses, 'universe_missing', 'universe_unknown'),
      category: read(columns.category, categories, 'category_missing', 'category_unknown'),
      channel: read(columns.channel, channels, 'channel_missing', 'channel_unknown'),
      on: read(columns.value, values, 'value_missing', 'value_unknown'),
      faults,
    }
  }
}

export type RowReader = ReturnType<typeof createRowReader>
