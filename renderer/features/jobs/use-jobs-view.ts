import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { type JobsView, viewFromAddress, viewToAddress } from './jobs-view.ts'

/** What the page lists, as the address says, and a way to change it. What is typed makes no steps to go back over. */
export function useJobsView() {
  const [search, setSearch] = useSearchParams()
  const address = search.toString()
  const view = useMemo(() => viewFromAddress(new URLSearchParams(address)), [address])
  const setView = useCallback(
    (next: JobsView, how: 'step' | 'typing' = 'step') => setSearch(viewToAddress(next), { replace: how === 'typing' }),
    [setSearch],
  )
  return { view, setView } as const
}
