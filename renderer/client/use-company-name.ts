import { skipToken, useQuery } from '@tanstack/react-query'
import type { CompanyId } from '../../shared/contract/values.ts'
import { orpc } from './client.ts'

/** The name of a company that is known by its id alone; empty until it is known. */
export function useCompanyName(id: CompanyId | undefined): string {
  const { data } = useQuery(orpc.companies.get.queryOptions({ input: id === undefined ? skipToken : { id } }))
  return data?.name ?? ''
}
