import type { JobFilter } from '../../../shared/contract/jobs.ts'
import type { JobId } from '../../../shared/contract/values.ts'
import { client } from '../../client/client.ts'
import type { ListTarget } from '../../ui/list/use-list-selection.ts'

export type JobTarget = ListTarget<JobId, JobFilter>

/** How many jobs one call takes. */
export const mostJobs = 10_000

/** The ids of a selection; those of a filter are asked for. */
export async function idsOf({ selection }: JobTarget): Promise<JobId[]> {
  if (selection.kind === 'ids') return selection.ids
  const { filter } = selection
  const last = mostJobs + selection.except.length - 1
  const { ids } = await client.jobs.idsBetween({ filter, from: 0, to: last })
  const except = new Set(selection.except)
  return ids.filter((id) => !except.has(id)).slice(0, mostJobs)
}
