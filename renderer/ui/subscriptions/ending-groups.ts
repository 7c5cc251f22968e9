import type {
  SubscriptionCategory,
  SubscriptionChannel,
  Universe,
} from '../../../shared/contract/subscription-values.ts'
import { type Cell, categories, channels, isInUniverse, universes } from '../../../shared/rules/subscription-cells.ts'

/** Categories of a universe that end on the same channels. */
export interface EndingGroup {
  readonly universe: Universe
  readonly channels: readonly SubscriptionChannel[]
  readonly categories: readonly SubscriptionCategory[]
  /** They are all that there are in the universe. */
  readonly all: boolean
}

/** Cells told in as few lines as can be: those on both channels first, then each channel's own; in the order of grids. */
export const endingGroups = (cells: readonly Cell[]): EndingGroup[] =>
  universes.flatMap((universe) => {
    const ends = (category: SubscriptionCategory, channel: SubscriptionChannel) =>
      cells.some((cell) => cell.universe === universe && cell.category === category && cell.channel === channel)
    return [channels, ...channels.map((channel) => [channel])].flatMap((of) => {
      const told = categories.filter((category) =>
        channels.every((channel) => ends(category, channel) === of.includes(channel)),
      )
      const all = categories.every((category) => told.includes(category) || !isInUniverse(category, universe))
      return told.length > 0 ? [{ universe, channels: of, categories: told, all }] : []
    })
  })
