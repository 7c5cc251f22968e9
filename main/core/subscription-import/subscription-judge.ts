import type { Universe } from '../../../shared/contract/subscription-values.ts'
import { cellBit, isInUniverse, universeBits, universes } from '../../../shared/rules/subscription-cells.ts'
import { subscribedCells } from '../../../shared/rules/subscription-pattern.ts'
import { createKeyNumbers } from '../contact-import/import-keys.ts'
import type { Sqlite } from '../db/open.ts'
import type { FieldColumns, ReadRow, RowFault } from './subscription-row.ts'
import { createSubscribersStore, type Subscriber } from './subscription-subscribers-store.ts'

/** A row that may go in: cells of one category and channel, in one universe or several, on or off. */
export interface SoundRow {
  readonly subscriber: Subscriber
  readonly universes: readonly Universe[]
  /** At the place of `cellBit`. */
  readonly bit: number
  readonly on: boolean
  /** Universes in which the contact is subscribed otherwise than the row says. */
  readonly differs: readonly Universe[]
}

export type Verdict =
  | { readonly outcome: 'blank' }
  | { readonly outcome: 'invalid'; readonly faults: readonly RowFault[] }
  | { readonly outcome: 'duplicate'; readonly firstLine: number }
  | { readonly outcome: 'changed' | 'unchanged'; readonly sound: SoundRow }

/** Judges rows against the shop and those before them. */
export interface Judge {
  /** Call once for each row, in the order of the file; a refused row does not stand in the way of later ones. */
  judge(row: ReadRow | null, line: number): Verdict
  /** Looks contacts up anew: what they are subscribed to may have changed. */
  refresh(): void
}

const universeBit = {
  client: universeBits(['client']),
  ambassador: universeBits(['ambassador']),
  operator: universeBits(['operator']),
} as const satisfies Record<Universe, number>

const blank: Verdict = { outcome: 'blank' }

export function createJudge(sqlite: Sqlite, columns: FieldColumns): Judge {
  const store = createSubscribersStore(sqlite)
  const decided = createKeyNumbers()
  // Rows of one contact mostly stand together.
  let last: { readonly key: string; readonly subscriber: Subscriber | null } | null = null
  const find = (key: string) => {
    if (last?.key !== key) last = { key, subscriber: store.find(key) }
    return last.subscriber
  }

  /** The universes that a row means, or the faults that keep it out. */
  const universesOf = (row: ReadRow, subscriber: Subscriber, faults: RowFault[]): readonly Universe[] => {
    const { universes: bits, interfaceAccess } = subscriber.standing
    const { universe, category, channel } = row
    if (channel === 'interface' && !interfaceAccess)
      faults.push({ code: 'no_interface_access', column: columns.channel })
    if (bits === 0) {
      faults.push({ code: 'no_company', column: columns.email })
      return []
    }
    if (universe === null) return []
    const meant = universe === 'all' ? universes.filter((one) => (bits & universeBit[one]) !== 0) : [universe]
    if (universe !== 'all' && (bits & universeBit[universe]) === 0) {
      faults.push({ code: 'company_not_in_universe', column: columns.universe })
      return []
    }
    if (category === null) return []
    const possible = meant.filter((one) => isInUniverse(category, one))
    if (possible.length === 0) faults.push({ code: 'category_not_in_universe', column: columns.category })
    return possible
  }

  const keyOf = (id: number, universe: Universe, bit: number) => `${id} ${universes.indexOf(universe)} ${bit}`
  const firstLineOf = ({ subscriber: { id }, universes: meant, bit }: SoundRow): number => {
    const lines = meant.map((universe) => decided.find(keyOf(id, universe, bit)))
    return lines.find((line) => line !== -1) ?? -1
  }

  return {
    judge(row, line) {
      if (row === null) return blank
      const faults = [...row.faults]
      const subscriber = row.emailKey === null ? null : find(row.emailKey)
      if (row.emailKey !== null && !subscriber) faults.push({ code: 'contact_unknown', column: columns.email })
      const meant = subscriber ? universesOf(row, subscriber, faults) : []
      const { category, channel, on } = row
      if (!subscriber || !category || !channel || on === null || faults.length > 0) {
        return { outcome: 'invalid', faults: faults.sort((one, other) => (one.column ?? -1) - (other.column ?? -1)) }
      }
      const bit = cellBit(category, channel)
      const { pattern, standing } = subscriber
      const differs = meant.filter((one) => ((subscribedCells(pattern, standing, one) & bit) !== 0) !== on)
      const sound = { subscriber, universes: meant, bit, on, differs }
      const firstLine = firstLineOf(sound)
      if (firstLine !== -1) return { outcome: 'duplicate', firstLine }
      for (const universe of meant) decided.add(keyOf(subscriber.id, universe, bit), line)
      return { outcome: differs.length > 0 ? 'changed' : 'unchanged', sound }
    },
    refresh() {
      last = null
    },
  }
}
