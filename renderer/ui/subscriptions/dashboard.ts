import type { Universe } from '../../../shared/contract/subscription-values.ts'
import type { CellBits, DashboardRow } from '../../../shared/contract/subscriptions.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import { fold } from '../../../shared/rules/fold.ts'
import { countCells, universeBits, universes } from '../../../shared/rules/subscription-cells.ts'
import { possibleCells } from '../../../shared/rules/subscription-pattern.ts'
import { type Tick, tickOf } from './cell-ticks.ts'

/** Cells of one contact to be decided, as the core takes them. */
export interface ContactChange {
  readonly contactId: ContactId
  readonly on: CellBits
  readonly off: CellBits
}

/** What of a row, or of many together, is on, partly on, can be had, and differs from what is kept; as cell bits. */
export interface Ticks {
  readonly on: number
  readonly mixed: number
  readonly possible: number
  readonly changed: number
}

/** What saving would change. */
export interface DashboardSummary {
  readonly contacts: number
  readonly on: number
  readonly off: number
}

/** All contacts of a company against their cells, with what is to become of them; rows go by their position from 0. */
export interface Dashboard {
  readonly universes: readonly Universe[]
  readonly rows: readonly DashboardRow[]
  /** The rows whose name or address holds every word of the text, without regard to case and accents. */
  find(text: string): readonly number[]
  /** The cells of a row in some universes together. */
  ticks(row: number, of: readonly Universe[]): Ticks
  /** The cells of many rows together. */
  columnTicks(rows: readonly number[], of: readonly Universe[]): Ticks
  /** Wants cells on or off, wherever the rows can have them. */
  set(rows: readonly number[], of: readonly Universe[], bits: number, on: boolean): void
  discard(): void
  summary(): DashboardSummary
  changes(): ContactChange[]
  /** Grows whenever the row looks different; that of the whole whenever any row does. */
  rowVersion(row: number): number
  version(): number
  subscribe(listener: () => void): () => void
}

type Bits = Readonly<Record<Universe, Uint16Array>>

/**
 * Holds the cells as bit masks, so that a column of thousands is ticked within a frame. `wanted` are changes from
 * before, such as those that were there when the core gave new rows: what is kept so by now is a change no more.
 */
export function createDashboard(
  of: readonly Universe[],
  rows: readonly DashboardRow[],
  wanted: readonly ContactChange[] = [],
): Dashboard {
  const bits = (): Bits => ({
    client: new Uint16Array(rows.length),
    ambassador: new Uint16Array(rows.length),
    operator: new Uint16Array(rows.length),
  })
  const [possible, kept, shown] = [bits(), bits(), bits()]
  const versions = new Uint32Array(rows.length)
  const listeners = new Set<() => void>()
  const names = rows.map(({ name, email }) => fold(`${name} ${email}`))
  const everyRow = rows.map((_row, at) => at)
  let version = 0
  let summed: { readonly version: number; readonly summary: DashboardSummary } | undefined

  const at = (masks: Bits, universe: Universe, row: number) => masks[universe][row] ?? 0
  const standingBits = universeBits(of)
  const was = new Map(wanted.map((change) => [change.contactId, change]))
  rows.forEach(({ id, on, interfaceAccess }, row) => {
    const change = was.get(id)
    for (const universe of universes) {
      const can = possibleCells({ universes: standingBits, interfaceAccess }, universe)
      possible[universe][row] = can
      kept[universe][row] = on[universe] & can
      shown[universe][row] = (on[universe] | (change?.on[universe] ?? 0)) & ~(change?.off[universe] ?? 0) & can
    }
  })

  const announce = () => {
    version++
    for (const listener of listeners) listener()
  }
  const turn = (row: number, universe: Universe, next: number) => {
    if (at(shown, universe, row) === next) return false
    shown[universe][row] = next
    versions[row] = (versions[row] ?? 0) + 1
    return true
  }
  const changed = (row: number, universe: Universe) => at(shown, universe, row) ^ at(kept, universe, row)

  function together(of: readonly Universe[], places: readonly number[]): Ticks {
    let [some, every, can, dirty] = [0, ~0, 0, 0]
    for (const universe of of) {
      for (const row of places) {
        const rowCan = at(possible, universe, row)
        const rowOn = at(shown, universe, row)
        some |= rowOn
        every &= rowOn | ~rowCan
        can |= rowCan
        dirty |= changed(row, universe)
      }
    }
    return { on: every & can, mixed: some & ~every, possible: can, changed: dirty }
  }

  return {
    universes: of,
    rows,
    find(text) {
      const words = fold(text).split(' ').filter(Boolean)
      return words.length === 0 ? everyRow : everyRow.filter((row) => words.every((word) => names[row]?.includes(word)))
    },
    ticks: (row, scope) => together(scope, [row]),
    columnTicks: (places, scope) => together(scope, places),
    set(places, scope, cells, on) {
      let turned = false
      for (const universe of scope) {
        for (const row of places) {
          const before = at(shown, universe, row)
          const touched = cells & at(possible, universe, row)
          turned = turn(row, universe, on ? before | touched : before & ~touched) || turned
        }
      }
      if (turned) announce()
    },
    discard() {
      for (const universe of universes) for (const row of everyRow) turn(row, universe, at(kept, universe, row))
      announce()
    },
    summary() {
      if (summed?.version === version) return summed.summary
      let [contacts, on, off] = [0, 0, 0]
      for (const row of everyRow) {
        let differs = 0
        for (const universe of universes) {
          const cells = changed(row, universe)
          differs |= cells
          if (cells === 0) continue
          on += countCells(cells & at(shown, universe, row))
          off += countCells(cells & at(kept, universe, row))
        }
        if (differs !== 0) contacts++
      }
      summed = { version, summary: { contacts, on, off } }
      return summed.summary
    },
    changes() {
      const cells = (row: number, masks: Bits): CellBits => ({
        client: changed(row, 'client') & at(masks, 'client', row),
        ambassador: changed(row, 'ambassador') & at(masks, 'ambassador', row),
        operator: changed(row, 'operator') & at(masks, 'operator', row),
      })
      return rows.flatMap(({ id }, row) =>
        universes.every((universe) => changed(row, universe) === 0)
          ? []
          : [{ contactId: id, on: cells(row, shown), off: cells(row, kept) }],
      )
    },
    rowVersion: (row) => versions[row] ?? 0,
    version: () => version,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The tick of a cell among others. */
export const tickAmong = ({ on, mixed, possible }: Ticks, bit: number): Tick | null =>
  (mixed & bit) !== 0 ? 'mixed' : tickOf(possible & bit, on)
