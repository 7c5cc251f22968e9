import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { CompanyName } from '../../../shared/contract/companies.ts'
import { client, orpc } from '../../client/client.ts'

/** Which companies can be chosen: all, or those in a partner's universe. */
export type CompanyKind = 'any' | 'partner'

const most = 50

/** Companies whose name contains a text, by name; at most 50. */
export function useCompanyOptions(kind: CompanyKind, text: string, enabled: boolean): readonly CompanyName[] {
  const [search] = useDebouncedValue(text.trim(), 80)
  const { data } = useQuery({
    queryKey: [...orpc.companies.list.key(), 'options', kind, search],
    queryFn: async ({ signal }) => {
      if (kind === 'any') return client.companies.search({ text: search.slice(0, 120) }, { signal })
      const found = await Promise.all(
        (['ambassador', 'operator'] as const).map(async (universe) => {
          const filter = search === '' ? { universe } : { universe, search: search.slice(0, 200) }
          return (await client.companies.list({ filter, limit: most }, { signal })).rows
        }),
      )
      const byId = new Map(found.flat().map((company) => [company.id, company]))
      return [...byId.values()].toSorted((one, other) => one.name.localeCompare(other.name)).slice(0, most)
    },
    enabled,
    placeholderData: keepPreviousData,
  })
  return data ?? []
}
