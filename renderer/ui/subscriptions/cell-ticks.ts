import type { SubscriptionChannel, Universe } from '../../../shared/contract/subscription-values.ts'
import type { CellBits } from '../../../shared/contract/subscriptions.ts'
import { channels, countCells, universes } from '../../../shared/rules/subscription-cells.ts'

/** What a tick box shows that stands for one cell or for several. */
export type Tick = 'on' | 'off' | 'mixed'

/** No cell of any universe. */
export const noCells: CellBits = { client: 0, ambassador: 0, operator: 0 }

/** How many cells these are, of all universes. */
export const countBits = (cells: CellBits): number =>
  universes.reduce((sum, universe) => sum + countCells(cells[universe]), 0)

/** The tick of cells of which some are on; null where they hold none that can be had. */
export function tickOf(possible: number, on: number): Tick | null {
  if (possible === 0) return null
  if ((possible & on) === 0) return 'off'
  return (possible & ~on) === 0 ? 'on' : 'mixed'
}

/** A column of a grid of subscriptions: a channel in one universe, or in all of them. */
export interface TickColumn {
  readonly key: string
  /** `all` stands for every universe of the company. */
  readonly universe: Universe | 'all'
  readonly channel: SubscriptionChannel
  readonly universes: readonly Universe[]
}

/** The columns for a company's universes; “all universes” comes first where there are several. */
export const tickColumns = (of: readonly Universe[]): TickColumn[] =>
  [...(of.length > 1 ? ['all' as const] : []), ...of].flatMap((universe) =>
    channels.map((channel) => ({
      key: `${universe}-${channel}`,
      universe,
      channel,
      universes: universe === 'all' ? of : [universe],
    })),
  )
