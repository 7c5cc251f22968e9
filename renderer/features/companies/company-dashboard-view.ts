import { SubscriptionCategory, Universe } from '../../../shared/contract/subscription-values.ts'

/** What of a company's dashboard is shown; it stands in the address, so that back and reload keep it. */
export interface DashboardView {
  /** Null for all universes together. */
  readonly universe: Universe | null
  /** None for all categories. */
  readonly categories: readonly SubscriptionCategory[]
  readonly search: string
}

/** Reads a view from the address; what is not understood there is left out. */
export function viewFromAddress(search: URLSearchParams): DashboardView {
  const named = search.get('category')?.split(',') ?? []
  return {
    universe: Universe.safeParse(search.get('universe')).data ?? null,
    categories: SubscriptionCategory.options.filter((category) => named.includes(category)),
    search: search.get('q')?.slice(0, 200) ?? '',
  }
}

/** Writes a view into an address, leaving out what is as at first. */
export const viewToAddress = ({ universe, categories, search }: DashboardView): URLSearchParams =>
  new URLSearchParams([
    ...(search === '' ? [] : [['q', search]]),
    ...(universe === null ? [] : [['universe', universe]]),
    ...(categories.length === 0 ? [] : [['category', categories.join(',')]]),
  ])
