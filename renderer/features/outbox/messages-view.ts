import * as z from 'zod'
import { type MessageFilter, MessageState } from '../../../shared/contract/outbox.ts'
import { ContactId, TaskId } from '../../../shared/contract/values.ts'

/** Reads from the address which messages the page lists; what is not understood there is left out. */
export function filterFromAddress(search: URLSearchParams): MessageFilter {
  const read = <Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> | undefined =>
    schema.safeParse(search.get(name)).data
  const states = (search.get('state') ?? '').split(',').flatMap((word) => MessageState.safeParse(word).data ?? [])
  return changedMessages(
    {},
    {
      search: search.get('q')?.slice(0, 200) || undefined,
      states: states.length > 0 ? states : undefined,
      taskId: read('task', z.coerce.number().pipe(TaskId)),
      contactId: read('contact', z.coerce.number().pipe(ContactId)),
    },
  )
}

/** Writes into an address which messages the page lists. */
export function filterToAddress({ search, states, taskId, contactId }: MessageFilter): URLSearchParams {
  const entries = [
    ['q', search],
    ['state', states?.join(',')],
    ['task', taskId],
    ['contact', contactId],
  ] as const
  return new URLSearchParams(entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])))
}

/** Changes some of a filter; what is undefined is taken out. */
export const changedMessages = (filter: MessageFilter, change: Partial<MessageFilter>): MessageFilter =>
  Object.fromEntries(Object.entries({ ...filter, ...change }).filter(([, value]) => value !== undefined))

/** Takes a value into a list, or out; undefined where none is left. */
export function toggled<Value>(chosen: readonly Value[] | undefined, value: Value): Value[] | undefined {
  const next = chosen?.includes(value) ? chosen.filter((other) => other !== value) : [...(chosen ?? []), value]
  return next.length > 0 ? next : undefined
}
