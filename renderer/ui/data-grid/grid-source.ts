import type { QueryFunction, QueryKey } from '@tanstack/react-query'
import type { ReactNode } from 'react'

interface Query<Data> {
  readonly queryKey: QueryKey
  readonly queryFn: QueryFunction<Data>
}

/** A long list that is asked page by page; `key` names its filter and order. */
export interface GridSource<Row, Id> {
  readonly key: string
  readonly pageSize: number
  readonly rowId: (row: Row) => Id
  readonly count: Query<{ readonly count: number }>
  readonly page: (index: number) => Query<{ readonly rows: readonly Row[] }>
  /** Ids from one position to another, both included: what a range is made of where rows are not loaded. */
  readonly idsBetween: (from: number, to: number) => Promise<readonly Id[]>
  /** Where a row stands, from 0; null if the filter leaves it out. */
  readonly positionOf: (id: Id) => Promise<number | null>
}

/** A column: its words, its width before anyone changed it, and how it shows a row. */
export interface GridColumn<Row, SortBy extends string = string> {
  readonly id: string
  readonly label: string
  readonly width: number
  /** By what a click on its head sorts; none where it cannot. */
  readonly sortBy?: SortBy
  /** The first column names its row and always stays. */
  readonly alwaysShown?: boolean
  readonly hiddenAtFirst?: boolean
  readonly render: (row: Row) => ReactNode
}

export interface GridSort<SortBy extends string = string> {
  readonly by: SortBy
  readonly direction: 'ascending' | 'descending'
}
