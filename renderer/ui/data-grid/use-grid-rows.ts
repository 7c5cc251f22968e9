import { type UseQueryResult, useQueries, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { GridSource } from './grid-source.ts'

type Pages<Row> = readonly (readonly Row[] | undefined)[]

/** The rows that are loaded, of the pages in view. */
export interface GridRows<Row, Id> {
  /** How many there are in all; undefined while nobody knows. */
  readonly count: number | undefined
  readonly at: (index: number) => Row | undefined
  /** Where a row stands among those loaded. */
  readonly find: (id: Id) => number | undefined
}

/** How long a page is kept that is out of view, in milliseconds: there may be ten thousand. */
const keptFor = 60_000

/** Asks for the pages that hold the given rows, and for their neighbours ahead of time. */
export function useGridRows<Row, Id>(
  source: GridSource<Row, Id>,
  count: number | undefined,
  { first, end }: { readonly first: number; readonly end: number },
): GridRows<Row, Id> {
  const from = Math.floor(first / source.pageSize)
  const to = Math.max(from, Math.floor(Math.max(0, end - 1) / source.pageSize))
  const pages = useQueries({
    queries: Array.from({ length: to - from + 1 }, (_, index) => ({ ...source.page(from + index), gcTime: keptFor })),
    combine: loadedPages<Row>,
  })
  const queryClient = useQueryClient()
  useEffect(() => {
    for (const page of [to + 1, from - 1]) {
      if (page >= 0 && page * source.pageSize < (count ?? 0)) {
        void queryClient.prefetchQuery({ ...source.page(page), gcTime: keptFor })
      }
    }
  }, [queryClient, source, count, from, to])
  return useMemo(() => {
    const { pageSize, rowId } = source
    const places = new Map(
      pages.flatMap((rows, page) => (rows ?? []).map((row, index) => [rowId(row), (from + page) * pageSize + index])),
    )
    return {
      count,
      at: (index) => pages[Math.floor(index / pageSize) - from]?.[index % pageSize],
      find: (id) => places.get(id),
    }
  }, [source, pages, from, count])
}

const loadedPages = <Row>(results: UseQueryResult<{ readonly rows: readonly Row[] }>[]): Pages<Row> =>
  results.map(({ data }) => data?.rows)
