import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { type CompaniesView, viewFromAddress, viewToAddress } from './companies-view.ts'

/** What the page lists, as the address says, and a way to change it. What is typed makes no steps to go back over. */
export function useCompaniesView() {
  const [search, setSearch] = useSearchParams()
  const address = search.toString()
  const view = useMemo(() => viewFromAddress(new URLSearchParams(address)), [address])
  const setView = useCallback(
    (next: CompaniesView, how: 'step' | 'typing' = 'step') =>
      setSearch(viewToAddress(next), { replace: how === 'typing' }),
    [setSearch],
  )
  return { view, setView } as const
}
