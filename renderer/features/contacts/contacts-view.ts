import * as z from 'zod'
import { type ContactFilter, ContactRole, ContactSort, ContactState } from '../../../shared/contract/contacts.ts'
import { CompanyId, ImportId, Language } from '../../../shared/contract/values.ts'

/** What the contacts page lists, and in what order; it stands in the address, so that back and reload keep it. */
export interface ContactsView {
  readonly filter: ContactFilter
  readonly sort: ContactSort
}

export const defaultSort: ContactSort = { by: 'name', direction: 'ascending' }

const yesNo = z.enum(['yes', 'no']).transform((word) => word === 'yes')

/** Reads a view from the address; what is not understood there is left out. */
export function viewFromAddress(search: URLSearchParams): ContactsView {
  const read = <Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> | undefined =>
    schema.safeParse(search.get(name)).data
  const states = (search.get('state') ?? '').split(',').flatMap((word) => ContactState.safeParse(word).data ?? [])
  const filter: ContactFilter = {
    search: search.get('q')?.slice(0, 200) || undefined,
    states: states.length > 0 ? states : undefined,
    invited: read('invited', yesNo),
    companyId: read('company', z.coerce.number().pipe(CompanyId)),
    role: read('role', ContactRole),
    language: read('language', Language),
    termsAccepted: read('terms', yesNo),
    undeliverable: read('refused', yesNo),
    importId: read('import', z.coerce.number().pipe(ImportId)),
  }
  const by = read('sort', ContactSort.shape.by) ?? defaultSort.by
  const direction = search.get('order') === 'descending' ? 'descending' : 'ascending'
  return { filter: withoutGaps(filter), sort: { by, direction } }
}

/** Writes a view into an address, leaving out what is as at first. */
export function viewToAddress({ filter, sort }: ContactsView): URLSearchParams {
  const word = (yes: boolean | undefined) => (yes === undefined ? undefined : yes ? 'yes' : 'no')
  const entries: [string, string | number | undefined][] = [
    ['q', filter.search],
    ['state', filter.states?.join(',')],
    ['invited', word(filter.invited)],
    ['company', filter.companyId],
    ['role', filter.role],
    ['language', filter.language],
    ['terms', word(filter.termsAccepted)],
    ['refused', word(filter.undeliverable)],
    ['import', filter.importId],
    ['sort', sort.by === defaultSort.by ? undefined : sort.by],
    ['order', sort.direction === defaultSort.direction ? undefined : sort.direction],
  ]
  return new URLSearchParams(
    entries.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, String(value)]])),
  )
}

/** The filter without the search, for what may be cleared as chips. */
export const hasFilters = ({ search: _search, ...filter }: ContactFilter): boolean => Object.keys(filter).length > 0

/** What a click on a column's head asks for: that column, or the other direction of it. */
export const sortedBy = (sort: ContactSort, by: ContactSort['by']): ContactSort => ({
  by,
  direction: sort.by === by && sort.direction === 'ascending' ? 'descending' : 'ascending',
})

/** Changes some of a filter; what is undefined is taken out. */
export const changedFilter = (filter: ContactFilter, change: Partial<ContactFilter>): ContactFilter =>
  withoutGaps({ ...filter, ...change })

const withoutGaps = (filter: ContactFilter): ContactFilter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
