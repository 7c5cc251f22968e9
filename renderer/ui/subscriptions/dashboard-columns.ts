import type {
  SubscriptionCategory,
  SubscriptionChannel,
  Universe,
} from '../../../shared/contract/subscription-values.ts'
import { categories, cellBit, channels, isInUniverse } from '../../../shared/rules/subscription-cells.ts'

/** A column of the dashboard: a category on a channel. */
export interface DashboardColumn {
  readonly category: SubscriptionCategory
  readonly channel: SubscriptionChannel
  readonly bit: number
}

/** The categories that exist in any of the universes. */
export const categoriesIn = (of: readonly Universe[]): SubscriptionCategory[] =>
  categories.filter((category) => of.some((universe) => isInUniverse(category, universe)))

/** The columns of some universes, of the categories that are asked for or of all. */
export const dashboardColumns = (of: readonly Universe[], wanted: readonly SubscriptionCategory[]): DashboardColumn[] =>
  categoriesIn(of)
    .filter((category) => wanted.length === 0 || wanted.includes(category))
    .flatMap((category) => channels.map((channel) => ({ category, channel, bit: cellBit(category, channel) })))
