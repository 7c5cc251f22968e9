import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { watcher } from './procedure.ts'

/** What a window may have to ask again: the first part of a procedure's name. */
export const Topic = z.enum([
  'contacts',
  'companies',
  'jobs',
  'notices',
  'store',
  'terms',
  'contactImport',
  'operators',
  'settings',
  'audit',
  'tasks',
  'mail',
  'catalogue',
  'outbox',
  'activation',
  'subscriptions',
  'subscriptionImport',
  'events',
])
export type Topic = z.infer<typeof Topic>

export const changes = {
  /** Tells what was changed, by whomever, as it happens; bursts come together. */
  watch: watcher.output(eventIterator(z.object({ topics: z.array(Topic) }))),
}
