import type { Universe } from '../contract/subscription-values.ts'
import {
  type Cell,
  cellBit,
  cellsIn,
  cellsOfBits,
  everyCell,
  interfaceCells,
  universeBits,
  universes,
} from './subscription-cells.ts'

/**
 * What a contact decided, a number a universe: the low 14 bits say on, the next 14 off, at the places of `cellBit`.
 * What is in neither was never decided and follows the default; a contact that decided nothing has no pattern stored.
 */
export type Pattern = Readonly<Record<Universe, number>>

/** What of a contact decides which subscriptions it can have. */
export interface Standing {
  /** Bits of its company's universes; 0 for a contact without a company. */
  readonly universes: number
  readonly administrator: boolean
  readonly interfaceAccess: boolean
}

const offShift = 14

export const noPattern: Pattern = { client: 0, ambassador: 0, operator: 0 }
export const isNoPattern = (pattern: Pattern): boolean => universes.every((universe) => pattern[universe] === 0)
export const samePattern = (one: Pattern, other: Pattern): boolean =>
  universes.every((universe) => one[universe] === other[universe])

/** What was decided to be on, and off, as cell bits. */
export const decidedOn = (packed: number): number => packed & everyCell
export const decidedOff = (packed: number): number => (packed >> offShift) & everyCell

/** Decides cells of a universe, the last word counts. */
export const decide = (packed: number, on: number, off: number): number => {
  const nowOn = (decidedOn(packed) | on) & ~off
  const nowOff = (decidedOff(packed) | off) & ~on
  return (nowOn & everyCell) | ((nowOff & everyCell) << offShift)
}

/** The pattern with cells decided. */
export const withCells = (pattern: Pattern, cells: readonly (Cell & { readonly on: boolean })[]): Pattern => {
  const changed = { ...pattern }
  for (const { universe, category, channel, on } of cells) {
    const bit = cellBit(category, channel)
    changed[universe] = decide(changed[universe], on ? bit : 0, on ? 0 : bit)
  }
  return changed
}

/** What a contact can have in a universe, as cell bits: e-mail only without access to the interface. */
export const possibleCells = (
  { universes: bits, interfaceAccess }: Omit<Standing, 'administrator'>,
  universe: Universe,
): number => {
  if ((bits & universeBits([universe])) === 0) return 0
  return cellsIn(universe) & (interfaceAccess ? everyCell : ~interfaceCells)
}

/**
 * What a contact is subscribed to in a universe, as cell bits: what it decided, and else everything for an administrator
 * of its company, nothing for others.
 */
export const subscribedCells = (pattern: Pattern, standing: Standing, universe: Universe): number => {
  const packed = pattern[universe]
  const wanted = standing.administrator ? ~decidedOff(packed) : decidedOn(packed)
  return wanted & possibleCells(standing, universe)
}

/**
 * What is left of a pattern when a contact's company, its universes, its administrator's role or its access change:
 * subscriptions in universes that do not apply any more are dropped, while what was refused stays refused; access that
 * is taken away leaves its interface subscriptions off, so that giving it back does not restore them.
 */
export const patternAfter = (pattern: Pattern, before: Standing, after: Standing): Pattern => {
  const kept = { ...noPattern }
  for (const universe of universes) {
    if ((after.universes & universeBits([universe])) === 0) {
      kept[universe] = decide(0, 0, decidedOff(pattern[universe]))
      continue
    }
    const taken = before.interfaceAccess && !after.interfaceAccess
    const ended = taken ? subscribedCells(pattern, before, universe) & interfaceCells : 0
    kept[universe] = decide(pattern[universe], 0, ended)
  }
  return kept
}

/** The subscriptions that end by such a change. */
export const endingCells = (pattern: Pattern, before: Standing, after: Standing): Cell[] => {
  const left = patternAfter(pattern, before, after)
  return universes.flatMap((universe) =>
    cellsOfBits(universe, subscribedCells(pattern, before, universe) & ~subscribedCells(left, after, universe)),
  )
}

/**
 * Copies what a model is subscribed to onto another contact, where it can have that; universes that the model does not
 * have stay as they are.
 */
export const patternLike = (
  own: { readonly pattern: Pattern; readonly standing: Standing },
  model: { readonly pattern: Pattern; readonly standing: Standing },
): Pattern => {
  const copied = { ...own.pattern }
  for (const universe of universes) {
    const shared = possibleCells(own.standing, universe) & possibleCells(model.standing, universe)
    const wanted = subscribedCells(model.pattern, model.standing, universe)
    const differs = (wanted ^ subscribedCells(own.pattern, own.standing, universe)) & shared
    copied[universe] = decide(own.pattern[universe], wanted & differs, ~wanted & differs)
  }
  return copied
}

/** The bell's cells, decided on or off. */
const interfaceBits = interfaceCells | (interfaceCells << offShift)

/**
 * What a contact gets back when a change of its pattern is undone: what still applies of what was before. Without access
 * to the interface its channel stays as the change left it, or giving the access back would restore subscriptions.
 */
export const patternRestored = (before: Pattern, after: Pattern, standing: Standing): Pattern => {
  const applying = { ...patternAfter(before, standing, standing) }
  if (standing.interfaceAccess) return applying
  for (const universe of universes) {
    applying[universe] = (applying[universe] & ~interfaceBits) | (after[universe] & interfaceBits)
  }
  return applying
}
