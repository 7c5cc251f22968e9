import type { SubscriptionCategory, SubscriptionChannel, Universe } from '../contract/subscription-values.ts'

/** What one may subscribe to: news of a category, in a universe, on a channel. */
export interface Cell {
  readonly universe: Universe
  readonly category: SubscriptionCategory
  readonly channel: SubscriptionChannel
}

/** The universes in the order in which bits, grids and files have them. */
export const universes: readonly Universe[] = ['client', 'ambassador', 'operator']

export const categories: readonly SubscriptionCategory[] = [
  'e_shop',
  'delivery',
  'configuration',
  'monitoring',
  'ticketing',
  'messaging',
  'mobile',
]

export const channels: readonly SubscriptionChannel[] = ['interface', 'email']

/** The bits of a company's universes: 1 client, 2 ambassador, 4 operator. */
export const universeBits = (of: readonly Universe[]): number =>
  universes.reduce((bits, universe, place) => (of.includes(universe) ? bits | (1 << place) : bits), 0)

export const universesOf = (bits: number): Universe[] =>
  universes.filter((_universe, place) => (bits & (1 << place)) !== 0)

/** The bit of a category and channel within a universe: 14 bits, two a category. Stored, so it never changes. */
export const cellBit = (category: SubscriptionCategory, channel: SubscriptionChannel): number =>
  1 << (categories.indexOf(category) * channels.length + channels.indexOf(channel))

const bitsWhere = (holds: (category: SubscriptionCategory, channel: SubscriptionChannel) => boolean): number =>
  categories
    .flatMap((category) => channels.map((channel) => (holds(category, channel) ? cellBit(category, channel) : 0)))
    .reduce((bits, bit) => bits | bit, 0)

export const everyCell: number = bitsWhere(() => true)
export const interfaceCells: number = bitsWhere((_category, channel) => channel === 'interface')

/** RIO consulted is news for partners: ambassadors and operators (myopenip-notification-subscriptions, “Mobile”). */
export const isInUniverse = (category: SubscriptionCategory, universe: Universe): boolean =>
  category !== 'mobile' || universe !== 'client'

const cellsOf: Readonly<Record<Universe, number>> = {
  client: bitsWhere((category) => isInUniverse(category, 'client')),
  ambassador: everyCell,
  operator: everyCell,
}

/** What can be subscribed to in a universe at all, as cell bits. */
export const cellsIn = (universe: Universe): number => cellsOf[universe]

/** The cells of these bits, in the order of grids. */
export const cellsOfBits = (universe: Universe, bits: number): Cell[] =>
  categories.flatMap((category) =>
    channels.flatMap((channel) => ((bits & cellBit(category, channel)) === 0 ? [] : [{ universe, category, channel }])),
  )

/** How many cells these bits are. */
export function countCells(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count++
  return count
}
