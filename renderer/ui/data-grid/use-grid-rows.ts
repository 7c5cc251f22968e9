import { type UseQueryResult, useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
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

/** Asks for the pages that hold the given rows, and lets go of the others soon: they may be a million. */
export function useGridRows<Row, Id>(
  source: GridSource<Row, Id>,
  count: number | undefined,
  { first, end }: { readonly first: number; readonly end: number },
): GridRows<Row, Id> {
  const from = Math.floor(first / source.pageSize)
  const to = Math.max(from, Math.floor(Math.max(0, end - 1) / source.pageSize))
  const pages = useQueries({
    queries: Array.from({ length: to - from + 1 }, (_, index) => ({ ...source.page(from + index), gcTime: 60_000 })),
    combine: loadedPages<Row>,
  })
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
