import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { GridSource } from './grid-source.ts'

/**
 * The list to show: the wanted one as soon as its count and first rows are there, until then the one before. So a new
 * filter or order never shows an empty moment, and count and rows change together.
 */
export function useSettledSource<Source extends Pick<GridSource<unknown, unknown>, 'key' | 'count' | 'page'>>(
  wanted: Source,
) {
  const [shown, setShown] = useState(wanted)
  const count = useQuery(wanted.count)
  const first = useQuery(wanted.page(0))
  const settled = !count.isPending && !first.isPending
  const changed = shown.key !== wanted.key
  if (settled && changed) setShown(wanted)
  const source = settled ? wanted : shown
  return {
    source,
    error: settled ? (count.error ?? first.error) : null,
    retry: () => Promise.all([count.refetch(), first.refetch()]),
  }
}
