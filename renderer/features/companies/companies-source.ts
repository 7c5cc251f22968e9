import type { CompanyFilter, CompanyRow } from '../../../shared/contract/companies.ts'
import type { CompanyId } from '../../../shared/contract/values.ts'
import { client, orpc } from '../../client/client.ts'
import type { GridSource } from '../../ui/data-grid/grid-source.ts'
import { type CompaniesView, viewToAddress } from './companies-view.ts'

const pageSize = 100

/** A list of companies for the grid, with the filter that it is the list of. */
interface CompaniesSource extends GridSource<CompanyRow, CompanyId> {
  readonly filter: CompanyFilter
}

/** The companies of a view. */
export function companiesSource({ filter, sort }: CompaniesView): CompaniesSource {
  return {
    filter,
    key: viewToAddress({ filter, sort }).toString(),
    pageSize,
    rowId: ({ id }) => id,
    count: orpc.companies.count.queryOptions({ input: { filter } }),
    page: (index) =>
      orpc.companies.list.queryOptions({ input: { filter, sort, offset: index * pageSize, limit: pageSize } }),
    idsBetween: async (from, to) => (await client.companies.idsBetween({ filter, sort, from, to })).ids,
    positionOf: async (id) => (await client.companies.position({ filter, sort, id })).position,
  }
}
