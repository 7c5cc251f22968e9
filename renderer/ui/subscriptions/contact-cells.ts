import type { Universe } from '../../../shared/contract/subscription-values.ts'
import type { CellBits, CellChange, ContactSubscriptions } from '../../../shared/contract/subscriptions.ts'
import { cellBit, cellsOfBits, countCells, universes } from '../../../shared/rules/subscription-cells.ts'
import { noCells, type Tick, tickOf } from './cell-ticks.ts'

/** The cells of one contact as they are kept, in bits by universe. */
export interface ContactCells {
  readonly universes: readonly Universe[]
  /** What the contact can be subscribed to. */
  readonly possible: CellBits
  readonly on: CellBits
  /** What is on without anyone having decided it. */
  readonly byDefault: CellBits
}

/** What is to become of cells, beside what is kept: these on, those off. */
export interface WantedCells {
  readonly on: CellBits
  readonly off: CellBits
}

export const nothingWanted: WantedCells = { on: noCells, off: noCells }

const forEach = (bits: (universe: Universe) => number): CellBits => ({
  client: bits('client'),
  ambassador: bits('ambassador'),
  operator: bits('operator'),
})

/** The cells of an answer of the core. */
export function contactCells({ universes: of, cells }: ContactSubscriptions): ContactCells {
  const bitsWhere = (holds: (cell: (typeof cells)[number]) => boolean) =>
    forEach((universe) =>
      cells
        .filter((cell) => cell.universe === universe && holds(cell))
        .reduce((bits, { category, channel }) => bits | cellBit(category, channel), 0),
    )
  return {
    universes: of,
    possible: bitsWhere(() => true),
    on: bitsWhere(({ on }) => on),
    byDefault: bitsWhere(({ on, decided }) => on && !decided),
  }
}

/** What the grid shows as on: what is kept, and what is wanted instead. */
export const shownCells = ({ on, possible }: ContactCells, wanted: WantedCells): CellBits =>
  forEach((universe) => (on[universe] | wanted.on[universe]) & ~wanted.off[universe] & possible[universe])

/** Cells that saving would change. What is wanted but was brought about elsewhere meanwhile is no change. */
export const changedCells = (kept: ContactCells, wanted: WantedCells): CellBits => {
  const shown = shownCells(kept, wanted)
  return forEach((universe) => shown[universe] ^ (kept.on[universe] & kept.possible[universe]))
}

/** Wants cells of some universes on or off; what is kept so already is not wanted any more. */
export function withWanted(
  kept: ContactCells,
  wanted: WantedCells,
  of: readonly Universe[],
  bits: number,
  on: boolean,
): WantedCells {
  const touched = forEach((universe) => (of.includes(universe) ? bits & kept.possible[universe] : 0))
  return {
    on: forEach((u) => (on ? wanted.on[u] | (touched[u] & ~kept.on[u]) : wanted.on[u] & ~touched[u])),
    off: forEach((u) => (on ? wanted.off[u] & ~touched[u] : wanted.off[u] | (touched[u] & kept.on[u]))),
  }
}

/** The tick of some cells in some universes together. */
export const tickIn = (
  { possible }: ContactCells,
  shown: CellBits,
  of: readonly Universe[],
  bits: number,
): Tick | null => {
  const ticks = of.flatMap((universe) => tickOf(possible[universe] & bits, shown[universe]) ?? [])
  const [first] = ticks
  if (first === undefined) return null
  return ticks.every((tick) => tick === first) ? first : 'mixed'
}

/** The changes as the core takes them. */
export const cellChanges = (kept: ContactCells, wanted: WantedCells): CellChange[] => {
  const [changed, shown] = [changedCells(kept, wanted), shownCells(kept, wanted)]
  return universes.flatMap((universe) =>
    [true, false].flatMap((on) =>
      cellsOfBits(universe, changed[universe] & (on ? shown[universe] : ~shown[universe])).map((cell) => ({
        ...cell,
        on,
      })),
    ),
  )
}

/** How many of how many cells are on. */
export interface CellCount {
  readonly on: number
  readonly of: number
}

export const countIn = (bits: number, on: number): CellCount => ({ on: countCells(bits & on), of: countCells(bits) })
