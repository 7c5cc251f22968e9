import * as z from 'zod'
import { type JobFilter, JobOrigin, JobSort, JobState } from '../../../shared/contract/jobs.ts'
import { CompanyId, ContactId } from '../../../shared/contract/values.ts'

/** What the jobs page lists, and in what order; it stands in the address, so that back and reload keep it. */
export interface JobsView {
  readonly filter: JobFilter
  readonly sort: JobSort
}

const defaultSort: JobSort = { by: 'id', direction: 'descending' }

/** Reads a view from the address; what is not understood there is left out. */
export function viewFromAddress(search: URLSearchParams): JobsView {
  const read = <Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> | undefined =>
    schema.safeParse(search.get(name)).data
  const states = (search.get('state') ?? '').split(',').flatMap((word) => JobState.safeParse(word).data ?? [])
  const filter: JobFilter = {
    search: search.get('q')?.slice(0, 200) || undefined,
    states: states.length > 0 ? states : undefined,
    origin: read('way', JobOrigin),
    companyId: read('company', z.coerce.number().pipe(CompanyId)),
    contactId: read('contact', z.coerce.number().pipe(ContactId)),
  }
  const by = read('sort', JobSort.shape.by) ?? defaultSort.by
  const direction = read('order', JobSort.shape.direction) ?? firstDirection(by)
  return { filter: withoutGaps(filter), sort: { by, direction } }
}

/** Writes a view into an address, leaving out what is as at first. */
export function viewToAddress({ filter, sort }: JobsView): URLSearchParams {
  const entries: [string, string | number | undefined][] = [
    ['q', filter.search],
    ['state', filter.states?.join(',')],
    ['way', filter.origin],
    ['company', filter.companyId],
    ['contact', filter.contactId],
    ['sort', sort.by === defaultSort.by ? undefined : sort.by],
    ['order', sort.direction === firstDirection(sort.by) ? undefined : sort.direction],
  ]
  return new URLSearchParams(
    entries.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, String(value)]])),
  )
}

/** Whether anything but the search narrows the list. */
export const hasFilters = ({ search: _search, ...filter }: JobFilter): boolean => Object.keys(filter).length > 0

/** What a click on a column's head asks for: that column, or the other direction of it. */
export const sortedBy = (sort: JobSort, by: JobSort['by']): JobSort => ({
  by,
  direction: sort.by === by ? (sort.direction === 'ascending' ? 'descending' : 'ascending') : firstDirection(by),
})

/** Changes some of a filter; what is undefined is taken out. */
export const changedFilter = (filter: JobFilter, change: Partial<JobFilter>): JobFilter =>
  withoutGaps({ ...filter, ...change })

/** Puts a state into the filter, in the order of the chain, or takes it out. */
export const toggledStates = (states: readonly JobState[] = [], state: JobState): JobState[] | undefined => {
  const next = JobState.options.filter((known) => states.includes(known) !== (known === state))
  return next.length > 0 ? next : undefined
}

/** The newest come first, words from A on. */
const firstDirection = (by: JobSort['by']): JobSort['direction'] =>
  by === 'id' || by === 'created' || by === 'updated' ? 'descending' : 'ascending'

const withoutGaps = (filter: JobFilter): JobFilter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
