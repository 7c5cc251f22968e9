import * as z from 'zod'
import { type RequestFilter, RequestPurpose, RequestStanding } from '../../../shared/contract/activation.ts'
import { MailWay } from '../../../shared/contract/mail.ts'
import { ContactId } from '../../../shared/contract/values.ts'

const Attention = z.enum(['expired', 'expiring', 'unsettled'])

/** Reads from the address which requests the ledger lists; what is not understood there is left out. */
export function requestsFromAddress(search: URLSearchParams): RequestFilter {
  const read = <Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> | undefined =>
    schema.safeParse(search.get(name)).data
  const standings = (search.get('standing') ?? '')
    .split(',')
    .flatMap((word) => RequestStanding.safeParse(word).data ?? [])
  return changedRequests(
    {},
    {
      search: search.get('q')?.slice(0, 200) || undefined,
      attention: read('attention', Attention),
      standings: standings.length > 0 ? standings : undefined,
      way: read('way', MailWay),
      purpose: read('purpose', RequestPurpose),
      contactId: read('contact', z.coerce.number().pipe(ContactId)),
    },
  )
}

/** Writes into an address which requests the ledger lists. */
export function requestsToAddress(filter: RequestFilter): URLSearchParams {
  const entries = [
    ['q', filter.search],
    ['attention', filter.attention],
    ['standing', filter.standings?.join(',')],
    ['way', filter.way],
    ['purpose', filter.purpose],
    ['contact', filter.contactId],
  ] as const
  return new URLSearchParams(entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])))
}

/** Changes some of a filter; what is undefined is taken out. */
export const changedRequests = (filter: RequestFilter, change: Partial<RequestFilter>): RequestFilter =>
  Object.fromEntries(Object.entries({ ...filter, ...change }).filter(([, value]) => value !== undefined))
