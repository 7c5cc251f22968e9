import type { JobFilter, JobRow } from '../../../shared/contract/jobs.ts'
import type { JobId } from '../../../shared/contract/values.ts'
import { client, orpc } from '../../client/client.ts'
import type { GridSource } from '../../ui/data-grid/grid-source.ts'
import { type JobsView, viewToAddress } from './jobs-view.ts'

const pageSize = 100

/** A list of jobs for the grid, with the filter that it is the list of. */
interface JobsSource extends GridSource<JobRow, JobId> {
  readonly filter: JobFilter
}

/** The jobs of a view. */
export function jobsSource({ filter, sort }: JobsView): JobsSource {
  return {
    filter,
    key: viewToAddress({ filter, sort }).toString(),
    pageSize,
    rowId: ({ id }) => id,
    count: orpc.jobs.count.queryOptions({ input: { filter } }),
    page: (index) =>
      orpc.jobs.list.queryOptions({ input: { filter, sort, offset: index * pageSize, limit: pageSize } }),
    idsBetween: async (from, to) => (await client.jobs.idsBetween({ filter, sort, from, to })).ids,
    positionOf: async (id) => (await client.jobs.position({ filter, sort, id })).position,
  }
}
