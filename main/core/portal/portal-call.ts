import { implement } from '@orpc/server'
import { type PortalCall, portal } from '../../../shared/contract/portal.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import { failure } from '../failure.ts'
import type { Services } from '../services.ts'

/** What the portal's server hands over with every call. */
export interface PortalContext extends PortalCall {
  readonly services: Services
}

/** A call, and the customer behind it. */
export interface CustomerContext extends PortalContext {
  /** Set for every procedure that needs one who is signed in. */
  readonly customerId: ContactId | null
}

/**
 * Implements the portal's contract behind the one place that looks at sessions: a procedure that needs a customer gets
 * the contact of a session that is good, Active at this moment, and no other.
 */
export const portalProcedures = implement(portal)
  .$context<PortalContext>()
  .use(async ({ context, next, procedure }) => {
    const customerId = procedure['~orpc'].meta.signedIn ? context.services.portalSessions.find(context.session) : null
    if (procedure['~orpc'].meta.signedIn && customerId === null) throw failure('SIGN_IN_REQUIRED')
    if (customerId !== null) await context.services.portalSessions.use(context.session)
    return next({ context: { customerId } satisfies Partial<CustomerContext> as CustomerContext })
  })

/** The customer of a call that needs one. */
export function customerOf(context: { readonly customerId: ContactId | null }): ContactId {
  if (context.customerId === null) throw failure('SIGN_IN_REQUIRED')
  return context.customerId
}
