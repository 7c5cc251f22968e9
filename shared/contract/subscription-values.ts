import * as z from 'zod'

/** The relation in which a company is addressed. */
export const Universe = z.enum(['client', 'ambassador', 'operator'])
export type Universe = z.infer<typeof Universe>

/** A kind of news that one can subscribe to; `configuration` and `monitoring` are those of “my services”. */
export const SubscriptionCategory = z.enum([
  'e_shop',
  'delivery',
  'configuration',
  'monitoring',
  'ticketing',
  'messaging',
  'mobile',
])
export type SubscriptionCategory = z.infer<typeof SubscriptionCategory>

/** `interface` is the bell in the portal. */
export const SubscriptionChannel = z.enum(['interface', 'email'])
export type SubscriptionChannel = z.infer<typeof SubscriptionChannel>
