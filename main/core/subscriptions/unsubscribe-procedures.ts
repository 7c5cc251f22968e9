import { implement } from '@orpc/server'
import { portal } from '../../../shared/contract/portal.ts'
import type { Services } from '../services.ts'

const { unsubscribing } = implement(portal).$context<{ readonly services: Services }>()

/** Unsubscribing by the link of a mail, as the portal asks for it. */
export const unsubscribeProcedures = unsubscribing.router({
  look: unsubscribing.look.handler(({ context, input }) => context.services.subscriptions.following.look(input.token)),
  unsubscribe: unsubscribing.unsubscribe.handler(({ context, input }) =>
    context.services.subscriptions.following.unsubscribe(input.token, input.scope),
  ),
})
