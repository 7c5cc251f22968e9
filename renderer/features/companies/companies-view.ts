import * as z from 'zod'
import { type CompanyFilter, CompanySort } from '../../../shared/contract/companies.ts'
import { Universe } from '../../../shared/contract/subscription-values.ts'
import { CompanyId } from '../../../shared/contract/values.ts'

/** What the companies page lists, and in what order; it stands in the address, so that back and reload keep it. */
export interface CompaniesView {
  readonly filter: CompanyFilter
  readonly sort: CompanySort
}

const defaultSort: CompanySort = { by: 'name', direction: 'ascending' }

/** Reads a view from the address; what is not understood there is left out. */
export function viewFromAddress(search: URLSearchParams): CompaniesView {
  const read = <Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> | undefined =>
    schema.safeParse(search.get(name)).data
  const filter: CompanyFilter = {
    search: search.get('q')?.slice(0, 200) || undefined,
    universe: read('universe', Universe),
    partnerId: read('partner', z.coerce.number().pipe(CompanyId)),
    own: search.get('own') === 'yes' || undefined,
  }
  const by = read('sort', CompanySort.shape.by) ?? defaultSort.by
  const direction = search.get('order') === 'descending' ? 'descending' : 'ascending'
  return { filter: withoutGaps(filter), sort: { by, direction } }
}

/** Writes a view into an address, leaving out what is as at first. */
export function viewToAddress({ filter, sort }: CompaniesView): URLSearchParams {
  const entries: [string, string | number | undefined][] = [
    ['q', filter.search],
    ['universe', filter.universe],
    ['partner', filter.partnerId],
    ['own', filter.own ? 'yes' : undefined],
    ['sort', sort.by === defaultSort.by ? undefined : sort.by],
    ['order', sort.direction === defaultSort.direction ? undefined : sort.direction],
  ]
  return new URLSearchParams(
    entries.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, String(value)]])),
  )
}

/** Whether anything but the search narrows the list. */
export const hasFilters = ({ search: _search, ...filter }: CompanyFilter): boolean => Object.keys(filter).length > 0

/** What a click on a column's head asks for: that column, or the other direction of it. */
export const sortedBy = (sort: CompanySort, by: CompanySort['by']): CompanySort => ({
  by,
  direction: sort.by === by && sort.direction === 'ascending' ? 'descending' : 'ascending',
})

/** Changes some of a filter; what is undefined is taken out. */
export const changedFilter = (filter: CompanyFilter, change: Partial<CompanyFilter>): CompanyFilter =>
  withoutGaps({ ...filter, ...change })

const withoutGaps = (filter: CompanyFilter): CompanyFilter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
