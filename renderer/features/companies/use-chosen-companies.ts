import { useQueries } from '@tanstack/react-query'
import type { Company, CompanyFilter } from '../../../shared/contract/companies.ts'
import type { CompanyId } from '../../../shared/contract/values.ts'
import { orpc } from '../../client/client.ts'
import type { ListTarget } from '../../ui/list/use-list-selection.ts'

/** More than that, and nothing is offered that needs to know them. */
const most = 2

/** The selected companies, where they are one or two chosen by hand and all known; none otherwise. */
export function useChosenCompanies(target: ListTarget<CompanyId, CompanyFilter> | null): readonly Company[] {
  const ids = target?.selection.kind === 'ids' && target.size <= most ? target.selection.ids : []
  const answers = useQueries({
    queries: ids.map((id) => orpc.companies.get.queryOptions({ input: { id } })),
  })
  const known = answers.flatMap(({ data }) => (data ? [data] : []))
  return known.length === ids.length ? known : []
}
