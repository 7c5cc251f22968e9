import { type Cell, cellsOfBits, countCells, universes } from '../../../shared/rules/subscription-cells.ts'
import type { Pattern, Standing } from '../../../shared/rules/subscription-pattern.ts'
import { subscribedCells } from '../../../shared/rules/subscription-pattern.ts'

/** What a contact decided before and after a change, and the standing that says what it means. */
export interface TurnedPattern {
  readonly before: Pattern
  readonly after: Pattern
  readonly standing: Standing
}

/** What a contact is subscribed to after a change and was not before, and the other way round, in cell bits. */
const turned = ({ before, after, standing }: TurnedPattern) =>
  universes.map((universe) => {
    const [was, is] = [subscribedCells(before, standing, universe), subscribedCells(after, standing, universe)]
    return { universe, on: is & ~was, off: was & ~is }
  })

/** How many cells of a contact's grid look otherwise after a change. */
export const turnedCells = (change: TurnedPattern): number =>
  turned(change).reduce((sum, { on, off }) => sum + countCells(on | off), 0)

/** The same as the audit log tells it: `client/delivery/email`. */
export const toldCells = (change: TurnedPattern) => {
  const told = turned(change)
  return {
    subscribed: told.flatMap(({ universe, on }) => cellsOfBits(universe, on).map(toldCell)),
    unsubscribed: told.flatMap(({ universe, off }) => cellsOfBits(universe, off).map(toldCell)),
  }
}

export const toldCell = ({ universe, category, channel }: Cell): string => `${universe}/${category}/${channel}`
